// Brackets around a text, or `return` before it, say that a value is wanted: JSON.
import OpenAI from 'openai';

const client = new OpenAI();

export async function read() {
  const reply = await client.responses.create({ model: 'gpt-5', input: 'Give three cities as JSON.' });
  const text = reply.output_text;
  const first = JSON.parse(text); // fix: review
  const second = JSON.parse(text.trim()); // fix: review
  const third = JSON.parse(text); // fix: review
  const fourth = JSON.parse(text); // fix: review
  return [first, second, third, fourth];
}

export async function compute() {
  const reply = await client.responses.create({ model: 'gpt-5', input: 'Write a function.' });
  const text = reply.output_text;
  eval(text); // fix: none
  eval(`(${text})(1)`); // fix: none
  const later = new Function('return ' + text); // fix: none
  const given = new Function('x', 'return ' + text)(1); // fix: none
  return [later, given];
}

function own(evaluate: (code: string) => unknown, text: string) {
  return evaluate('(' + text + ')');
}
export { own };
