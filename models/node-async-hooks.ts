/** Node's AsyncLocalStorage: what a function is run with is what `getStore` gives below it. */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: 'node-async-hooks',
  title: 'Node.js async context',
  docs: 'https://nodejs.org/api/async_context.html',
  language: 'javascript',
  packages: { npm: { async_hooks: '*', 'node:async_hooks': '*' } },
  roots: { async_hooks: ['async_hooks', 'node:async_hooks'] },
  types: { Storage: ['async_hooks.AsyncLocalStorage()', 'async_hooks.default.AsyncLocalStorage()'] },
  calls: {
    'Storage.run': { flows: { '[0]': 'receiver.#store', 'callback([1]).return': 'return' } },
    'Storage.enterWith': { flows: { '[0]': 'receiver.#store' }, scalar: true },
    'Storage.getStore': { flows: { 'receiver.#store': 'return' } },
  },
});
