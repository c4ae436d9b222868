import { execSync } from 'node:child_process';

export function middleware(request) {
  execSync(request.nextUrl.pathname); // flow: untrusted-input -> shell-command
  execSync(request.method); // noflow
}
