import { Injectable } from '@nestjs/common';
import { OpenAI } from 'openai';

@Injectable()
export class LlmService {
  private readonly openai = new OpenAI();

  async plan(goal: string): Promise<{ command: string; branch: string }> {
    const reply = await this.openai.responses.create({ model: 'gpt-4.1', input: goal });
    return JSON.parse(reply.output_text);
  }
}
