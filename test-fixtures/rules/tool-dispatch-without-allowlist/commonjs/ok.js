// CommonJS spelling of ok.ts.
const OpenAI = require('openai');
const actions = require('./actions');

const client = new OpenAI();

exports.act = async (messages) => {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages });
  const { name, arguments: text } = completion.choices[0].message.tool_calls[0].function;
  if (!Object.prototype.hasOwnProperty.call(actions, name)) return null;
  return actions[name](JSON.parse(text)); // ok: tool-dispatch-without-allowlist
};
