import OpenAI from 'openai';

const client = new OpenAI();

export async function complete(question: string): Promise<string> {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return reply.output_text;
}
