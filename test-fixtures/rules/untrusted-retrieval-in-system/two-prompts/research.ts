// One page goes into the prompts of two callers: each of them is told.
import { Llm } from './llm';

const llm = new Llm();

async function page(address: string) {
  const response = await fetch(`https://example.com/${encodeURIComponent(address)}`);
  return await response.text();
}

const prompt = (found: string) => `You answer questions. Use this: ${found}`;

export async function answer(question: string, topic: string) {
  const found = await page(topic);
  return llm.ask([{ role: 'system', content: prompt(found) }, { role: 'user', content: question }]); // expect: untrusted-retrieval-in-system
}

export async function summary(topic: string) {
  const found = await page(topic);
  return llm.ask([{ role: 'system', content: prompt(found) }]); // expect: untrusted-retrieval-in-system
}

export async function apart(topic: string) {
  const found = await page(topic);
  return llm.ask([{ role: 'system', content: 'You sum up.' }, { role: 'user', content: prompt(found) }]); // ok: untrusted-retrieval-in-system
}
