// Guards in another file, judged by what stands in them: under other names, through an alias, as a wrapper around a handler.
import path from 'node:path';

const ALLOWED = new Set(['build', 'test', 'lint']);
const COMMANDS = ['ls', 'pwd'] as const;

export function assertKnown(target: string): asserts target is 'build' {
  if (!ALLOWED.has(target)) throw new Error(`unknown target ${target}`);
}

/** Named like a guard; lets everything pass that is not empty. */
export function assertSafe(target: string) {
  if (target.length === 0) throw new Error('empty');
}

export const isCommand = (line: string): line is (typeof COMMANDS)[number] => (COMMANDS as readonly string[]).includes(line);

/** Named like a check; looks at one bad word only. */
export const isHarmless = (line: string) => !line.includes('rm -rf');

export function pick(target: string) {
  return ALLOWED.has(target) ? target : 'test';
}

/** Named like a sanitiser. */
export const sanitizeCommand = (line: string) => line.trim();

export const quote = (value: string) => `'${value.replace(/'/g, "'\\''")}'`;

export type Handler = (args: { target: string }) => unknown;

export function withKnownTarget(handler: Handler): Handler {
  return (args) => {
    if (!ALLOWED.has(args.target)) return { error: 'unknown target' };
    return handler(args);
  };
}

export function withLogging(handler: Handler): Handler {
  return (args) => {
    console.log(path.basename(args.target));
    return handler(args);
  };
}
