/**
 * A path put together from a folder and a value is resolved, and refused when it leads out of the folder. The folder is the one the
 * code names; a path without one gives no fix, since nobody but its author knows which folder was meant.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { hoistOf, placeBefore } from './_javascript/hoist';
import { importOf } from './_javascript/imports';
import {
  bare,
  calledFrom,
  codeOf,
  declarationOf,
  expressionAt,
  freshName,
  functionAround,
  initialValue,
  isConstant,
  isPure,
  outer,
  spanOf,
} from './_javascript/nodes';
import { isText, partsOf, quoted } from './_javascript/text';
import { printContained } from './_python/contain';

export default defineFix({
  id: 'contain-path',
  title: 'Check that the path stays in its folder',
  about:
    'The path is resolved and compared with the folder that the code itself puts before the value. Safe where the folder is a constant and the check only refuses what leads out of it; ' +
    'a bare value without a folder gives no fix. Symbolic links inside the folder are not resolved in JavaScript.',
  javascript: inScript,
  python: (place: PythonPlace) => printContained(place),
});

/** A folder that the code fixes, and the values put below it. */
interface Joined {
  folder: ts.Expression[];
  values: ts.Expression[];
  /** It is a call of path.resolve already. */
  isResolved: boolean;
}

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  if (!argument) return undefined;
  const value = initialOf(file, argument);
  const joined = joinedOf(file, value);
  const hoist = joined && hoistOf(file, value);
  if (!joined || !hoist || joined.values.some((each) => !isPure(file, each)) || joined.folder.some((each) => !isPure(file, each))) return undefined;
  if (file.names.size === 0 || !isRead(file, outer(file, argument))) return undefined;
  const path = importOf(file, { module: 'node:path', name: '*', as: 'path' });
  const call = (name: string) => (path.code.includes('.') ? path.code : `${path.code}.${name}`);
  const { semicolon } = file.style;
  const [only] = joined.folder;
  const isResolved = joined.folder.length === 1 && only !== undefined && isAbsolute(file, only);
  const base = isResolved ? codeOf(file, only) : freshName(file, value, 'folder', 'baseFolder');
  const lines = isResolved ? [] : [`const ${base} = ${call('resolve')}(${joined.folder.map((each) => codeOf(file, each)).join(', ')})${semicolon}`];
  const full = joined.isResolved ? codeOf(file, value) : `${call('resolve')}(${codeOf(file, value)})`;
  const declaration = value === bare(file, argument) ? undefined : value.parent;
  const isDeclared = declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name);
  const name = isDeclared ? codeOf(file, declaration.name) : freshName(file, value, 'file', 'filePath', 'target');
  const itself = LISTS.test(calleeOf(file, outer(file, argument))) ? `${name} !== ${base} && ` : '';
  const check = `if (${itself}!${name}.startsWith(${base} + ${call('sep')})) throw new Error(${quoted(file, 'the path leads out of its folder')})${semicolon}`;
  const safety = joined.folder.every((each) => isFixed(file, each)) ? 'safe' : 'review';
  if (isDeclared) {
    const statement = declaration.parent.parent;
    if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1 || declaration.type) return undefined;
    const margin = file.style.eol + (/[ \t]*$/.exec(file.text.slice(0, statement.getStart(file.tree)))?.[0] ?? '');
    return {
      safety,
      edits: [
        ...(lines.length > 0 ? placeBefore(file, hoist, lines) : []),
        ...(codeOf(file, value) === full ? [] : [{ ...spanOf(file, value), text: full }]),
        { start: statement.end, end: statement.end, text: margin + check },
        ...path.edits,
      ],
    };
  }
  return {
    safety,
    edits: [...placeBefore(file, hoist, [...lines, `const ${name} = ${full}${semicolon}`, check]), { ...spanOf(file, argument), text: name }, ...path.edits],
  };
}

/** Calls for which the folder itself is as good as what is in it. */
const LISTS = /(?:^|\.)(?:readdir|mkdir|opendir|l?stat|access|realpath|exists|watch|glob)(?:Sync)?$/;

const calleeOf = (file: ScriptFile, node: ts.Node): string => (file.ts.isCallExpression(node.parent) ? codeOf(file, node.parent.expression) : '');

/** Also a `const` that is used more than once: the check follows its declaration. */
function initialOf(file: ScriptFile, argument: ts.Expression): ts.Expression {
  const { ts } = file;
  const inner = bare(file, argument);
  const declared = ts.isIdentifier(inner) ? declarationOf(file, inner) : undefined;
  if (declared?.kind !== 'variable' || !declared.isConst || !declared.node.initializer || functionAround(file, declared.node) !== functionAround(file, inner))
    return initialValue(file, argument);
  return bare(file, declared.node.initializer);
}

/** The values of `path.join(a, b)`, `path.resolve(a, b)`, `${a}/${b}`: those that the code fixes first, then the rest. */
function joinedOf(file: ScriptFile, value: ts.Expression): Joined | undefined {
  const { ts } = file;
  if (ts.isCallExpression(value)) {
    const called = calledFrom(file, value.expression);
    if (called?.module !== 'path' || !/^(?:join|resolve)$/.test(called.name) || value.arguments.some((each) => ts.isSpreadElement(each))) return undefined;
    const first = value.arguments.findIndex((each) => !isFolder(file, each));
    if (first <= 0) return undefined;
    const rest = value.arguments.slice(first);
    return {
      folder: value.arguments.slice(0, first),
      values: rest,
      isResolved: called.name === 'resolve',
    };
  }
  const parts = partsOf(file, value);
  const [folder, slash, ...rest] = parts ?? [];
  if (!folder || !slash || isText(folder) || !isText(slash) || !slash.text.startsWith('/') || !isFolder(file, folder.node)) return undefined;
  const values = rest.flatMap((part) => (isText(part) ? [] : [part.node]));
  return { folder: [folder.node], values, isResolved: false };
}

/** What the code fixes: a constant, `__dirname`, a field or a module variable that holds a folder; not a parameter. */
function isFolder(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (isFixed(file, inner)) return true;
  if (ts.isPropertyAccessExpression(inner)) return inner.expression.kind === ts.SyntaxKind.ThisKeyword && /folder|dir|root|base|path/i.test(inner.name.text);
  return false;
}

function isFixed(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (isConstant(file, inner)) return true;
  if (!ts.isIdentifier(inner)) return codeOf(file, inner) === 'import.meta.dirname' || codeOf(file, inner) === 'process.cwd()';
  if (inner.text === '__dirname') return true;
  const declared = declarationOf(file, inner);
  return declared?.kind === 'variable' && declared.isConst && declared.scope === file.tree;
}

/** Whether a folder is resolved already, so that resolved paths below it begin with it. A literal is not, on Windows. */
function isAbsolute(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (!ts.isIdentifier(inner)) return ['import.meta.dirname', 'process.cwd()'].includes(codeOf(file, inner));
  if (inner.text === '__dirname') return true;
  const declared = declarationOf(file, inner);
  const made = declared?.kind === 'variable' && declared.isConst ? declared.node.initializer : undefined;
  const called = made && ts.isCallExpression(made) ? calledFrom(file, made.expression) : undefined;
  return called?.module === 'path' && called.name === 'resolve';
}

/** An argument of a call, where a text may stand in its place. */
function isRead(file: ScriptFile, node: ts.Node): boolean {
  return file.ts.isCallExpression(node.parent) || file.ts.isNewExpression(node.parent);
}
