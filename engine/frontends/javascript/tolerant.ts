/**
 * The error-tolerant half of the parser port: TypeScript's parser and typescript-estree's converter. In a broken file most top-level
 * statements are whole; these go to the parser for valid files, which takes a third of the time, and only the others are converted.
 */
import { type Program, startOf } from './ast';
import { dialectsOf, JAVASCRIPT, type Parse, type Parsed, TSX, UNREADABLE, withoutHashbang } from './parse';

type TypeScript = typeof import('typescript');
type SourceFile = import('typescript').SourceFile & { parseDiagnostics: readonly { start: number; length: number }[] };
/** A part of a text, in UTF-16 units. */
type Span = readonly [start: number, end: number];

/** What makes a file a module, in which `await` is a word of the language. */
const MODULE_MARK = 'export {};';
const NOWHERE = { line: 0, character: 0 };
/** Of a text that is broken beyond this part, little is won by telling whole statements from broken ones. */
const MOST_BROKEN = 0.5;

/**
 * @param valid the parser for valid files, where there is another
 * @returns the parser that takes any text: it keeps what it can of a broken file.
 */
export async function loadTypeScript(valid?: Parse): Promise<Parse> {
  const [{ default: ts }, loaded] = await Promise.all([import('typescript'), import('@typescript-eslint/typescript-estree')]);
  // bundled, a CommonJS package is its default export alone
  const estree = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;
  const { JSX, TS, TSX: TSX_KIND } = ts.ScriptKind;

  /** @param isLinked whether nodes know their parents: the converter asks for them */
  const read = (path: string, text: string, kind: import('typescript').ScriptKind, isLinked: boolean) => {
    const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    return ts.createSourceFile(path, text, options, isLinked, kind) as SourceFile;
  };
  /** Nobody reads lines here, and the converter looks them up for both ends of each node. */
  const withoutLines = (file: SourceFile) => Object.assign(file, { getLineAndCharacterOfPosition: () => NOWHERE });
  const convert = (file: SourceFile) =>
    estree.parse(withoutLines(file) as unknown as string, {
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
    // The converter refuses a file with diagnostics; without them, and with allowInvalidAST, it converts what is there.
    file.parseDiagnostics = [];
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
  /** @returns undefined where the parts, each by itself, would be read as something else than in their file */
  const inParts = (path: string, text: string, file: SourceFile, kind: import('typescript').ScriptKind): Program | undefined => {
    const broken = valid && brokenStatements(ts, file);
    if (!valid || !broken) return undefined;
    const whole = valid(path, without(text, broken))?.program;
    if (!whole) return undefined;
    const others = between(broken, text.length);
    const isModule = ts.isExternalModule(file);
    const room = (others[0] as Span)[1];
    const isFirst = spansOf(ts, file)[0]?.[0] === room;
    if (
      !isFirst &&
      file.statements.some((statement) => ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression) && holds(broken, statement.end))
    )
      return undefined;
    // directives stand at the beginning
    const mark = isModule && room > MODULE_MARK.length && !isFirst ? MODULE_MARK : '';
    const rest = read(path, mark.padEnd(room) + without(text, others).slice(room), kind, true);
    const spans = spansOf(ts, rest).filter(([start]) => start >= room);
    const isAsBefore =
      spans.join() === broken.join() && rest.parseDiagnostics.length === file.parseDiagnostics.length && ts.isExternalModule(rest) === isModule;
    if (!isAsBefore) return undefined;
    const converted = convertBroken(rest).body.filter((statement) => startOf(statement) >= room);
    const body = [...whole.body, ...converted].sort((a, b) => startOf(a) - startOf(b));
    return { ...whole, body } as Program;
  };
  return (path, text): Parsed | undefined => {
    const source = withoutHashbang(text);
    const dialects = dialectsOf(path);
    let syntaxErrors = 1;
    try {
      let kind = dialects === JAVASCRIPT ? JSX : dialects === TSX ? TSX_KIND : TS;
      let file = read(path, source, kind, !valid);
      if (dialects === JAVASCRIPT && file.parseDiagnostics.length > 0) {
        const typed = read(path, source, TSX_KIND, !valid);
        if (typed.parseDiagnostics.length < file.parseDiagnostics.length) {
          file = typed;
          kind = TSX_KIND;
        }
      }
      syntaxErrors = file.parseDiagnostics.length;
      if (syntaxErrors === 0) {
        const parsed = valid?.(path, text);
        if (parsed) return parsed;
      }
      const program = (syntaxErrors > 0 && inParts(path, source, file, kind)) || convertBroken(valid ? read(path, source, kind, true) : file);
      return { program, syntaxErrors };
    } catch (error) {
      return error instanceof RangeError ? { program: undefined, syntaxErrors: 0 } : { program: undefined, syntaxErrors, problem: UNREADABLE };
    }
  };
}

/** Of the top-level statements that are not empty. */
const spansOf = (ts: TypeScript, file: SourceFile): Span[] =>
  file.statements.flatMap((statement): Span[] => (ts.isEmptyStatement(statement) ? [] : [[statement.getStart(file), statement.end]]));

/**
 * The top-level statements that errors touch. An error stands where something was not expected, so a statement before it that is not closed may be what lacks it.
 * @returns undefined when these are most of the text
 */
function brokenStatements(ts: TypeScript, file: SourceFile): Span[] | undefined {
  const spans = spansOf(ts, file);
  const broken = new Set<number>();
  for (const { start, length } of file.parseDiagnostics) {
    const after = spans.findIndex(([, end]) => end >= start);
    let at = after < 0 ? spans.length : after;
    if (at > 0 && file.text[(spans[at - 1] as Span)[1] - 1] !== ';') broken.add(at - 1);
    for (; at < spans.length && (spans[at] as Span)[0] <= start + length; at++) broken.add(at);
  }
  const found = spans.filter((_, index) => broken.has(index));
  const size = found.reduce((sum, [start, end]) => sum + end - start, 0);
  return size > file.text.length * MOST_BROKEN ? undefined : found;
}

const holds = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at <= end);

/** What lies between and around spans that are in order. */
function between(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(([, end]) => end)];
  const ends = [...spans.map(([start]) => start), length];
  return starts.map((start, index): Span => [start, ends[index] as number]);
}

/** The text with spans blanked. A semicolon keeps what stands around a span from becoming one statement. */
function without(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const [start, end] of spans) {
    if (start >= end) continue;
    result += `${text.slice(done, start)};${' '.repeat(end - start - 1)}`;
    done = end;
  }
  return result + text.slice(done);
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
function dropUnclosedTypeLists(ts: TypeScript, file: SourceFile): void {
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
