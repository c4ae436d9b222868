const OpenAI = require('openai');

module.exports = new OpenAI({ apiKey: '{{key:openai:2}}' }); // fix: review
