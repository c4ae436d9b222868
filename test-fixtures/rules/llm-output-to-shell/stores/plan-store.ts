// What a store, a subject, a limit and a context of requests keep, read in another file.
import { AsyncLocalStorage } from 'node:async_hooks';
import pLimit from 'p-limit';
import { Subject } from 'rxjs';
import { create } from 'zustand';

interface Plans {
  command: string;
  author: string;
  setCommand: (command: string) => void;
}

export const usePlans = create<Plans>((set) => ({
  command: '',
  author: 'nobody',
  setCommand: (command) => set((state) => ({ ...state, command })),
}));

export const commands$ = new Subject<string>();
export const marks$ = new Subject<string>();
export const limit = pLimit(2);
export const request = new AsyncLocalStorage<{ command: string; id: string }>();
