import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import querystring from 'node:querystring';
import url, { fileURLToPath, URL as NodeUrl, URLSearchParams as NodeParams } from 'node:url';

const input = process.argv[2] as string;

void fetch(new NodeUrl(input)); // flow: untrusted-input -> url
void fetch(new NodeUrl('/a', input)); // flow: untrusted-input -> url
execSync(new NodeParams(input).get('a') as string); // flow: untrusted-input -> shell-command
void fetch(url.parse(input).href); // flow: untrusted-input -> url
void fetch(url.resolve('https://example.com', input)); // flow: untrusted-input -> url
void fetch(url.format({ hostname: input })); // flow: untrusted-input -> url
readFileSync(fileURLToPath(input)); // flow: untrusted-input -> path
readFileSync(url.pathToFileURL(input)); // flow: untrusted-input -> path
execSync(url.urlToHttpOptions(new URL(input)).path as string); // flow: untrusted-input -> shell-command
execSync(querystring.parse(input).command as string); // flow: untrusted-input -> shell-command
execSync(querystring.unescape(input)); // flow: untrusted-input -> shell-command
void fetch(`https://example.com/${querystring.escape(input)}`); // noflow
void fetch(url.resolve('https://example.com', '/a')); // noflow
