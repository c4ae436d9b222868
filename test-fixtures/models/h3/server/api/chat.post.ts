import { execSync } from 'node:child_process';

export default defineEventHandler(async (event) => {
  const { command } = await readBody(event);
  execSync(command); // flow: untrusted-input -> shell-command
  execSync(getQuery(event).q as string); // flow: untrusted-input -> shell-command
  execSync(getRouterParam(event, 'id') as string); // flow: untrusted-input -> shell-command
  return sendRedirect(event, getQuery(event).next as string); // flow: untrusted-input -> url
});
