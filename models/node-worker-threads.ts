/**
 * Messages between a program and the files it starts: worker threads and forked processes. A message to a worker arrives in the file the
 * worker was made of, and so does `workerData`.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Of the file that was started, seen from who started it; and seen from that file itself. */
const TO_IT = 'channel(to-worker, module(made([0])))';
const FROM_IT = 'channel(from-worker, module(made([0])))';
const TO_ME = 'channel(to-worker, file)';
const FROM_ME = 'channel(from-worker, file)';
const MESSAGE = { '[0]': ['message'] } as const;
const started = (send: string): Record<string, CallModel> => ({
  [`Started.${send}`]: { flows: { '[0]': TO_IT }, scalar: true },
});

export default defineModel({
  sdk: 'node-worker-threads',
  title: 'Node.js worker_threads and forked processes',
  docs: 'https://nodejs.org/api/worker_threads.html',
  language: 'javascript',
  packages: { npm: { worker_threads: '*', 'node:worker_threads': '*' } },
  roots: { worker_threads: ['worker_threads', 'node:worker_threads'], child_process: ['child_process', 'node:child_process'] },
  types: {
    Threads: ['worker_threads', 'worker_threads.default'],
    Started: ['Threads.Worker()', 'child_process.fork()', 'child_process.default.fork()'],
    Parent: ['Threads.parentPort'],
  },
  takes: { 'Threads.workerData': 'channel(worker-data, file)' },
  calls: {
    'Threads.Worker': { flows: { workerData: 'channel(worker-data, module([0]))' } },
    'Threads.setEnvironmentData': { flows: { '[1]': 'channel(environment-data, [0])' }, scalar: true },
    'Threads.getEnvironmentData': { flows: { 'channel(environment-data, [0])': 'return' } },
    ...started('postMessage'),
    ...started('send'),
    'Started.on': { when: MESSAGE, flows: { [FROM_IT]: 'callback([1]).param[0]' } },
    'Started.once': { when: MESSAGE, flows: { [FROM_IT]: 'callback([1]).param[0]' } },
    'Parent.on': { when: MESSAGE, flows: { [TO_ME]: 'callback([1]).param[0]' } },
    'Parent.once': { when: MESSAGE, flows: { [TO_ME]: 'callback([1]).param[0]' } },
    'Parent.postMessage': { flows: { '[0]': FROM_ME }, scalar: true },
    'global.process.on': { when: MESSAGE, flows: { [TO_ME]: 'callback([1]).param[0]' } },
    'global.process.send': { flows: { '[0]': FROM_ME }, scalar: true },
  },
});
