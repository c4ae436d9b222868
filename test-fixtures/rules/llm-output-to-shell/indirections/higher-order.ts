// Functions that are given functions: with a resource, debounced, applied; values that pass through queues, trees, proxies and lazy fields.
import { execSync } from 'node:child_process';
import OpenAI from 'openai';

const client = new OpenAI();

export class Llm {
  static async ask(prompt: string) {
    return (await client.responses.create({ model: 'gpt-4.1', input: prompt })).output_text;
  }
  async *stream(prompt: string) {
    const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: prompt }] });
    let index = 0;
    for await (const chunk of stream) yield { text: chunk.choices[0]?.delta.content ?? '', index: index++ };
  }
  onAnswer(prompt: string, done: (text: string, seconds: number) => void) {
    Llm.ask(prompt).then((text) => done(text, 1));
  }
}

const withLlm = async <T>(work: (llm: Llm) => T) => work(new Llm());

export const streamed = () =>
  withLlm(async (llm) => {
    for await (const { text } of llm.stream('go')) execSync(text); // expect: llm-output-to-shell
    for await (const { index } of llm.stream('go')) execSync(`echo ${index}`); // ok: llm-output-to-shell
  });

function debounce<F extends (...args: string[]) => void>(work: F, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  return (...args: Parameters<F>) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), milliseconds);
  };
}
const later = debounce((text) => execSync(text), 100); // expect: llm-output-to-shell
const safe = debounce((text) => execSync(`echo ${text.length}`), 100); // ok: llm-output-to-shell

class Tree {
  readonly children: Tree[] = [];
  constructor(readonly value: string) {}
  walk(visit: (value: string) => void) {
    visit(this.value);
    for (const child of this.children) child.walk(visit);
  }
}

class Lazy {
  private answer?: Promise<string>;
  get text() {
    this.answer ??= Llm.ask('go');
    return this.answer;
  }
  async run() {
    execSync(await this.text); // expect: llm-output-to-shell
  }
}

export async function all() {
  const text = await Llm.ask('go');
  new Llm().onAnswer('go', (answer) => execSync(answer)); // expect: llm-output-to-shell
  new Llm().onAnswer('go', (_, seconds) => execSync(`sleep ${seconds}`)); // ok: llm-output-to-shell
  later(text);
  safe(text);
  const tree = new Tree('root');
  tree.children.push(new Tree(text));
  tree.walk((value) => execSync(value)); // expect: llm-output-to-shell
  await new Lazy().run();

  const queue: string[] = [];
  const enqueue = (line: string) => queue.push(line);
  enqueue(text);
  execSync(queue.shift() ?? ''); // expect: llm-output-to-shell
  const cache = new Map<string, Promise<string>>();
  cache.set('plan', Llm.ask('plan'));
  execSync((await cache.get('plan')) ?? ''); // expect: llm-output-to-shell

  const proxy = new Proxy({ run: (line: string) => execSync(line) }, {}); // expect: llm-output-to-shell
  proxy.run(text);
  const second = (_: string, line: string) => execSync(line); // expect: llm-output-to-shell
  second.apply(null, ['x', text]);
  const first = (line: string, _: string) => execSync(line); // ok: llm-output-to-shell
  first.call(null, 'ls', text);
}
