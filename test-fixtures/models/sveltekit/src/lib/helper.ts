import { execSync } from 'node:child_process';
import type { RequestEvent } from '@sveltejs/kit';

export const read = (event: RequestEvent) => execSync(event.params.id as string); // flow: untrusted-input -> shell-command
/** The names of a page's exports, in a file that is no page. */
export const load = ({ params }: { params: { id: string } }) => execSync(params.id); // noflow
