// CommonJS spelling of bad.ts.
const { exec } = require('child_process');
const childProcess = require('node:child_process');
const util = require('util');
const OpenAI = require('openai');

const execAsync = util.promisify(exec);
const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

async function suggest(question) {
  const completion = await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: question }] });
  const { content } = completion.choices[0].message;
  await execAsync(content); // expect: llm-output-to-shell
  childProcess.execSync('echo ' + content); // expect: llm-output-to-shell
  childProcess.spawn(content, [], { shell: '/bin/zsh' }); // expect: llm-output-to-shell
}

module.exports = { suggest };
