import { h, ref } from 'vue';

const input = new URLSearchParams(location.search).get('a') as string;
export const shared = ref(input);
export const raw = () => h('div', { innerHTML: input }); // flow: untrusted-input -> html
export const text = () => h('div', { title: input }, input);
