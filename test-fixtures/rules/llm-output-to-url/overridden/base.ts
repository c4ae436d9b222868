// A class that overrides a method and calls the one above it.
export class Base {
  async load(url: string) {
    return fetch(url); // expect: llm-output-to-url
  }

  async report(url: string) {
    return fetch('https://example.com', { method: 'POST', body: url }); // ok: llm-output-to-url
  }
}

export class Loud extends Base {
  override async load(url: string) {
    console.log('load');
    return super.load(url);
  }

  override async report(url: string) {
    console.log('report');
    return super.report(url);
  }
}
