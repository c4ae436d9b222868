// CommonJS spelling of bad.ts.
const { Pool } = require('pg');
const Anthropic = require('@anthropic-ai/sdk');

const pool = new Pool();
const anthropic = new Anthropic();

module.exports.report = async function report(question) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages: [{ role: 'user', content: question }] });
  const query = message.content.find((block) => block.type === 'tool_use').input;
  const { rows } = await pool.query('SELECT * FROM sales WHERE region = \'' + query.region + '\''); // expect: llm-output-to-sql
  return rows;
};
