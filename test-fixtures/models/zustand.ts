import { execSync } from 'node:child_process';
import { create, createStore, useStore as use } from 'zustand';
import createDefault from 'zustand';
import { devtools, persist, subscribeWithSelector } from 'zustand/middleware';
import { immer } from 'zustand/middleware/immer';

const input = process.argv[2] as string;

interface State {
  text: string;
  fixed: string;
  setText: (text: string) => void;
}

const useText = create<State>((set) => ({ text: '', fixed: 'ls', setText: (text) => set({ text }) }));
useText.getState().setText(input);
execSync(useText((state) => state.text)); // flow: untrusted-input -> shell-command
execSync(useText((state) => state.fixed)); // noflow
const { text, fixed } = useText();
execSync(text); // flow: untrusted-input -> shell-command
execSync(fixed); // noflow

const useOther = create<{ list: string[] }>()(persist(devtools(subscribeWithSelector(immer(() => ({ list: [] as string[] })))), { name: 'x' }));
useOther.setState((state) => ({ list: [...state.list, input] }));
execSync(useOther.getState().list[0] as string); // flow: untrusted-input -> shell-command

const store = createStore(() => ({ command: input }));
execSync(use(store, (state) => state.command)); // flow: untrusted-input -> shell-command
const curried = createStore<{ command: string }>()(() => ({ command: input }));
execSync(curried.getState().command); // flow: untrusted-input -> shell-command
const useOld = createDefault(() => ({ command: input }));
execSync(useOld.getState().command); // flow: untrusted-input -> shell-command
