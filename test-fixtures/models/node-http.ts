import { execSync } from 'node:child_process';
import http, { createServer, get, type IncomingMessage } from 'node:http';
import http2 from 'node:http2';
import * as https from 'node:https';

const input = process.argv[2] as string;

http.get(input); // flow: untrusted-input -> url
get(`http://${input}/a`, () => {}); // flow: untrusted-input -> url
https.request(input); // flow: untrusted-input -> url
https.request({ hostname: input, path: '/' }); // flow: untrusted-input -> url
https.request({ host: input }); // flow: untrusted-input -> url
https.request({ host: 'example.com', headers: { 'x-name': input } }); // noflow
http2.connect(input); // flow: untrusted-input -> url

const server = createServer((req, res) => {
  execSync(req.url as string); // flow: untrusted-input -> shell-command
  execSync(req.headers['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(req.rawHeaders[0] as string); // flow: untrusted-input -> shell-command
  execSync(req.method as string); // noflow
  req.on('data', (chunk) => {
    execSync(chunk); // flow: untrusted-input -> shell-command
  });
  req.on('end', (nothing: string) => {
    execSync(nothing); // noflow
  });
  execSync(req.read()); // flow: untrusted-input -> shell-command
  res.end(req.url); // noflow
});
server.listen(80);
https.createServer({ key: '' }, async (req) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  execSync(body); // flow: untrusted-input -> shell-command
});
http2.createSecureServer({}, (req) => {
  execSync(req.url); // flow: untrusted-input -> shell-command
});
server.on('request', (req) => {
  execSync(req.url as string); // flow: untrusted-input -> shell-command
});
export const handle = (req: IncomingMessage) => execSync(req.url as string); // flow: untrusted-input -> shell-command

https.get('https://example.com', (answer) => {
  answer.on('data', (chunk) => {
    execSync(chunk); // flow: retrieved-content -> shell-command
  });
});
https.request('https://example.com', { method: 'POST' }, async (answer) => {
  for await (const chunk of answer) execSync(chunk); // flow: retrieved-content -> shell-command
});
https.request('https://example.com').on('response', (answer) => {
  answer.on('data', (chunk: string) => execSync(chunk)); // flow: retrieved-content -> shell-command
});
