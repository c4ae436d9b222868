import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class AssistantService {
  private readonly client = new OpenAI();

  ask(persona: string, question: string) {
    return this.client.responses.create({
      model: 'gpt-4.1',
      instructions: `You are ${persona}.`, // expect: untrusted-input-in-system-prompt "the request body"
      input: question,
    });
  }

  async list(id: string, count: number, tone: string) {
    await this.client.responses.create({ model: 'gpt-4.1', instructions: `Name ${count} things.`, input: id }); // ok: untrusted-input-in-system-prompt
    return this.client.responses.create({ model: 'gpt-4.1', instructions: `Be ${tone}.`, input: id }); // expect: untrusted-input-in-system-prompt "the query string"
  }
}
