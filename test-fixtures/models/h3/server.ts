import { execSync } from 'node:child_process';
import {
  defineEventHandler,
  getCookie,
  getHeader,
  getQuery,
  getRequestURL,
  getValidatedQuery,
  type H3Event,
  readBody,
  readFormData,
  readRawBody,
  readValidatedBody,
  redirect,
  sendRedirect,
} from 'h3';
import { z } from 'zod';

const Body = z.object({ mode: z.enum(['a', 'b']), text: z.string() });

export const chat = defineEventHandler(async (event) => {
  execSync((await readBody(event)).command); // flow: untrusted-input -> shell-command
  execSync((await readRawBody(event)) as string); // flow: untrusted-input -> shell-command
  execSync((await readFormData(event)).get('a') as string); // flow: untrusted-input -> shell-command
  execSync(getQuery(event).q as string); // flow: untrusted-input -> shell-command
  execSync(getHeader(event, 'x-name') as string); // flow: untrusted-input -> shell-command
  execSync(getCookie(event, 'name') as string); // flow: untrusted-input -> shell-command
  execSync(getRequestURL(event).pathname); // flow: untrusted-input -> shell-command
  execSync(event.path); // flow: untrusted-input -> shell-command
  execSync(event.context.params?.id as string); // flow: untrusted-input -> shell-command
  execSync(event.node.req.url as string); // flow: untrusted-input -> shell-command
  execSync(event.node.req.headers.host as string); // flow: untrusted-input -> shell-command
  execSync(event.method); // noflow
  const body = await readValidatedBody(event, (data) => Body.parse(data));
  execSync(body.text); // flow: untrusted-input -> shell-command
  execSync(body.mode); // noflow
  const query = await getValidatedQuery(event, (data) => Body.parse(data));
  execSync(query.text); // flow: untrusted-input -> shell-command
  execSync(query.mode); // noflow
  await sendRedirect(event, '/home'); // noflow
  await sendRedirect(event, getQuery(event).next as string); // flow: untrusted-input -> url
  return getQuery(event).q; // noflow
});
export const second = defineEventHandler({
  handler: async (event) => execSync((await event.req.json()).command), // flow: untrusted-input -> shell-command
});
export async function help(event: H3Event) {
  execSync(await event.req.text()); // flow: untrusted-input -> shell-command
  execSync((await event.req.formData()).get('a') as string); // flow: untrusted-input -> shell-command
  execSync(event.url.pathname); // flow: untrusted-input -> shell-command
  return redirect(event.url.searchParams.get('next') as string); // flow: untrusted-input -> url
}
