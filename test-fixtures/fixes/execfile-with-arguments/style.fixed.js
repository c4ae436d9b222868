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
	const fileText = String(file)
	if (fileText.startsWith("-")) throw new Error("file must not begin with a dash")
	childProcess.execFileSync("wc", ["-l", fileText]) // fix: review
	const patternText = String(pattern)
	if (patternText.startsWith("-")) throw new Error("pattern must not begin with a dash")
	spawn("rg", [patternText, "src"], { stdio: "inherit" }) // fix: review
	const value = String(pattern)
	if (value.startsWith("-")) throw new Error("pattern must not begin with a dash")
	spawn("rg", [value, "src"], { stdio: "inherit" }) // fix: review
	spawn(`rg ${pattern} src`, ["-n"], { shell: true }) // fix: none
	return file
}
