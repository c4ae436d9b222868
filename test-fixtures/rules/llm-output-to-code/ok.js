// CommonJS spelling of ok.ts.
const { OpenAI } = require('openai');

const client = new OpenAI();
const FORMATS = ['csv', 'xml'];

exports.evaluate = async (question) => {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const answer = completion.choices[0].message.content;
  if (FORMATS.indexOf(answer) === -1) return null;
  return require('./formats/' + answer); // ok: llm-output-to-code
};
