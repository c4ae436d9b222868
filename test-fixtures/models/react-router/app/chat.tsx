import { execSync } from 'node:child_process';
import type { Route } from './+types/chat';

export async function action({ request, params }: Route.ActionArgs) {
  execSync((await request.json()).command); // flow: untrusted-input -> shell-command
  execSync(params.id); // flow: untrusted-input -> shell-command
}
