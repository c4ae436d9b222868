import { AsyncLocalStorage } from 'node:async_hooks';
import { execSync } from 'node:child_process';

const input = process.argv[2] as string;
const storage = new AsyncLocalStorage<{ command: string; id: string }>();
const other = new AsyncLocalStorage<string>();
const entered = new AsyncLocalStorage<string>();

storage.run({ command: input, id: 'x' }, inner);
execSync(storage.run({ command: 'a', id: 'y' }, () => input)); // flow: untrusted-input -> shell-command
entered.enterWith(input);

function inner() {
  execSync(storage.getStore()?.command as string); // flow: untrusted-input -> shell-command
  execSync(storage.getStore()?.id as string); // noflow
  execSync(other.getStore() as string); // noflow
  execSync(entered.getStore() as string); // flow: untrusted-input -> shell-command
}
