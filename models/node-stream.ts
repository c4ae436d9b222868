/**
 * Node's streams and the web's: what is written comes out by `data`, by iteration, by `pipe` and by a reader. A transform gives what its
 * function hands to the callback, and also what is written to it: that it cleans what passes through it is not seen.
 */
import { type CallModel, defineModel } from '../engine/define';

const WRITE: CallModel = { flows: { '[0]': 'receiver[]' }, scalar: true };
const ON: readonly CallModel[] = [
  { when: { '[0]': ['data'] }, flows: { 'receiver[]': 'callback([1]).param[0]' }, alias: 'receiver' },
  { when: { '[0]': ['/^(?!data$)/'] }, alias: 'receiver' },
];
/** Each stage is given what the one before it is, or yields, and what has been piped into it. */
const PIPELINE: CallModel = {
  flows: {
    '[0][]': ['[1][]', 'callback([1]).param[0][]'],
    'callback([0]).return[]': ['[1][]', 'callback([1]).param[0][]'],
    '[1][]': ['[2][]', 'callback([2]).param[0][]'],
    'callback([1]).return[]': ['[2][]', 'callback([2]).param[0][]'],
    '[2][]': ['[3][]', 'callback([3]).param[0][]'],
    'callback([2]).return[]': ['[3][]', 'callback([3]).param[0][]'],
  },
};

export default defineModel({
  sdk: 'node-stream',
  title: 'Node.js streams, web streams',
  docs: 'https://nodejs.org/api/stream.html',
  language: 'javascript',
  packages: { npm: { stream: '*', 'node:stream': '*', 'stream/promises': '*', 'node:stream/promises': '*', 'stream/web': '*', 'node:stream/web': '*' } },
  roots: { stream: ['stream', 'node:stream', 'stream/promises', 'node:stream/promises'], web: ['stream/web', 'node:stream/web'] },
  types: {
    Streams: ['stream', 'stream.default'],
    Stream: [
      'Streams.PassThrough()',
      'Streams.Transform()',
      'Streams.Duplex()',
      'Streams.Writable()',
      'Streams.Readable()',
      'Streams.Readable.from()',
      'Streams.Duplex.from()',
    ],
    WebReadable: ['global.ReadableStream()', 'web.ReadableStream()', 'WebReadable.pipeThrough()', 'WebTransform.readable'],
    WebTransform: ['global.TransformStream()', 'web.TransformStream()'],
    WebWriter: ['WebTransform.writable.getWriter()'],
  },
  calls: {
    'Stream.write': WRITE,
    'Stream.end': WRITE,
    'Stream.push': WRITE,
    'Stream.on': ON,
    'Stream.once': ON,
    'Stream.pipe': { flows: { 'receiver[]': '[0][]' }, alias: '[0]' },
    'Stream.setEncoding': { alias: 'receiver' },
    'Stream.read': { flows: { 'receiver[]': 'return' } },
    'Streams.Readable.from': { flows: { '[0][]': 'return[]' } },
    'Streams.Duplex.from': { flows: { '[0][]': 'return[]' } },
    'Streams.Transform': { flows: { 'return[]': 'callback(transform).param[0]', 'callback(transform).param[2]()[1]': 'return[]' } },
    'Streams.pipeline': PIPELINE,
    'global.ReadableStream': { flows: { 'callback(start).param[0].enqueue()[0]': 'return[]', 'callback(pull).param[0].enqueue()[0]': 'return[]' } },
    'web.ReadableStream': { flows: { 'callback(start).param[0].enqueue()[0]': 'return[]', 'callback(pull).param[0].enqueue()[0]': 'return[]' } },
    'WebReadable.getReader': { flows: { receiver: 'return' } },
    'WebReadable.getReader().read': { flows: { 'receiver[]': 'return.value' } },
    'WebReadable.pipeThrough': { flows: { 'receiver[]': ['[0].#in[]', '[0].readable[]'], '[0].readable[]': 'return[]' } },
    'global.TransformStream': { flows: { 'return.#in[]': 'callback(transform).param[0]', 'callback(transform).param[1].enqueue()[0]': 'return.readable[]' } },
    'WebWriter.write': { flows: { '[0]': 'receiver[]' } },
  },
});
