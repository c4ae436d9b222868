// Streams of Node: what goes in by write, from and pipe comes out by data, iteration and pipe.
import { PassThrough, Readable, Transform } from 'node:stream';
import OpenAI from 'openai';

const client = new OpenAI();

export async function* tokens(prompt: string) {
  const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: prompt }] });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? '';
}

export const readable = (prompt: string) => Readable.from(tokens(prompt));

export async function through(prompt: string) {
  const out = new PassThrough();
  for await (const token of tokens(prompt)) out.write(token);
  out.end();
  return out;
}

export const upper = new Transform({
  transform(chunk, _encoding, done) {
    done(null, chunk.toString().toUpperCase());
  },
});

export async function* counted(parts: AsyncIterable<string>) {
  let count = 0;
  for await (const _part of parts) yield ++count;
}

export async function* lines(parts: AsyncIterable<string>) {
  let rest = '';
  for await (const part of parts) {
    rest += part;
    const found = rest.split('\n');
    rest = found.pop() ?? '';
    yield* found;
  }
}
