// CommonJS spelling of bad.ts.
const https = require('https');
const OpenAI = require('openai');

const client = new OpenAI();

module.exports = async function preview(question) {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const url = completion.choices[0].message.content.trim();
  https.get(url, (response) => response.resume()); // expect: llm-output-to-url
  return fetch(url); // expect: llm-output-to-url
};
