import OpenAI from 'openai';

const client = new OpenAI();
const handlers: Record<string, () => string> = { time: () => 'noon' };

export async function dispatch(question: string) {
  const { output_text: name } = await client.responses.create({ model: 'gpt-4.1', input: question });
  if (!Object.prototype.hasOwnProperty.call(handlers, name)) throw new Error(`there is no function ${name}`);
  return handlers[name](); // fix: safe
}
