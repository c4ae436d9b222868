// An object's keys and what stands under them are two things: whichever names the file counts.
import { readFileSync } from 'node:fs';
import OpenAI from 'openai';

const openai = new OpenAI();

async function ask(task: string): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: task }] });
  return reply.choices[0]?.message.content ?? '';
}

export async function underFixedKeys(task: string) {
  const sections = { intro: await ask(task), end: await ask(task) };
  for (const name in sections) readFileSync(name); // ok: llm-output-to-path
  for (const name of Object.keys(sections)) readFileSync(`${name}.md`); // ok: llm-output-to-path
  for (const [name, text] of Object.entries(sections)) {
    readFileSync(name); // ok: llm-output-to-path
    readFileSync(text); // expect: llm-output-to-path
  }
  for (const text of Object.values(sections)) readFileSync(text); // expect: llm-output-to-path
  readFileSync(`pages/${Object.keys(sections)[0]}.md`); // ok: llm-output-to-path
}

export async function byName(task: string) {
  const pages: Record<string, string> = { [await ask(task)]: 'a' };
  pages[await ask(task)] = 'b';
  for (const name in pages) readFileSync(name); // expect: llm-output-to-path
  for (const name of Object.keys(pages)) readFileSync(name); // expect: llm-output-to-path
  for (const [name, text] of Object.entries(pages)) {
    readFileSync(name); // expect: llm-output-to-path
    readFileSync(text); // ok: llm-output-to-path
  }
}

export async function parsed(task: string) {
  const answer = JSON.parse(await ask(task));
  for (const name in answer.files) readFileSync(name); // expect: llm-output-to-path
  for (const [name] of Object.entries(answer.files)) readFileSync(name); // expect: llm-output-to-path
}
