import OpenAI from 'openai';

export class Assistant {
  private client = new OpenAI();

  async complete(messages: OpenAI.ChatCompletionMessageParam[]) {
    const reply = await this.client.chat.completions.create({
      model: 'gpt-4o',
      messages, // ok: untrusted-input-in-system-prompt
    });
    return reply.choices[0]?.message.content;
  }
}
