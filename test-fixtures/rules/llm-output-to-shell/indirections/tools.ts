// Closures in fields, callbacks in options, factories of objects, registries as static members, getters, modules that are loaded late.
import { execSync } from 'node:child_process';

export class Runner {
  handler: (line: string) => void = () => {};
  private readonly steps: ((line: string) => void)[] = [];
  static readonly registry: Record<string, (line: string) => void> = {};

  constructor(private readonly prefix: string) {
    this.handler = (line) => execSync(`${this.prefix} ${line}`); // expect: llm-output-to-shell
  }

  onStep(step: (line: string) => void) {
    this.steps.push(step);
    return this;
  }

  run(line: string) {
    this.handler(line);
    for (const step of this.steps) step(line);
  }

  static register(name: string, work: (line: string) => void) {
    Runner.registry[name] = work;
  }

  static call(name: string, line: string) {
    Runner.registry[name]?.(line);
  }

  get last() {
    return (line: string) => execSync(`logger ${line}`); // expect: llm-output-to-shell
  }
}

export interface Options {
  onText?: (text: string) => void;
  onDone?: (count: number) => void;
}

export async function stream(parts: AsyncIterable<string>, { onText, onDone }: Options = {}) {
  let count = 0;
  for await (const part of parts) {
    count++;
    onText?.(part);
  }
  onDone?.(count);
}

export function createShell(options: { cwd: string }) {
  const history: string[] = [];
  function run(command: string) {
    history.push(command);
    return execSync(command, options); // expect: llm-output-to-shell
  }
  return {
    run,
    again: () => execSync(history.at(-1) ?? 'true', options), // expect: llm-output-to-shell
    list: () => execSync('ls', options), // ok: llm-output-to-shell
  };
}

export const actions = {
  build(target: string) {
    return execSync(`make ${target}`); // expect: llm-output-to-shell
  },
  check(target: string) {
    return execSync(`make check-${target.length}`); // ok: llm-output-to-shell
  },
};
