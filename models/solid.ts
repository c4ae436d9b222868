/**
 * Solid: signals, stores and the attribute `innerHTML`, which Solid (like Preact and Vue's JSX) sets on the element as it is.
 */
import { type CallModel, defineModel } from '../engine/define';

const COMPUTED: CallModel = { flows: { 'callback([0]).return': 'return()' } };

export default defineModel({
  sdk: 'solid',
  title: 'Solid',
  docs: 'https://docs.solidjs.com/reference/basic-reactivity/create-signal',
  language: 'javascript',
  packages: { npm: { 'solid-js': '>=1' } },
  roots: { solid: ['solid-js'], store: ['solid-js/store'] },
  calls: {
    'global.#jsx.*': { sinks: { html: 'innerHTML' } },
    // what a setter is called with, or what it makes of the old value, is what the signal gives
    'solid.createSignal': {
      flows: { '[0]': 'return[0]()', 'return[1]()[0]': 'return[0]()' },
    },
    'solid.createMemo': COMPUTED,
    'solid.createResource': { flows: { 'callback([0]).return': 'return[0]()', 'callback([1]).return': 'return[0]()' } },
    'solid.createAsync': COMPUTED,
    'store.createStore': { flows: { '[0]': 'return[0]' } },
  },
});
