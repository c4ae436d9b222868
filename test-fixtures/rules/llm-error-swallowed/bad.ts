import OpenAI from 'openai';

const client = new OpenAI();

export async function title(text: string) {
  try {
    const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
    return reply.choices[0]?.message.content;
  } catch {}
  //^^^^^ expect: llm-error-swallowed "is dropped here"
  return undefined;
}

async function summarise(text: string) {
  const reply = await client.responses.create({ model: 'gpt-4o', input: text });
  return reply.output_text;
}
export async function refresh(text: string) {
  try {
    await summarise(text);
  } catch (error) {} // expect: llm-error-swallowed
}
export function later(text: string) {
  summarise(text).catch(() => {}); // expect: llm-error-swallowed
}

export async function isAllowed(text: string) {
  try {
    const { results } = await client.moderations.create({ input: text });
    if (results[0]?.flagged) return false;
    return true;
  } catch (error) { // expect: llm-error-swallowed "answers that all is well"
    console.error(error);
    return true;
  }
}
export async function judged(text: string) {
  let flagged = false;
  try {
    const { results } = await client.moderations.create({ input: text });
    flagged = results[0]?.flagged ?? false;
  } catch {} // expect: llm-error-swallowed "as if nothing had been found"
  return { flagged };
}
