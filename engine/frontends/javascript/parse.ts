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

const JAVASCRIPT: readonly Dialect[] = [
  { lang: 'jsx', sourceType: 'module' },
  { lang: 'jsx', sourceType: 'commonjs' },
  { lang: 'tsx', sourceType: 'module' },
];
const TYPESCRIPT: readonly Dialect[] = [
  { lang: 'ts', sourceType: 'module' },
  { lang: 'ts', sourceType: 'commonjs' },
];
const TSX: readonly Dialect[] = [
  { lang: 'tsx', sourceType: 'module' },
  { lang: 'tsx', sourceType: 'commonjs' },
];
const DECLARATIONS: readonly Dialect[] = [{ lang: 'dts', sourceType: 'module' }];

function dialectsOf(path: string): readonly Dialect[] {
  if (/\.tsx$/i.test(path)) return TSX;
  if (/\.d\.(?:\w+\.)?[cm]?ts$/i.test(path)) return DECLARATIONS;
  return /\.[cm]?ts$/i.test(path) ? TYPESCRIPT : JAVASCRIPT;
}

/** @returns the parser for valid files, or undefined where oxc-parser has no native binding for this machine. */
export async function loadOxc(): Promise<Parse | undefined> {
  let parseSync: typeof import('oxc-parser').parseSync;
  try {
    ({ parseSync } = await import('oxc-parser'));
    if (parseSync('a.ts', '0', { lang: 'ts' }).program.body.length !== 1) return undefined;
  } catch {
    return undefined;
  }
  return (path, text) => {
    if (!nestsShallowly(text)) return undefined;
    const source = withoutHashbang(text);
    for (const { lang, sourceType } of dialectsOf(path)) {
      try {
        const result = parseSync(path, source, { lang, sourceType, astType: 'ts', range: false, preserveParens: false });
        if (result.errors.length === 0) return { program: result.program, syntaxErrors: 0 };
      } catch {
        return undefined;
      }
    }
    return undefined;
  };
}

/** A byte order mark before a hashbang hides it from the parsers: the hashbang becomes a comment of the same length. */
function withoutHashbang(text: string): string {
  return text.startsWith('\uFEFF#!') ? `\uFEFF//${text.slice(3)}` : text;
}

type SourceFile = import('typescript').SourceFile & { parseDiagnostics: unknown[] };

/** @returns the parser that takes any text: it keeps what it can of a broken file. */
export async function loadTypeScript(): Promise<Parse> {
  const [{ default: ts }, loaded] = await Promise.all([import('typescript'), import('@typescript-eslint/typescript-estree')]);
  // bundled, a CommonJS package is its default export alone
  const estree = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;
  const { JSX, TS, TSX: TSX_KIND } = ts.ScriptKind;

  const read = (path: string, text: string, kind: import('typescript').ScriptKind) => {
    const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    return ts.createSourceFile(path, text, options, true, kind) as SourceFile;
  };
  const convert = (file: SourceFile) =>
    estree.parse(file as unknown as string, {
      allowInvalidAST: true,
      comment: false,
      loc: true,
      loggerFn: false,
      range: true,
      suppressDeprecatedPropertyWarnings: true,
      tokens: false,
    }) as unknown as Program;
  /** Converts what can be: unclosed type lists are dropped first, then each statement that still cannot be converted. */
  const convertBroken = (file: SourceFile) => {
    try {
      return convert(file);
    } catch (error) {
      if (error instanceof RangeError) throw error;
    }
    dropUnclosedTypeLists(ts, file);
    const { statements } = file;
    const only = (kept: readonly import('typescript').Statement[]) => {
      (file as { statements: unknown }).statements = Object.assign([...kept], { pos: statements.pos, end: statements.end });
      return convert(file);
    };
    return only(statements.filter((statement) => !fails(() => only([statement]))));
  };
  return (path, text) => {
    const source = withoutHashbang(text);
    const dialects = dialectsOf(path);
    let syntaxErrors = 1;
    try {
      let file = read(path, source, dialects === JAVASCRIPT ? JSX : dialects === TSX ? TSX_KIND : TS);
      if (dialects === JAVASCRIPT && file.parseDiagnostics.length > 0) {
        const typed = read(path, source, TSX_KIND);
        if (typed.parseDiagnostics.length < file.parseDiagnostics.length) file = typed;
      }
      syntaxErrors = file.parseDiagnostics.length;
      // The converter refuses a file with diagnostics; without them, and with allowInvalidAST, it converts what is there.
      file.parseDiagnostics.length = 0;
      return { program: convertBroken(file), syntaxErrors };
    } catch (error) {
      return error instanceof RangeError ? { program: undefined, syntaxErrors: 0 } : { program: undefined, syntaxErrors, problem: UNREADABLE };
    }
  };
}

function fails(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

/** The converter looks for the `>` of every type list, and fails at the end of the file: such lists are taken away. */
function dropUnclosedTypeLists(ts: typeof import('typescript'), file: SourceFile): void {
  const stack: import('typescript').Node[] = [file];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const lists = node as { typeParameters?: { end: number }; typeArguments?: { end: number } };
    for (const key of ['typeParameters', 'typeArguments'] as const) {
      const list = lists[key];
      if (list && file.text.slice(list.end).trim() === '') lists[key] = undefined;
    }
    ts.forEachChild(node, (child) => void stack.push(child));
  }
}
