// CommonJS spelling of bad.ts.
const OpenAI = require('openai');
const actions = require('./actions');

const client = new OpenAI();

exports.act = async (messages) => {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages });
  const { name, arguments: text } = completion.choices[0].message.tool_calls[0].function;
  global[name](JSON.parse(text)); // expect: tool-dispatch-without-allowlist
  return actions[name].apply(null, [JSON.parse(text)]); // expect: tool-dispatch-without-allowlist
};
