/**
 * A provider's key reaches browsers: it stands in code that they load, or is read from a variable that a bundler writes into that code, or the SDK is
 * told to run there. What reaches a browser follows from the import graph. Keys that users bring themselves are no finding.
 */
import { type ClientContext, defineClientRule, inCode } from '../engine/define';

export default defineClientRule({
  id: 'ai-key-in-client',
  title: 'An AI provider key reaches the browser',
  category: 'keys',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [522, 200], owaspLlm2025: ['LLM02', 'LLM10'], owaspLlm2026: ['LLM02', 'LLM06'], asi: ['ASI03'] },
  docs: {
    why:
      'What a browser loads, every visitor can read: a key in a bundle is public within a day, however the bundler is called and however the code is minified. Whoever ' +
      'has it spends on the account and reads what the account stores. `NEXT_PUBLIC_`, `VITE_`, `REACT_APP_`, `EXPO_PUBLIC_`, `PUBLIC_` and `GATSBY_` mean: write this value into the code.',
    instead:
      'Call the provider on a server (a route handler, a server action, a function), read the key there from a variable without the public prefix, and let the browser ask ' +
      'that endpoint, which knows who asks and how much they may. Where a browser must talk to the provider itself, hand out short-lived tokens (ephemeral keys) from a server. ' +
      'A key that was shipped once has to be revoked.',
    limits:
      "A file counts as code for browsers when it, or a file that imports more than types from it, is marked 'use client', is a Vue or Svelte component, is loaded by an HTML page, or " +
      'belongs to an application of Vite without a server, Create React App, Vue CLI, Gatsby, Expo or a page of Next.js. Files that only servers load (route handlers, server actions, ' +
      '`server-only`, `*.server.*`, Electron’s main process), tests and declarations do not count. When single files are checked, the files that import them are not known. ' +
      'Variables are known by their names. A key that is asked of the user is no finding; a value from elsewhere behind `dangerouslyAllowBrowser` is a warning.',
  },
  message: (context) => `${subject(context)}${way(context)}; ${remedy(context)}`,
});

function subject({ kind, vendor, name }: ClientContext): string {
  const key = vendor === undefined ? 'the key of an AI provider' : `the ${vendor} key`;
  if (kind === 'key') return `${name ? inCode(name) : 'This'} gives ${key} to every visitor`;
  if (kind === 'variable') return `${inCode(name ?? '')} is written into the code that browsers load, so every visitor can read ${key}`;
  return `${inCode(name ?? '')} lets this client run in browsers, so every visitor can read its key`;
}

function way({ reach }: ClientContext): string {
  return reach ? ` (${inCode(reach.entry)} ${reach.because})` : '';
}

const remedy = ({ kind, env }: ClientContext): string =>
  `call the provider from a server${env ? `, read the key there from \`${env}\`` : ''}${kind === 'key' ? ', and revoke this one' : ''}`;
