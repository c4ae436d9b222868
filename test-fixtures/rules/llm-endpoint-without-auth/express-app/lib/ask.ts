import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
export async function ask(question: string) {
  const reply = await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content: question }] });
  return reply.content;
}
