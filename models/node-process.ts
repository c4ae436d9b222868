/**
 * What a Node program is given from outside: its command line and its standard input, and what readline asks a person for; and what it
 * writes to its terminal. `console.log` is not named: most of what it writes goes to a log.
 * Environment variables are the operator's and no untrusted source; those whose names say so are secrets.
 */
import { defineModel } from '../engine/define';
import { SECRET_NAME, SECRET_WORD } from './_secrets';

export default defineModel({
  sdk: 'node-process',
  title: 'Node.js process and readline',
  docs: 'https://nodejs.org/api/process.html',
  language: 'javascript',
  packages: { npm: { process: '*', 'node:process': '*', readline: '*', 'node:readline': '*', 'readline/promises': '*', 'node:readline/promises': '*' } },
  roots: {
    process: ['process', 'node:process'],
    readline: ['readline', 'node:readline', 'readline/promises', 'node:readline/promises'],
  },
  types: {
    Process: ['global.process', 'process', 'process.default'],
    Stdin: ['Process.stdin'],
    Readline: ['readline', 'readline.default', 'readline.promises', 'readline.default.promises'],
    Interface: ['Readline.createInterface()', 'Readline.Interface()'],
  },
  calls: {
    'global.Deno.env.get': { when: { '[0]': [SECRET_WORD] }, sources: { secret: 'return' } },
    'Stdin.on': { when: { '[0]': ['data'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText: 'standard input' },
    'Process.stdout.write': { sinks: { terminal: '[0]' } },
    'Process.stderr.write': { sinks: { terminal: '[0]' } },
    'Stdin.read': { sources: { 'untrusted-input': 'return' }, sourceText: 'standard input' },
    'Interface.question': {
      is: 'question',
      sources: { 'untrusted-input': ['return', 'callback([-1]).param[0]'] },
      sourceText: 'an answer typed at the prompt',
    },
    'Interface.on': { when: { '[0]': ['line'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText: 'a line typed at the prompt' },
  },
  reads: {
    'Process.env.*': ['secret', 'a secret of the environment', SECRET_NAME],
    'global.Bun.env.*': ['secret', 'a secret of the environment', SECRET_NAME],
    // the first two are Node and the script
    'Process.argv': ['untrusted-input', 'a command-line argument', 2],
    'Stdin[]': ['untrusted-input', 'standard input'],
    'Interface[]': ['untrusted-input', 'a line typed at the prompt'],
  },
});
