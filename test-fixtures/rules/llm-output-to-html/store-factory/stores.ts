// One function makes both stores: what is put into one is not in the other.
import { writable } from 'svelte/store';

function kept(key: string) {
  const store = writable(localStorage.getItem(key) ?? '');
  store.subscribe((value) => localStorage.setItem(key, value));
  return { ...store, reset: () => store.set('') };
}

export const answer = kept('answer');
export const theme = kept('theme');
export const single = writable('');
