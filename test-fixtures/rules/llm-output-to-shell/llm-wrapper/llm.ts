// A project's own wrapper of several providers: a base class, a factory, a singleton, static methods, functions with a default client.
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

export interface Completion {
  text: string;
  tokens: number;
}

export abstract class Llm {
  protected abstract send(prompt: string): Promise<Completion>;

  async complete(prompt: string, retries = 2): Promise<Completion> {
    for (let attempt = 0; attempt < retries; attempt++) {
      try {
        return await this.send(prompt);
      } catch {}
    }
    throw new Error('no answer');
  }

  async json<T>(prompt: string): Promise<T> {
    const { text } = await this.complete(`${prompt}\nAnswer with JSON.`);
    return JSON.parse(text) as T;
  }
}

class OpenAiLlm extends Llm {
  constructor(private readonly client = new OpenAI()) {
    super();
  }
  protected async send(prompt: string) {
    const reply = await this.client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
    return { text: reply.choices[0]?.message.content ?? '', tokens: reply.usage?.total_tokens ?? 0 };
  }
}

class ClaudeLlm extends Llm {
  private client?: Anthropic;
  private getClient() {
    this.client ??= new Anthropic();
    return this.client;
  }
  protected async send(prompt: string) {
    const reply = await this.getClient().messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content: prompt }] });
    const [block] = reply.content;
    return { text: block?.type === 'text' ? block.text : '', tokens: reply.usage.output_tokens };
  }
}

export function createLlm(provider: 'openai' | 'claude'): Llm {
  return provider === 'openai' ? new OpenAiLlm() : new ClaudeLlm();
}

let shared: Llm | undefined;
export const getLlm = () => {
  if (!shared) shared = createLlm('openai');
  return shared;
};
