/**
 * The JavaScript and TypeScript front end. Which of the two parsers read a file makes no difference to what comes out; a
 * test holds them to the same IR.
 */
import type { FrontEnd, IrModule } from '../../ir/ir';
import { lowerProgram } from './lower';
import { dialectOf, lowerMarkup } from './markup/index';
import { loadOxc, type Parse } from './parse';
import { loadTypeScript } from './tolerant';

const NOT_LOADED = 'The file has syntax errors and the parser that tolerates them was not loaded.';

export interface JavaScriptFrontEnd extends FrontEnd {
  /** The parser that valid files go through. */
  parser: 'oxc' | 'typescript';
  /** @returns whether `lower` would need the tolerant parser for this file while it is not loaded. */
  needsTolerant(path: string, text: string): boolean;
  /** Loads the tolerant parser (TypeScript), so that `lower` can use it. Does nothing the second time. */
  loadTolerant(): Promise<void>;
  /** As `lower`, but loads the tolerant parser when the file needs it; a promise only in that case. */
  lowerLoading(path: string, text: string): IrModule | Promise<IrModule>;
}

/**
 * Loads the front end.
 * @param options.parser 'auto': oxc where its native binding loads; 'oxc': the same, named by the user; 'typescript': never oxc
 */
export async function loadJavaScript(options: { parser: 'auto' | 'oxc' | 'typescript' }): Promise<JavaScriptFrontEnd> {
  const oxc = options.parser === 'typescript' ? undefined : await loadOxc();
  let tolerant: Parse | undefined = oxc ? undefined : await loadTypeScript();
  let loading: Promise<void> | undefined;
  /** Files that had syntax errors when they were last read. While somebody types, the next text most likely has some too, and oxc would read it in vain. */
  const broken = new Set<string>();

  const loadTolerant = () => {
    loading ??= tolerant
      ? Promise.resolve()
      : loadTypeScript(oxc).then((parse) => {
          tolerant = parse;
        });
    return loading;
  };
  /** The IR, or undefined when the tolerant parser is needed and not loaded. */
  const attempt = (path: string, text: string): IrModule | undefined => {
    const dialect = dialectOf(path);
    if (dialect) return lowerMarkup(path, text, dialect, (name, code) => oxc?.(name, code) ?? tolerant?.(name, code));
    let parsed = broken.has(path) ? tolerant?.(path, text) : undefined;
    if (parsed?.syntaxErrors === 0 || !parsed?.program) broken.delete(path);
    // oxc reads some deep texts that TypeScript gives up on
    if (!parsed?.program) parsed = oxc?.(path, text);
    if (!parsed) {
      broken.add(path);
      parsed = tolerant?.(path, text);
    }
    return parsed && lowerProgram(parsed.program, text, parsed.syntaxErrors, parsed.problem);
  };
  return {
    language: 'javascript',
    parser: oxc ? 'oxc' : 'typescript',
    needsTolerant: (path, text) => tolerant === undefined && (dialectOf(path) ? attempt(path, text) : oxc?.(path, text)) === undefined,
    loadTolerant,
    lower: (path, text) => attempt(path, text) ?? lowerProgram(undefined, text, 1, NOT_LOADED),
    lowerLoading: (path, text) => attempt(path, text) ?? loadTolerant().then(() => attempt(path, text) ?? lowerProgram(undefined, text, 1, NOT_LOADED)),
  };
}
