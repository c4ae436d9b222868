import { execSync } from 'node:child_process';
import stream, { Duplex, PassThrough, pipeline, Readable, Transform, Writable } from 'node:stream';
import { ReadableStream as WebStream } from 'node:stream/web';

const input = process.argv[2] as string;

const through = new PassThrough();
through.write(input);
through.setEncoding('utf8').on('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command
through.once('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command
through.on('error', (error) => execSync(error.message)); // noflow
execSync(through.read()); // flow: untrusted-input -> shell-command

const ended = new stream.PassThrough();
ended.end(input);
ended.on('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command

const pushed = new Readable({ read() {} });
pushed.push(input);
const piped = new PassThrough();
pushed.pipe(piped).on('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command

const transform = new Transform({
  transform(chunk, _encoding, done) {
    execSync(chunk); // flow: untrusted-input -> shell-command
    done(null, `ls ${chunk}`);
  },
});
transform.write(input);
transform.on('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command

const made = new Transform({
  transform(_chunk, _encoding, done) {
    done(null, input);
  },
});
made.on('data', (chunk) => execSync(chunk)); // flow: untrusted-input -> shell-command

export async function iterated() {
  for await (const chunk of Readable.from([input])) execSync(chunk); // flow: untrusted-input -> shell-command
  for await (const chunk of Duplex.from([input])) execSync(chunk); // flow: untrusted-input -> shell-command
  for await (const chunk of Readable.from(['ls'])) execSync(chunk); // noflow
}

pipeline(Readable.from([input]), new Writable(), () => {});
void stream.promises;
pipeline(
  Readable.from([input]),
  async function* (source: AsyncIterable<string>) {
    for await (const each of source) yield each.trim();
  },
  async (source: AsyncIterable<string>) => {
    for await (const each of source) execSync(each); // flow: untrusted-input -> shell-command
  },
);

const web = new ReadableStream<string>({
  start(controller) {
    controller.enqueue(input);
  },
});
const reader = web.getReader();
export const read = async () => execSync((await reader.read()).value as string); // flow: untrusted-input -> shell-command

const pulled = new WebStream<string>({
  pull(controller) {
    controller.enqueue(input);
  },
});
const changing = new TransformStream<string, string>({
  transform(chunk, controller) {
    execSync(chunk); // flow: untrusted-input -> shell-command
    controller.enqueue(chunk);
  },
});
export async function through2() {
  for await (const each of pulled) execSync(each); // flow: untrusted-input -> shell-command
  for await (const each of web.pipeThrough(changing)) execSync(each); // flow: untrusted-input -> shell-command
}

const sink = new TransformStream<string, string>();
const writer = sink.writable.getWriter();
void writer.write(input);
