// CommonJS spelling of bad.ts.
const vm = require('vm');
const { OpenAI } = require('openai');

const client = new OpenAI();

exports.evaluate = async (question) => {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const answer = completion.choices[0].message.content;
  eval(answer); // expect: llm-output-to-code
  vm.runInThisContext('(' + answer + ')'); // expect: llm-output-to-code
  require(answer); // expect: llm-output-to-code
};
