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
	childProcess.execSync("wc -l " + file) // fix: review
	spawn(`rg ${pattern} src`, { shell: true, stdio: "inherit" }) // fix: review
	spawn(`rg ${pattern} src`, { stdio: "inherit", shell: true }) // fix: review
	spawn(`rg ${pattern} src`, ["-n"], { shell: true }) // fix: none
	return file
}
