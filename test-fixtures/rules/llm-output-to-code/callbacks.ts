// What a function that is handed in gives comes to the calls that hand it in.
import OpenAI from 'openai';

const client = new OpenAI();

async function ask(text: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: text }] });
  return answer.choices[0]?.message.content ?? '';
}

async function shorten(text: string, decode: (words: string[]) => string | Promise<string>, most: number): Promise<string> {
  const words = text.split(' ');
  return await decode(words.slice(0, most));
}

const plain = (words: string[]) => words.join(' ');

export async function remote(text: string) {
  eval(await shorten(text, (words) => ask(plain(words)), 20)); // expect: llm-output-to-code
}

export async function local(text: string) {
  eval(await shorten(text, plain, 20)); // ok: llm-output-to-code
  eval(await shorten(text, (words) => words.join('\n'), 20)); // ok: llm-output-to-code
}

async function byWord(text: string, decode: (words: string[]) => string | Promise<string>) {
  return shorten(text, decode, 20);
}

export async function handedOn(text: string, isRemote: boolean) {
  eval(await byWord(text, (words) => ask(plain(words)))); // expect: llm-output-to-code
  eval(await byWord(text, plain)); // ok: llm-output-to-code
  eval(await shorten(text, isRemote ? (words) => ask(plain(words)) : plain, 20)); // expect: llm-output-to-code
}
