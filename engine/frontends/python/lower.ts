/** One parsed Python file to one IrModule: opens the module's scope, lowers its statements, lists what it exports. */
import type { IrModule } from '../../ir/ir';
import { type Context, newFunction, type Scope } from './context';
import type { MagicSource } from './expand';
import { docOf } from './functions';
import type { ParsedFile } from './parse';
import { collectBindings, declare } from './scope';
import { lowerStatement } from './statements';

export function emptyModule(): IrModule {
  return { language: 'python', functions: [], classes: [], variables: [], exports: [], imports: [], syntaxErrors: 0 };
}

/** @param magics of a notebook */
export function lowerModule(text: string, file: ParsedFile, magics?: MagicSource): IrModule {
  const module = emptyModule();
  module.syntaxErrors = file.syntaxErrors;
  const scope: Scope = { kind: 'module', fn: 0, names: new Map(), globals: new Set() };
  const cx: Context = {
    text,
    module,
    scope,
    moduleScope: scope,
    fn: undefined as never,
    depth: 0,
    labels: 0,
    imported: new Map(),
    submodules: new Map(),
    ...(magics && { magics }),
  };
  const ir = newFunction(cx, { name: '', kind: 'module', start: 0, end: text.length });
  cx.fn = { ir, loops: [] };
  const { names } = collectBindings(file.root.kids, text);
  declare(cx, scope, names);
  declare(cx, scope, file.globalNames);
  const doc = docOf(cx, file.root.kids[0]);
  if (doc !== undefined) ir.doc = doc;
  file.root.kids.forEach((statement, index) => {
    if (index > 0 || doc === undefined) lowerStatement(cx, statement, ir.body);
  });
  for (const [name, variable] of scope.names) module.exports.push({ name, variable });
  return module;
}
