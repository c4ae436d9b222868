import OpenAI from 'openai';

/** The project's own wrapper: callers of `ask` import no SDK. */
export class LlmService {
  private readonly client = new OpenAI();

  async ask(prompt: string): Promise<string> {
    const reply = await this.client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
    return reply.choices[0]?.message.content ?? '';
  }

  async score(prompt: string): Promise<number> {
    return Number(await this.ask(prompt));
  }
}
