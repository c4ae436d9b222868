/**
 * Svelte 3 to 5: `{@html}`, runes and stores. What a store holds is its field `$value`, which the engine reads for `$name`. Templates are lowered by the
 * engine: `{@html text}` is the call `global.#template.@html(text)`.
 */
import { type CallModel, defineModel } from '../engine/define';

const SAME: CallModel = { alias: '[0]' };

export default defineModel({
  sdk: 'svelte',
  title: 'Svelte',
  docs: 'https://svelte.dev/docs/svelte',
  language: 'javascript',
  packages: { npm: { svelte: '>=3' } },
  roots: { svelte: ['svelte'], store: ['svelte/store'] },
  types: {
    Store: ['store.writable()', 'store.readable()', 'store.derived()'],
    Rune: ['global.$state', 'global.$state.raw', 'global.$state.snapshot', 'global.$derived', 'global.$bindable'],
  },
  calls: {
    'global.#template.@html': { sinks: { html: '[0]' } },
    Rune: SAME,
    'global.$derived.by': { flows: { 'callback([0]).return': 'return' } },
    'store.writable': { flows: { '[0]': 'return.$value' } },
    'store.readable': { flows: { '[0]': 'return.$value', 'callback([1]).param[0]()[0]': 'return.$value' } },
    'store.derived': {
      flows: { '[0].$value': 'callback([1]).param[0]', '[0][].$value': 'callback([1]).param[0][]', 'callback([1]).return': 'return.$value' },
    },
    'store.get': { flows: { '[0].$value': 'return' } },
    'Store.set': { flows: { '[0]': 'receiver.$value' }, scalar: true },
    'Store.update': { flows: { 'callback([0]).return': 'receiver.$value', 'receiver.$value': 'callback([0]).param[0]' }, scalar: true },
    'Store.subscribe': { flows: { 'receiver.$value': 'callback([0]).param[0]' } },
    'svelte.setContext': { flows: { '[1]': ['channel(context, [0])', 'return'] } },
    'svelte.getContext': { flows: { 'channel(context, [0])': 'return' } },
  },
});
