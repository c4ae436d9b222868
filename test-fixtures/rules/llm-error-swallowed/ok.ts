import OpenAI from 'openai';

const client = new OpenAI();

export async function title(text: string) {
  try {
    const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
    return reply.choices[0]?.message.content;
  } catch (error) { // ok: llm-error-swallowed
    console.error('no title', error);
  }
  return undefined;
}
export async function decided(text: string) {
  try {
    await client.responses.create({ model: 'gpt-4o', input: text });
  } catch { // ok: llm-error-swallowed
    // a title is worth no retry
  }
}
// nothing of the model fails here
export async function parse(text: string) {
  const reply = await client.responses.create({ model: 'gpt-4o', input: text });
  try {
    return JSON.parse(reply.output_text);
  } catch {} // ok: llm-error-swallowed
}
export async function isAllowed(text: string) {
  try {
    const { results } = await client.moderations.create({ input: text });
    if (results[0]?.flagged) return false;
    return true;
  } catch (error) { // ok: llm-error-swallowed
    console.error(error);
    return false;
  }
}
export function later(text: string) {
  client.responses.create({ model: 'gpt-4o', input: text }).catch((error) => console.error(error)); // ok: llm-error-swallowed
}
