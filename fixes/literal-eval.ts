/**
 * `eval` of a text becomes a parser of literals, which reads numbers, texts, lists and objects and runs nothing: `ast.literal_eval` in Python, where `eval` is given nothing but
 * the text (names of its own for the code mean that it is to compute something), and `JSON.parse` in scripts, where brackets around the text, or `return` before it, say that a value is
 * wanted.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { bare, codeOf, declarationOf, expressionAt, isConstant, outer, spanOf } from './_javascript/nodes';
import { isText, type Part, partsOf } from './_javascript/text';
import { importOf } from './_python/imports';
import * as py from './_python/nodes';

export default defineFix({
  id: 'literal-eval',
  title: 'Read the text as a literal (`ast.literal_eval`)',
  about:
    'To be reviewed: literals read the same, but a text that computes something, such as `2 + 2` or a call, is refused with an error. In scripts `JSON.parse` takes the place of ' +
    "`eval('(' + text + ')')` and `new Function('return ' + text)()`; it wants keys in double quotes and no comma at the end.",
  javascript: inScript,
  python: inPython,
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  const call = argument && outer(file, argument).parent;
  if (!argument || !call || !(ts.isCallExpression(call) || ts.isNewExpression(call)) || call.arguments?.length !== 1) return undefined;
  const callee = call.expression;
  if (!ts.isIdentifier(callee) || declarationOf(file, callee)) return undefined;
  // what a made function gives is the value when it is called on the spot, with nothing
  const made = outer(file, call).parent;
  const isRun = ts.isCallExpression(made) && made.expression === outer(file, call) && made.arguments.length === 0;
  const whole = callee.text === 'eval' ? call : callee.text === 'Function' && isRun ? made : undefined;
  const value = whole && onlyValueOf(file, argument, callee.text === 'eval' ? EVALUATED : RETURNED);
  return (
    value && {
      title: 'Read the text as JSON (`JSON.parse`)',
      safety: 'review',
      edits: [{ ...spanOf(file, whole), text: `JSON.parse(${codeOf(file, value)})` }],
    }
  );
}

const EVALUATED = { before: /^\s*\(\s*$/, after: /^\s*\)\s*;?\s*$/ };
const RETURNED = { before: /^\s*(?:["']use strict["'];\s*)?return\s*(?:\(\s*)?$/, after: /^\s*\)?\s*;?\s*$/ };

/** The one value of a text that is nothing else but brackets, or `return`, around it. */
function onlyValueOf(file: ScriptFile, argument: ts.Expression, around: typeof EVALUATED): ts.Expression | undefined {
  const parts = partsOf(file, bare(file, argument));
  const at = parts?.findIndex((part) => !isText(part)) ?? -1;
  const value = parts?.[at];
  if (!parts || !value || isText(value) || isConstant(file, value.node)) return undefined;
  const text = (list: readonly Part[]) => (list.every(isText) ? list.map((part) => part.text).join('') : undefined);
  const [before, after] = [text(parts.slice(0, at)), text(parts.slice(at + 1))];
  return before !== undefined && after !== undefined && around.before.test(before) && around.after.test(after) ? value.node : undefined;
}

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const argument = py.expressionAt(file, span);
  const place = argument && py.argumentOf(file, argument);
  if (!place || place.call.hasSplat || place.call.arguments.length !== 1 || place.argument.name !== undefined) return undefined;
  const { callee } = place.call;
  if (callee.type !== 'identifier' || py.codeOf(file, callee) !== 'eval') return undefined;
  const { code, edits } = importOf(file, 'ast', 'literal_eval');
  return { safety: 'review', edits: [{ ...py.spanOf(callee), text: code }, ...edits] };
}
