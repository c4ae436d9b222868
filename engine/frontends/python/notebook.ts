/**
 * The Python cells of a notebook as one module, in order. Each cell is parsed by itself, so that a cell with errors spoils no other, and
 * its tree moved to its place.
 */
import type { IrModule } from '../../ir/ir';
import { partsOf } from '../../notebook/form';
import type { MagicSource, PlacedMagic } from './expand';
import { lowerModule } from './lower';
import { readCell } from './magics';
import type { Node, ParsedFile } from './parse';

/**
 * @param text of the form in which notebooks are analysed
 * @param parse gives the tree of a piece of Python, mended where it is broken; undefined when the parser gave up
 */
export function lowerNotebook(text: string, parse: (code: string) => ParsedFile | undefined): IrModule {
  const kids: Node[] = [];
  const globalNames: string[] = [];
  const magics = new Map<number, PlacedMagic>();
  let syntaxErrors = 0;
  for (const part of partsOf(text)) {
    if (part.kind !== 'python') continue;
    const cell = readCell(text.slice(part.start, part.end));
    const file = parseCell(cell.code, parse);
    if (!file || (cell.isDoubtful && file.syntaxErrors > 0)) continue;
    syntaxErrors += file.syntaxErrors;
    for (const name of file.globalNames) globalNames.push(name);
    move(file.root, part.start);
    for (const kid of file.root.kids) kids.push(kid);
    for (const [at, { from, to, body, ...magic }] of cell.magics)
      magics.set(at + part.start, {
        ...magic,
        from: from + part.start,
        to: to + part.start,
        ...(body !== undefined && { body: body + part.start }),
        end: part.end,
      });
  }
  const expression = (start: number, end: number): Node | undefined => {
    const code = text.slice(start, end).trimEnd();
    const from = end - text.slice(start, end).trimStart().length;
    const file = code.trim() === '' ? undefined : parse(code.trimStart());
    const [statement, ...others] = file?.root.kids ?? [];
    const [value, ...values] = statement?.kids ?? [];
    if (!file || !value || file.syntaxErrors > 0 || others.length + values.length > 0) return undefined;
    if (statement?.type !== 'expression_statement' || /assignment$/.test(value.type)) return undefined;
    move(value, from);
    return value;
  };
  const source: MagicSource = { at: magics, expression };
  const root: Node = { type: 'module', start: 0, end: text.length, kids };
  return lowerModule(text, { root, syntaxErrors, globalNames, dangling: false }, source);
}

/** @returns the Python of a notebook, everything else blank or an expression that means nothing, as long as its text */
export function pythonOf(text: string): string {
  let code = '';
  for (const { kind, start, end } of partsOf(text)) {
    if (kind !== 'python') continue;
    code += text.slice(code.length, start).replace(/[^\r\n]/g, ' ') + readCell(text.slice(start, end)).code;
  }
  return code + text.slice(code.length).replace(/[^\r\n]/g, ' ');
}

/** Lines that are looked at by themselves in one cell. */
const MOST_ODD = 8;

/** The tree of a cell. A line that is no Python is read apart from the others, where that leaves fewer errors among them. */
function parseCell(code: string, parse: (code: string) => ParsedFile | undefined): ParsedFile | undefined {
  const whole = parse(code);
  if (!whole || whole.syntaxErrors === 0) return whole;
  let file = whole;
  let rest = code;
  const apart: Node[] = [];
  for (let tries = 0; tries < MOST_ODD && file.syntaxErrors > 0; tries++) {
    const at = firstError(file.root);
    if (at === undefined) break;
    const start = rest.lastIndexOf('\n', at - 1) + 1;
    const end = rest.indexOf('\n', at) < 0 ? rest.length : rest.indexOf('\n', at);
    const line = rest.slice(start, end);
    const code = line.trim();
    const begin = start + line.indexOf(code);
    const without = `${rest.slice(0, begin)}0${' '.repeat(Math.max(code.length - 1, 0))}${rest.slice(begin + code.length)}`;
    const better = code === '' ? undefined : parse(without);
    if (!better || better.syntaxErrors >= file.syntaxErrors) break;
    const odd = parse(code);
    if (odd) move(odd.root, begin);
    for (const kid of odd?.root.kids ?? []) apart.push(kid);
    file = better;
    rest = without;
  }
  const kids = [...file.root.kids, ...apart].sort((a, b) => a.start - b.start);
  return { ...file, root: { ...file.root, kids }, syntaxErrors: whole.syntaxErrors };
}

function firstError(root: Node): number | undefined {
  let first: number | undefined;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'ERROR') first = Math.min(first ?? node.start, node.start);
    for (const kid of node.kids) stack.push(kid);
    for (const error of node.errors ?? []) stack.push(error);
  }
  return first;
}

function move(root: Node, by: number): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.start += by;
    node.end += by;
    for (const kid of node.kids) stack.push(kid);
    for (const error of node.errors ?? []) stack.push(error);
  }
}
