import { execSync } from 'node:child_process';
import nodeFetch from 'node-fetch';
import { fetch as undiciFetch, request } from 'undici';

const input = process.argv[2] as string;

const response = await fetch(input); // flow: untrusted-input -> url
void fetch(`https://${input}/a`); // flow: untrusted-input -> url
void fetch(new URL(input)); // flow: untrusted-input -> url
void fetch(new Request(input)); // flow: untrusted-input -> url
void fetch('https://example.com', { method: 'POST', body: input }); // noflow
void nodeFetch(input); // flow: untrusted-input -> url
void undiciFetch(input); // flow: untrusted-input -> url
const { body } = await request(input); // flow: untrusted-input -> url
execSync(await body.text()); // flow: retrieved-content -> shell-command
execSync(await response.text()); // flow: retrieved-content -> shell-command
execSync((await response.json()).command); // flow: retrieved-content -> shell-command
execSync(String((await response.formData()).get('a'))); // flow: retrieved-content -> shell-command
execSync(String(await response.blob())); // flow: retrieved-content -> shell-command
execSync(String(await response.arrayBuffer())); // flow: retrieved-content -> shell-command
execSync(String(await response.bytes())); // flow: retrieved-content -> shell-command
execSync(await response.clone().text()); // flow: retrieved-content -> shell-command
execSync(String(response.status)); // noflow
for await (const chunk of response.body as unknown as string[]) execSync(chunk); // flow: retrieved-content -> shell-command
fetch('https://example.com')
  .then((answer) => answer.json())
  .then((data) => execSync(data.command)); // flow: retrieved-content -> shell-command
execSync(await (await nodeFetch('https://example.com')).text()); // flow: retrieved-content -> shell-command

export async function handler(incoming: Request): Promise<Response> {
  execSync((await incoming.json()).command); // flow: untrusted-input -> shell-command
  execSync(await incoming.text()); // flow: untrusted-input -> shell-command
  execSync(String((await incoming.formData()).get('a'))); // flow: untrusted-input -> shell-command
  execSync(String(await incoming.blob())); // flow: untrusted-input -> shell-command
  execSync(String(await incoming.arrayBuffer())); // flow: untrusted-input -> shell-command
  execSync(String(await incoming.bytes())); // flow: untrusted-input -> shell-command
  execSync(await incoming.clone().text()); // flow: untrusted-input -> shell-command
  execSync(String(incoming.body)); // flow: untrusted-input -> shell-command
  execSync(incoming.url); // flow: untrusted-input -> shell-command
  execSync(incoming.headers.get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(incoming.method); // noflow
  return new Response('done'); // noflow
}

new Response(input); // noflow
new Response(`<p>${input}</p>`, { headers: { 'Content-Type': 'text/html' } }); // flow: untrusted-input -> html
new Response(`<p>${input}</p>`, { headers: { 'content-type': 'text/html; charset=utf-8' } }); // flow: untrusted-input -> html
new Response(input, { headers: { 'Content-Type': 'application/json' } }); // noflow
Response.redirect(input); // flow: untrusted-input -> url
