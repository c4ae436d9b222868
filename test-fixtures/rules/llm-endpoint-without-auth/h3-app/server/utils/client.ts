import OpenAI from 'openai';

export class Client {
  private readonly apiKey = process.env.OPENAI_API_KEY;

  /** That the program has no key says nothing of who asks. */
  made() {
    if (!this.apiKey) throw new Error('no key is set');
    return new OpenAI({ apiKey: this.apiKey });
  }
}
