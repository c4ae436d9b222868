// The project's own client: one call of the SDK for all prompts of the program.
import OpenAI from 'openai';

interface Message {
  role: 'system' | 'user';
  content: string;
}

export class Llm {
  private client = new OpenAI();

  async ask(messages: Message[]) {
    const reply = await this.client.chat.completions.create({ model: 'gpt-5', messages }); // ok: untrusted-retrieval-in-system
    return reply.choices[0].message.content ?? '';
  }
}
