'use server';
import { store } from '../lib/store';

export async function save(answer: unknown) {
  await store(answer, process.env.NEXT_PUBLIC_OPENAI_API_KEY); // ok: ai-key-in-client
}
