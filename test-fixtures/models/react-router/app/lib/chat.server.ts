import { execSync } from 'node:child_process';
import type { LoaderFunctionArgs } from '@remix-run/node';

export async function readChat({ request }: LoaderFunctionArgs) {
  execSync((await request.json()).command); // flow: untrusted-input -> shell-command
}
/** No route module: who calls it is not known. */
export async function loader({ params }) {
  execSync(params.id); // noflow
}
