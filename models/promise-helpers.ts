/**
 * Helpers that call a function for the user: with a limit, in a queue, again after a failure, later, or for each element. What the function gives comes
 * back, and what is handed beside it is its argument.
 */
import { type CallModel, defineModel } from '../engine/define';

/** limit(fn, ...args) */
const LIMITED: CallModel = { flows: { '[1]': 'callback([0]).param[0]', '[2]': 'callback([0]).param[1]', 'callback([0]).return': 'return' } };
const WORK: CallModel = { flows: { 'callback([0]).return': 'return' } };
const SAME: CallModel = { alias: '[0]' };

export default defineModel({
  sdk: 'promise-helpers',
  title: 'p-limit, p-queue, p-retry, p-map, async-retry, lodash functions',
  docs: 'https://github.com/sindresorhus/p-limit#api',
  language: 'javascript',
  packages: { npm: { 'p-limit': '>=2', 'p-queue': '>=5', 'p-retry': '>=4', 'p-map': '>=3', 'async-retry': '>=1', lodash: '>=4', 'lodash-es': '>=4' } },
  roots: { limit: ['p-limit'], queue: ['p-queue'], retry: ['p-retry', 'async-retry'], map: ['p-map'], lodash: ['lodash', 'lodash-es'] },
  types: { Limit: ['limit()', 'limit.default()'], Queue: ['queue()', 'queue.default()'], Lodash: ['lodash', 'lodash.default'] },
  calls: {
    Limit: LIMITED,
    'Queue.add': WORK,
    retry: WORK,
    'retry.default': WORK,
    map: { flows: { '[0][]': 'callback([1]).param[0]', 'callback([1]).return': 'return[]' } },
    'map.default': { flows: { '[0][]': 'callback([1]).param[0]', 'callback([1]).return': 'return[]' } },
    'Lodash.escapeRegExp': { barriers: { 'regex-escaped': '[0]' } },
    'Lodash.debounce': SAME,
    'Lodash.throttle': SAME,
    'Lodash.once': SAME,
    'Lodash.memoize': SAME,
    'Lodash.bind': { alias: '[0]', binds: 2 },
    'Lodash.partial': { alias: '[0]', binds: 1 },
  },
});
