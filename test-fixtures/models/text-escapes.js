// The same by require.
const OpenAI = require('openai');
const escapeStringRegexp = require('escape-string-regexp');
const stripAnsi = require('strip-ansi');

const openai = new OpenAI();

module.exports.run = async () => {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  new RegExp(escapeStringRegexp(text)); // noflow
  process.stdout.write(stripAnsi(text)); // noflow
};
