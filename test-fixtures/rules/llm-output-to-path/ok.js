// CommonJS spelling of ok.ts.
const fs = require('fs');
const path = require('path');
const OpenAI = require('openai');

const client = new OpenAI();

async function attach(question) {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const { file } = JSON.parse(completion.choices[0].message.content);
  fs.writeFileSync(path.join(__dirname, 'last.txt'), file); // ok: llm-output-to-path
  return fs.readFileSync(path.join(__dirname, 'attachments', path.basename(file))); // ok: llm-output-to-path
}

module.exports = attach;
