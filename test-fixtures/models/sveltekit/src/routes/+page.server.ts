import { execSync } from 'node:child_process';
import type { Actions } from './$types';

export async function load({ params }) {
  execSync(params.id); // flow: untrusted-input -> shell-command
}
export const actions = {
  default: async ({ request }) => {
    execSync((await request.formData()).get('command') as string); // flow: untrusted-input -> shell-command
  },
  async other(event) {
    execSync(event.params.id); // flow: untrusted-input -> shell-command
  },
} satisfies Actions;
