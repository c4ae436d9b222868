import childProcess = require('node:child_process');
import OpenAI = require('openai');

const client = new OpenAI();

export = async function build(question: string) {
  const reply = await client.responses.create({ model: 'gpt-4.1', input: question });
  childProcess.execFileSync('make', ['--', reply.output_text]); // ok: llm-output-to-shell
  childProcess.execSync(`make ${reply.output_text}`); // expect: llm-output-to-shell
};
