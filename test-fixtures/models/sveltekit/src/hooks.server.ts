import { execSync } from 'node:child_process';

export const handle = async ({ event, resolve }) => {
  execSync(event.url.pathname); // flow: untrusted-input -> shell-command
  return resolve(event);
};
