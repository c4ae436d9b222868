/**
 * Imports to assigns of import expressions, and the list of modules. Relative modules keep their dots (`.`, `..pkg.mod`); which
 * file that is, the host's resolver says. `from m import *` binds unknown names: it is recorded as a star export and names stay global.
 */
import type { Stmt } from '../../ir/ir';
import { type Context, textOf } from './context';
import type { Node } from './parse';
import { bindName } from './scope';

const NO_SPACE = /\s+/g;
const moduleText = (cx: Context, node: Node): string => textOf(cx, node).replace(NO_SPACE, '');

function noteModule(cx: Context, module: string): void {
  if (module && !cx.module.imports.includes(module)) cx.module.imports.push(module);
}

export function lowerImport(cx: Context, node: Node, out: Stmt[]): void {
  for (const kid of node.kids) {
    const aliased = kid.type === 'aliased_import';
    const path = aliased ? kid.kids[0] : kid;
    if (path?.type !== 'dotted_name') continue;
    const module = moduleText(cx, path);
    noteModule(cx, module);
    if (aliased) {
      if (kid.kids[1]) bindImport(cx, kid.kids[1], module, '*', kid, out);
      continue;
    }
    const first = path.kids[0];
    if (first) bindPackage(cx, first, module, kid, out);
  }
}

/** `import a.b` binds `a`; `a.b` is then the module `a.b` (see calls.ts). Importing more of the same package binds nothing new. */
function bindPackage(cx: Context, first: Node, module: string, place: Node, out: Stmt[]): void {
  const name = textOf(cx, first);
  noteModule(cx, name);
  const known = cx.scope.names.get(name);
  const earlier = known === undefined ? undefined : cx.imported.get(known);
  const again = earlier?.top && atTop(cx) && earlier.module === name && earlier.name === '*';
  if (!again) bindImport(cx, first, name, '*', place, out);
  const variable = cx.scope.names.get(name);
  if (module === name || variable === undefined) return;
  const modules = cx.submodules.get(variable) ?? new Set();
  const parts = module.split('.');
  for (let i = 2; i <= parts.length; i++) modules.add(parts.slice(0, i).join('.'));
  cx.submodules.set(variable, modules);
}

/** Directly in the module, under no condition. */
const atTop = (cx: Context): boolean => cx.scope.kind === 'module' && cx.depth === 1;

function bindImport(cx: Context, bound: Node, module: string, name: string, place: Node, out: Stmt[]): void {
  const at = { start: place.start, end: place.end };
  const statement = bindName(cx, textOf(cx, bound), { op: 'import', module, name, ...at }, place);
  if (statement.op === 'assign') cx.imported.set(statement.variable, { module, name, top: atTop(cx) });
  out.push(statement);
}

export function lowerImportFrom(cx: Context, node: Node, out: Stmt[]): void {
  const [source, ...names] = node.kids;
  if (!source) return;
  const module = moduleText(cx, source);
  noteModule(cx, module);
  for (const kid of names) {
    if (kid.type === 'wildcard_import') {
      if (cx.scope.kind === 'module') cx.module.exports.push({ star: module });
    } else if (kid.type === 'aliased_import') {
      if (kid.kids[0] && kid.kids[1]) bindImport(cx, kid.kids[1], module, moduleText(cx, kid.kids[0]), kid, out);
    } else if (kid.type === 'dotted_name' && kid.kids[0]) {
      bindImport(cx, kid.kids[0], module, textOf(cx, kid.kids[0]), kid, out);
    }
  }
}
