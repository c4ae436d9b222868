/**
 * The parser port: text in, a TSESTree program and the number of syntax errors out. Valid files go through oxc-parser where
 * its native binding loads; everything else through TypeScript's error-tolerant parser and typescript-estree's converter.
 * Both are loaded by dynamic import, so a run without broken files never loads TypeScript. Nothing here throws for what
 * stands in a file.
 */
import type { ParserOptions, Program } from './ast';
import { nestsShallowly } from './nesting';

export interface Parsed {
  /** Absent when the text nests too deeply for the parser. */
  program: Program | undefined;
  /** Errors of the tolerant parser; 0 for a valid file. */
  syntaxErrors: number;
  /** Why there is no program, where it is not nesting. */
  problem?: string;
}

export const UNREADABLE = 'The file has syntax errors that could not be passed over, and was not analysed.';

/** Parses a file, or says (undefined) that this parser cannot: the next one has to. */
export type Parse = (path: string, text: string) => Parsed | undefined;

type Dialect = Pick<ParserOptions, 'lang' | 'sourceType'>;

export const JAVASCRIPT: readonly Dialect[] = [
  { lang: 'jsx', sourceType: 'module' },
  { lang: 'jsx', sourceType: 'commonjs' },
  { lang: 'tsx', sourceType: 'module' },
];
const TYPESCRIPT: readonly Dialect[] = [
  { lang: 'ts', sourceType: 'module' },
  { lang: 'ts', sourceType: 'commonjs' },
];
export const TSX: readonly Dialect[] = [
  { lang: 'tsx', sourceType: 'module' },
  { lang: 'tsx', sourceType: 'commonjs' },
];
const DECLARATIONS: readonly Dialect[] = [{ lang: 'dts', sourceType: 'module' }];

export function dialectsOf(path: string): readonly Dialect[] {
  if (/\.tsx$/i.test(path)) return TSX;
  if (/\.d\.(?:\w+\.)?[cm]?ts$/i.test(path)) return DECLARATIONS;
  return /\.[cm]?ts$/i.test(path) ? TYPESCRIPT : JAVASCRIPT;
}

/** oxc-parser's native half, as far as it is used: each part of a result is made when it is asked for. */
interface Binding {
  parseSync(path: string, text: string, options: ParserOptions): { program: string; errors: unknown[] };
}

/** What oxc-parser's own loader, which takes as long as a small file's parsing, finds on these machines. Elsewhere it is asked. */
const NATIVE: Readonly<Record<string, () => Promise<unknown>>> = {
  'linux-x64': () => import('@oxc-parser/binding-linux-x64-gnu' as string),
  'linux-arm64': () => import('@oxc-parser/binding-linux-arm64-gnu' as string),
  'darwin-x64': () => import('@oxc-parser/binding-darwin-x64' as string),
  'darwin-arm64': () => import('@oxc-parser/binding-darwin-arm64' as string),
  'win32-x64': () => import('@oxc-parser/binding-win32-x64-msvc' as string),
};

async function loadBinding(): Promise<Binding> {
  const loaded = await NATIVE[`${process.platform}-${process.arch}`]?.().catch(() => undefined);
  return (loaded ?? (await import('oxc-parser/src-js/bindings' as string))) as Binding;
}

/**
 * The package's own entry reads comments and a list of imports out of every result, which costs as much again as the parsing; nobody here
 * needs them. The numbers and patterns that it puts into the tree are not needed either.
 * @returns the parser for valid files, or undefined where oxc-parser has no native binding for this machine.
 */
export async function loadOxc(): Promise<Parse | undefined> {
  let binding: Binding;
  try {
    binding = await loadBinding();
    if (programOf(binding.parseSync('a.ts', '0', { lang: 'ts' }).program).body.length !== 1) return undefined;
  } catch {
    return undefined;
  }
  return (path, text) => {
    if (!nestsShallowly(text)) return undefined;
    const source = withoutHashbang(text);
    for (const { lang, sourceType } of dialectsOf(path)) {
      try {
        const result = binding.parseSync(path, source, { lang, sourceType, astType: 'ts', range: false, preserveParens: false });
        if (result.errors.length === 0) return { program: programOf(result.program), syntaxErrors: 0 };
      } catch {
        return undefined;
      }
    }
    return undefined;
  };
}

const programOf = (json: string): Program => (JSON.parse(json) as { node: Program }).node;

/** A byte order mark before a hashbang hides it from the parsers: the hashbang becomes a comment of the same length. */
export function withoutHashbang(text: string): string {
  return text.startsWith('\uFEFF#!') ? `\uFEFF//${text.slice(3)}` : text;
}
