// CommonJS spelling of ok.ts.
const https = require('https');
const OpenAI = require('openai');

const client = new OpenAI();

module.exports = async function preview(question) {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const slug = completion.choices[0].message.content.trim();
  https.get('https://blog.example.com/' + slug, (response) => response.resume()); // ok: llm-output-to-url
  return fetch('https://blog.example.com/', { headers: { 'x-slug': slug } }); // ok: llm-output-to-url
};
