const axios = require('axios');
const { generateText } = require('ai');

// The module has a list: it is used.
const HOSTS = ['docs.example.com', 'status.example.com'];

exports.read = async (question) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  return axios.get(text); // fix: review
};

exports.product = async (question) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  return axios.get('https://docs.example.com' + text); // fix: review
};

console.log(HOSTS);
