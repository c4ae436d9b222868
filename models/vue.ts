/**
 * Vue 3 (and 2.7), Pinia stores and Vue Router: how reactive values carry text, and where a template or a render function places text as HTML.
 * Templates are lowered by the engine: a directive is a call of `global.#template.<directive>`, an element one of `global.#jsx.<tag>`. The functions are
 * known as globals too, since Nuxt and unplugin-auto-import need no import. `:href` and `:src` are no sinks, as with React.
 */
import { type CallModel, defineModel } from '../engine/define';

const HELD: CallModel = { flows: { '[0]': 'return.value' } };
const SAME: CallModel = { alias: '[0]' };

export default defineModel({
  sdk: 'vue',
  title: 'Vue',
  docs: 'https://vuejs.org/api/',
  language: 'javascript',
  packages: {
    npm: {
      vue: '>=2.7',
      '@vue/composition-api': '*',
      '@vue/runtime-core': '*',
      '@vue/reactivity': '*',
      pinia: '>=2',
      'vue-router': '>=3',
      '@vueuse/core': '*',
    },
  },
  roots: {
    vue: ['vue', '@vue/composition-api', '@vue/runtime-core', '@vue/reactivity', '#imports'],
    pinia: ['pinia'],
    router: ['vue-router'],
    vueuse: ['@vueuse/core'],
  },
  types: {
    Ref: ['vue.ref', 'vue.shallowRef', 'vueuse.refDebounced', 'vueuse.useStorage', 'global.ref', 'global.shallowRef'],
    Computed: ['vue.computed', 'global.computed', 'vueuse.computedAsync'],
    Reactive: [
      'vue.reactive',
      'vue.shallowReactive',
      'vue.readonly',
      'vue.toRaw',
      'vue.markRaw',
      'vue.toRefs',
      'pinia.storeToRefs',
      'global.reactive',
      'global.toRefs',
      'global.storeToRefs',
    ],
    Unref: ['vue.unref', 'vue.toValue', 'global.unref', 'global.toValue'],
    ToRef: ['vue.toRef', 'global.toRef'],
    Watch: ['vue.watch', 'global.watch'],
    Provide: ['vue.provide', 'global.provide'],
    Inject: ['vue.inject', 'global.inject'],
    Render: ['vue.h', 'vue.createVNode', 'global.h'],
    DefineStore: ['pinia.defineStore', 'global.defineStore'],
    Route: ['router.useRoute()', 'global.useRoute()'],
  },
  calls: {
    'global.#template.v-html': { sinks: { html: '[0]' } },
    Ref: HELD,
    Computed: { flows: { 'callback([0]).return': 'return.value', 'callback(get).return': 'return.value' } },
    Reactive: SAME,
    Unref: { flows: { '[0].value': 'return', '[0]': 'return', 'callback([0]).return': 'return' } },
    ToRef: { flows: { '[0].value': 'return.value', 'callback([0]).return': 'return.value' } },
    Watch: {
      flows: {
        '[0].value': 'callback([1]).param[0]',
        'callback([0]).return': 'callback([1]).param[0]',
        '[0][].value': 'callback([1]).param[0][]',
      },
    },
    Provide: { flows: { '[1]': 'channel(provide, [0])' } },
    Inject: { flows: { 'channel(provide, [0])': 'return', '[1]': 'return' } },
    Render: { sinks: { html: ['[1].innerHTML', '[1].domProps.innerHTML'] } },
    DefineStore: { flows: { 'callback([1]).return': 'return()' } },
  },
  reads: {
    'Route.query': ['untrusted-input', "the page's address"],
    'Route.params': ['untrusted-input', "the page's address"],
    'Route.hash': ['untrusted-input', "the page's address"],
    'Route.fullPath': ['untrusted-input', "the page's address"],
  },
});
