type Payload = { url: string; headers?: Record<string, string> };

export class Fetcher {
  private static async load({ url, headers }: Payload): Promise<Response> {
    return fetch(url, { headers: { accept: 'text/html', ...headers } }); // expect: llm-output-to-url
  }

  static async html(payload: Payload) {
    const response = await this.load(payload);
    return { content: [{ type: 'text', text: await response.text() }] };
  }

  static async docs(payload: Payload) {
    const page = new URL(payload.url).pathname;
    const response = await fetch(`https://docs.example.com/${page}`); // ok: llm-output-to-url
    return { content: [{ type: 'text', text: await response.text() }] };
  }
}
