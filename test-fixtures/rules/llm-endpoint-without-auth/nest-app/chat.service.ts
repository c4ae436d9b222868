import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class ChatService {
  private readonly client = new OpenAI();

  async ask(question: string) {
    const reply = await this.client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
    return reply.choices[0]?.message.content;
  }
}
