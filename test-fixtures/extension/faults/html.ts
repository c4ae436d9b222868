import OpenAI from 'openai';

const client = new OpenAI();

export async function show(target: HTMLElement, question: string): Promise<void> {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  target.innerHTML = reply.output_text;
}
