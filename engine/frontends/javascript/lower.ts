/**
 * From a syntax tree to the IR of one file: sets up the module function and its scope and lowers the program's statements.
 * A tree that cannot be lowered gives a module with no more than its top-level function, marked `incomplete`.
 */
import type { IrFunction, IrModule } from '../../ir/ir';
import type { Program, Statement } from './ast';
import { setDirectives } from './functions';
import { UNREADABLE } from './parse';
import { declareLexical, declareVars, type State } from './scope';
import { lowerStatements } from './statements';

const TOO_DEEP = 'The file nests too deeply to be parsed and was not analysed.';

/**
 * Lowers a parsed file.
 * @param program undefined when no parser could read the text, for the `reason` given
 * @param text the file's text, which spans point into
 */
export function lowerProgram(program: Program | undefined, text: string, syntaxErrors: number, reason = TOO_DEEP): IrModule {
  const state = emptyState(text, syntaxErrors);
  if (!program) return { ...state.module, incomplete: reason };
  try {
    const statements = program.body as Statement[];
    declareVars(state, statements);
    declareLexical(state, statements);
    setDirectives(state.fn, statements);
    lowerStatements(state, statements, state.fn.body);
    state.module.imports = [...state.imports];
    return state.module;
  } catch (error) {
    if (error instanceof RangeError) return { ...emptyState(text, syntaxErrors).module, incomplete: TOO_DEEP };
    // The tree of a broken file may have any shape; in that of a valid file this is our own fault, which the caller reports.
    if (syntaxErrors > 0) return { ...emptyState(text, syntaxErrors).module, incomplete: UNREADABLE };
    throw error;
  }
}

export function emptyState(text: string, syntaxErrors: number): State {
  const fn: IrFunction = { id: 0, name: '', kind: 'module', params: [], body: [], start: 0, end: text.length };
  return {
    module: { language: 'javascript', functions: [fn], classes: [], variables: [], exports: [], imports: [], syntaxErrors },
    text,
    scope: { parent: undefined, names: undefined },
    fn,
    depth: 0,
    commonJs: new Map(),
    imports: new Set(),
    namespace: undefined,
  };
}
