/**
 * Queues on Redis, BullMQ and its forerunner Bull: the data of a job that is added to a queue is the data that the workers of the
 * queue's name are given, in another file and mostly in another process. What a job returns is not followed.
 */
import { defineModel } from '../engine/define';

const TAKEN = 'channel(queue, [0])';
const PUT = 'channel(queue, made([0]))';

export default defineModel({
  sdk: 'bullmq',
  title: 'BullMQ and Bull',
  docs: 'https://docs.bullmq.io/guide/workers',
  language: 'javascript',
  packages: { npm: { bullmq: '>=1', bull: '>=3' } },
  roots: { bullmq: ['bullmq'], bull: ['bull'] },
  types: {
    Queue: ['bullmq.Queue()'],
    Bull: ['bull()', 'bull.default()', 'bull.Queue()'],
  },
  calls: {
    'Queue.add': { flows: { '[0]': `${PUT}.name`, '[1]': `${PUT}.data` } },
    'Queue.addBulk': { flows: { '[0][].name': `${PUT}.name`, '[0][].data': `${PUT}.data` } },
    'bullmq.Worker': { flows: { [`${TAKEN}.name`]: 'callback([1]).param[0].name', [`${TAKEN}.data`]: 'callback([1]).param[0].data' } },
    // add(data, options?) and add(name, data, options?)
    'Bull.add': { flows: { '[0]': `${PUT}.data`, '[1]': `${PUT}.data` } },
    'Bull.process': { flows: { [`${PUT}.data`]: 'callback([*]).param[0].data' } },
  },
});
