/** The Python side of contain-path: `os.path.join(ROOT, name)`, `Path(ROOT, name)`, `Path(ROOT) / name` and `f"{ROOT}/{name}"`. */
import type { Printed, PythonPlace } from '../_define';
import type { Node, PythonFile } from './file';
import { hoistOf, placeBefore } from './hoist';
import { importOf, qualified } from './imports';
import {
  argumentOf,
  assignmentsOf,
  bare,
  callOf,
  codeOf,
  expressionAt,
  freshName,
  functionAround,
  initialValue,
  isConstant,
  isPure,
  outer,
  quoted,
  spanOf,
} from './nodes';
import { isText, partsOf } from './text';

interface Joined {
  folder: string;
  values: Node[];
  /** The code works with Path objects. */
  isPath: boolean;
}

export function printContained({ file, span }: PythonPlace): Printed | undefined {
  const expression = expressionAt(file, span);
  if (!expression) return undefined;
  const value = initialValue(file, expression);
  const joined = joinedOf(file, value);
  const statement = joined && hoistOf(file, value);
  if (!joined || !statement || !joined.values.every((each) => isPure(file, each))) return undefined;
  const isOpened =
    argumentOf(file, expression)?.call.callee.type === 'identifier' && codeOf(file, argumentOf(file, expression)?.call.callee as Node) === 'open';
  const path = importOf(file, 'pathlib', 'Path');
  const root = freshName(file, value, 'folder', 'base_folder');
  const name = freshName(file, value, 'path', 'full_path', 'target');
  const { indent } = file.style;
  const lines = [
    `${root} = ${path.code}(${joined.folder}).resolve()`,
    `${name} = ${joined.isPath ? wrapped(codeOf(file, value), value) : `${path.code}(${codeOf(file, value)})`}.resolve()`,
    `if not ${name}.is_relative_to(${root}):\n${indent}raise ValueError(${quoted(file, 'the path leads out of its folder')})`,
  ];
  return {
    safety: 'safe',
    edits: [...placeBefore(file, statement, lines), { ...spanOf(outer(file, value)), text: joined.isPath || isOpened ? name : `str(${name})` }, ...path.edits],
  };
}

/** A constant, or a variable of the module in capitals: `BASE = Path(__file__).parent`. */
function isFolder(file: PythonFile, node: Node): boolean {
  if (isConstant(file, node)) return true;
  const code = codeOf(file, bare(node));
  const [only, ...others] = /^[A-Z][A-Z0-9_]*$/.test(code) ? assignmentsOf(file, code, file.root) : [];
  return only !== undefined && others.length === 0 && functionAround(file, only) === file.root;
}

function joinedOf(file: PythonFile, value: Node): Joined | undefined {
  const call = callOf(file, value);
  const called = call && qualified(file, call.callee);
  if (call && (called === 'os.path.join' || called === 'pathlib.Path') && !call.hasSplat && call.arguments.every((each) => each.name === undefined)) {
    const [first, ...rest] = call.arguments.map((each) => each.value);
    if (!first || rest.length === 0 || !isFolder(file, first)) return undefined;
    return { folder: codeOf(file, first), values: rest, isPath: called === 'pathlib.Path' };
  }
  if (value.type === 'binary_operator' && value.tokens?.[0] === '/') {
    const [left, right] = value.kids;
    const base = left && callOf(file, bare(left));
    const isMade = base !== undefined && base.arguments.length === 1 && qualified(file, base.callee) === 'pathlib.Path';
    const folder = isMade ? base.arguments[0]?.value : left;
    if (!right || !folder || !isFolder(file, folder)) return undefined;
    return { folder: codeOf(file, folder), values: [right], isPath: true };
  }
  const [folder, slash, ...rest] = partsOf(file, value) ?? [];
  if (!folder || !slash || isText(folder) || !isText(slash) || !slash.text.startsWith('/') || !isFolder(file, folder.node)) return undefined;
  return { folder: codeOf(file, folder.node), values: rest.flatMap((part) => (isText(part) ? [] : [part.node])), isPath: false };
}

/** `a / b` needs brackets before a method. */
const wrapped = (code: string, node: Node): string => (node.type === 'binary_operator' ? `(${code})` : code);
