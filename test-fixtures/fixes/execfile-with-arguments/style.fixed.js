#!/usr/bin/env node
'use strict'
// Tabs, double quotes, no semicolons, CommonJS: printed code follows.
const childProcess = require("child_process")
const { spawn } = require("child_process")
const OpenAI = require("openai")

const client = new OpenAI()

module.exports = async function ask(question) {
	const reply = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: question }] })
	const { file, pattern } = JSON.parse(reply.choices[0].message.content)
	if (file.startsWith("-")) throw new Error("file must not begin with a dash")
	childProcess.execFileSync("wc", ["-l", file]) // fix: review
	if (pattern.startsWith("-")) throw new Error("pattern must not begin with a dash")
	spawn("rg", [pattern, "src"], { stdio: "inherit" }) // fix: review
	spawn("rg", [pattern, "src"], { stdio: "inherit" }) // fix: review
	spawn(`rg ${pattern} src`, ["-n"], { shell: true }) // fix: none
	return file
}
