/** Text that becomes part of a pattern is escaped, so that it is found as it is written and nothing else. */
import type ts from 'typescript';
import { defineFix, type Printed, type PrintedEdit, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { bare, codeOf, expressionAt, isConstant, spanOf } from './_javascript/nodes';
import { isText, partsOf, quoted } from './_javascript/text';
import { isStringTyped } from './_javascript/types';
import { importOf } from './_python/imports';
import * as py from './_python/nodes';
import * as pyText from './_python/text';

export default defineFix({
  id: 'escape-regex',
  title: 'Escape the text for the regular expression',
  about:
    'To be reviewed: what was a pattern is then searched for as it is written. That is what most searches mean, but not those that offer patterns on purpose.',
  javascript: inScript,
  python: inPython,
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const argument = expressionAt(file, span);
  const value = argument && bare(file, argument);
  if (!value || file.ts.isAwaitExpression(value) || file.ts.isSpreadElement(value.parent)) return undefined;
  const parts = partsOf(file, value);
  if (!parts) return { safety: 'review', edits: [{ ...spanOf(file, value), text: escapedCode(file, value) }] };
  const holes = parts.flatMap((part) => (isText(part) || isConstant(file, part.node) ? [] : [part.node]));
  return holes.length > 0 ? { safety: 'review', edits: holes.map((hole) => ({ ...spanOf(file, hole), text: escapedCode(file, hole) })) } : undefined;
}

function escapedCode(file: ScriptFile, value: ts.Expression): string {
  const { ts } = file;
  const code = codeOf(file, value);
  const isWhole = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) || ts.isCallExpression(value);
  const text = isStringTyped(file, value) && isWhole ? code : `String(${code})`;
  return `${text}.replace(/[.*+?^\${}()|[\\]\\\\]/g, ${quoted(file, '\\$&')})`;
}

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const argument = py.expressionAt(file, span);
  const value = argument && py.bare(argument);
  if (!value) return undefined;
  const { code, edits } = importOf(file, 're', 'escape');
  const parts = pyText.partsOf(file, value);
  // what stands in an f-string or between plus signs is wrapped where it stands
  const holes = parts ? parts.flatMap((part) => (isText(part) || py.isConstant(file, part.node) ? [] : [part.node])) : [value];
  const wrapped = holes.map((hole): PrintedEdit => ({ ...py.spanOf(hole), text: `${code}(${py.codeOf(file, hole)})` }));
  return wrapped.length > 0 && !/%/.test(value.tokens?.join('') ?? '') ? { safety: 'review', edits: [...wrapped, ...edits] } : undefined;
}
