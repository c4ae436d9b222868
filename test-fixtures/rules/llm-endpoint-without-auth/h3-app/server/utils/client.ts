import OpenAI from 'openai';

export class Client {
  private readonly apiKey: string | undefined;

  constructor(fields?: { apiKey?: string }) {
    this.apiKey = fields?.apiKey ?? process.env.OPENAI_API_KEY;
    if (!this.apiKey) throw new Error('set a key');
  }

  /** That the program has no key says nothing of who asks. */
  made() {
    if (!this.apiKey) throw new Error('no key is set');
    return new OpenAI({ apiKey: this.apiKey });
  }
}
