const axios = require('axios');
const { generateText } = require('ai');

// The module has a list: it is used.
const HOSTS = ['docs.example.com', 'status.example.com'];

exports.read = async (question) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  const target = new URL(text);
  if (!HOSTS.includes(target.hostname)) throw new Error(`host ${target.hostname} is not allowed`);
  return axios.get(target.href); // fix: review
};

exports.product = async (question) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  const target = new URL('https://docs.example.com' + text);
  if (!HOSTS.includes(target.hostname)) throw new Error(`host ${target.hostname} is not allowed`);
  return axios.get(target.href); // fix: review
};

console.log(HOSTS);
