/** Zustand: the state that a store's initialiser returns and its `set` is given, read by the hook, by a selector and by `getState`. Middleware hands on the initialiser. */
import { type CallModel, defineModel } from '../engine/define';

const CREATE: CallModel = { flows: { 'callback([0]).return': 'return.#state', 'callback([0]).param[0]()[0]': 'return.#state' } };
const SAME: CallModel = { alias: '[0]' };

export default defineModel({
  sdk: 'zustand',
  title: 'Zustand',
  docs: 'https://zustand.docs.pmnd.rs/apis/create',
  language: 'javascript',
  packages: { npm: { zustand: '>=4' } },
  types: { Store: ['zustand.create()', 'zustand.create()()', 'zustand.default()', 'zustand.createStore()', 'zustand.createStore()()'] },
  calls: {
    'zustand.create': CREATE,
    'zustand.create()': CREATE,
    'zustand.default': CREATE,
    'zustand.createStore': CREATE,
    'zustand.createStore()': CREATE,
    Store: [
      { when: { '[0]': 'absent' }, flows: { 'callee.#state': 'return' } },
      { flows: { 'callee.#state': 'callback([0]).param[0]', 'callback([0]).return': 'return' } },
    ],
    'Store.getState': { flows: { 'receiver.#state': 'return' } },
    'Store.setState': {
      flows: { '[0]': 'receiver.#state', 'receiver.#state': 'callback([0]).param[0]', 'callback([0]).return': 'receiver.#state' },
      scalar: true,
    },
    'zustand.useStore': { flows: { '[0].#state': 'callback([1]).param[0]', 'callback([1]).return': 'return' } },
    'zustand.persist': SAME,
    'zustand.devtools': SAME,
    'zustand.subscribeWithSelector': SAME,
    'zustand.immer': SAME,
  },
});
