// Arguments and receivers that a function is bound to, and functions that give functions.
import { execSync } from 'node:child_process';
import { generateText } from 'ai';

function run(command: string, folder: string) {
  return execSync(command, { cwd: folder }); // expect: llm-output-to-shell
}

function make(flag: string, target: string) {
  return execSync(`make ${flag} ${target}`); // expect: llm-output-to-shell
}

function log(line: string, target: string) {
  execSync(`logger ${line}`); // ok: llm-output-to-shell
  return target;
}

class Job {
  constructor(private readonly target: string) {}

  start() {
    return execSync(`make ${this.target}`); // expect: llm-output-to-shell
  }

  stop = () => execSync(`pkill ${this.target}`); // expect: llm-output-to-shell

  list() {
    return execSync('jobs'); // ok: llm-output-to-shell
  }
}

const compose =
  <A, B, C>(first: (a: A) => B, second: (b: B) => C) =>
  (a: A) =>
    second(first(a));

const curried = (flag: string) => (target: string) => execSync(`npm run ${flag} ${target}`); // expect: llm-output-to-shell

const partial =
  <A extends unknown[], R>(work: (...all: A) => R, ...given: unknown[]) =>
  (...rest: unknown[]) =>
    work(...([...given, ...rest] as unknown as A));

function tag(name: string, flag: string) {
  return execSync(`git tag ${flag} ${name}`); // expect: llm-output-to-shell
}

function once<A extends unknown[], R>(work: (...args: A) => R) {
  let result: R | undefined;
  return (...args: A) => {
    result ??= work(...args);
    return result;
  };
}

const install = once((name: string) => execSync(`npm install ${name}`)); // expect: llm-output-to-shell

function lint(flag: string, file: string) {
  execSync(`eslint ${flag}`); // ok: llm-output-to-shell
  return execSync(`eslint ${file}`); // expect: llm-output-to-shell
}

export async function act(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const bound = run.bind(null, text);
  bound('/tmp');
  const makeLoudly = make.bind(undefined, '--debug');
  makeLoudly(text);
  log.bind(null, 'started')(text);
  text.split('\n').forEach(lint.bind(null, '--fix'));
  const job = new Job(text);
  const start = job.start.bind(job);
  setTimeout(start, 100);
  const { stop } = job;
  stop();
  job.list();
  compose((line: string) => `make ${line}`, (line) => execSync(line))(text); // expect: llm-output-to-shell
  curried('build')(text);
  partial(tag, text)('-a');
  install(text);
}
