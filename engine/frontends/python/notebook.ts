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
    const file = parse(cell.code);
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

function move(root: Node, by: number): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.start += by;
    node.end += by;
    for (const kid of node.kids) stack.push(kid);
    for (const error of node.errors ?? []) stack.push(error);
  }
}
