'use server';
// A server action: any client may call it with any argument.
import { generateText } from 'ai';

export async function rewrite(style: string, form: FormData) {
  const { text } = await generateText({
    model: 'openai/gpt-4o',
    system: `Rewrite in this style: ${style}`, // expect: untrusted-input-in-system-prompt
    prompt: String(form.get('text')),
  });
  return text;
}

async function internal(style: string) {
  const { text } = await generateText({
    model: 'openai/gpt-4o',
    system: `Rewrite in this style: ${style}`, // ok: untrusted-input-in-system-prompt
    prompt: 'Hello.',
  });
  return text;
}

export async function shorten() {
  return internal('short');
}
