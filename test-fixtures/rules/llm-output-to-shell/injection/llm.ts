// The project's own wrapper of a model: a class with a client in a field.
import OpenAI from 'openai';

export interface TextModel {
  complete(prompt: string): Promise<string>;
}

export class OpenAiModel implements TextModel {
  private readonly client = new OpenAI();

  async complete(prompt: string) {
    const reply = await this.client.responses.create({ model: 'gpt-4.1', input: prompt });
    return reply.output_text; // source: llm-output-to-shell
  }
}

export class FixedModel implements TextModel {
  async complete() {
    return 'make test';
  }
}
