/**
 * Text that is written as HTML is written as text: `textContent` in place of `innerHTML`, a text node in place of inserted HTML,
 * `v-text`, `{…}` and `set:text` in templates, `escape()` in place of Markup in Python. Only where the code adds no markup of its own, which would be shown as text.
 */
import type ts from 'typescript';
import { defineFix, type MarkupPlace, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { bare, codeOf, expressionAt, initialValue, outer, spanOf } from './_javascript/nodes';
import { isText, partsOf } from './_javascript/text';
import type { Node, PythonFile } from './_python/file';
import { importOf, qualified } from './_python/imports';
import * as py from './_python/nodes';
import * as pyText from './_python/text';

export default defineFix({
  id: 'text-content',
  title: 'Show it as text, not as HTML',
  about: 'To be reviewed: markup that the model was meant to write is then shown as text. Offered only where the code adds no tags of its own.',
  javascript: inScript,
  python: inPython,
  markup: inTemplate,
});

/** What stands right before the value, and what takes its place. */
const DIRECTIVES: readonly (readonly [RegExp, string])[] = [
  [/\bv-html(?=\s*=\s*["']\s*$)/, 'v-text'],
  [/\bset:html(?=\s*=\s*\{\s*$)/, 'set:text'],
  [/@html\s+$/, ''],
];
/** A name that says nothing of markup. */
const NAME = /^(?!.*(?:html|markup|markdown|render|format|clean|saniti))[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*$/i;

function inTemplate({ file: { text }, span: { start, end } }: MarkupPlace): Printed | undefined {
  if (!NAME.test(text.slice(start, end)) || !/^\s*["'}]/.test(text.slice(end, end + 40))) return undefined;
  const from = Math.max(0, start - 40);
  const before = text.slice(from, start);
  for (const [directive, replacement] of DIRECTIVES) {
    const found = directive.exec(before);
    if (found) return { safety: 'review', edits: [{ start: from + found.index, end: from + found.index + found[0].length, text: replacement }] };
  }
  return undefined;
}

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const found = expressionAt(file, span);
  // the finding of `a.innerHTML += b` is the whole of it
  const expression = found && ts.isBinaryExpression(found) && found.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken ? found.right : found;
  if (!expression || !isPlain(file, expression) || !isPlain(file, initialValue(file, expression))) return undefined;
  const value = outer(file, expression);
  const { parent } = value;
  const review = (edits: Printed['edits']): Printed => ({ safety: 'review', edits });
  if (ts.isBinaryExpression(parent) && parent.right === value && ts.isPropertyAccessExpression(parent.left) && parent.left.name.text === 'innerHTML') {
    const { left, operatorToken } = parent;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken) return review([{ ...spanOf(file, left.name), text: 'textContent' }]);
    // textContent += would drop the elements that are there
    if (operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken || !ts.isExpressionStatement(parent.parent)) return undefined;
    return review([
      { start: left.name.getStart(file.tree), end: value.getStart(file.tree), text: 'append(' },
      { start: value.end, end: value.end, text: ')' },
    ]);
  }
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression) || parent.expression.name.text !== 'insertAdjacentHTML')
    return undefined;
  return parent.arguments.length === 2 && parent.arguments[1] === value
    ? review([{ ...spanOf(file, parent.expression.name), text: 'insertAdjacentText' }])
    : undefined;
}

/** Whether the code adds no markup: no fixed text with `<` or an entity, and nothing that makes HTML. */
function isPlain(file: ScriptFile, expression: ts.Expression): boolean {
  const { ts } = file;
  const node = bare(file, expression);
  const parts = partsOf(file, node);
  if (parts) return parts.every((part) => (isText(part) ? !/[<>&]/.test(part.text) : isPlain(file, part.node)));
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return !/html|markup/i.test(codeOf(file, node));
  if (ts.isBinaryExpression(node)) return isPlain(file, node.left) && isPlain(file, node.right);
  if (ts.isConditionalExpression(node)) return isPlain(file, node.whenTrue) && isPlain(file, node.whenFalse);
  if (!ts.isCallExpression(node)) return false;
  const called = bare(file, node.expression);
  const isTextMethod =
    ts.isPropertyAccessExpression(called) && /^(?:trim|trimEnd|trimStart|slice|substring|toString|toUpperCase|toLowerCase)$/.test(called.name.text);
  return isTextMethod ? isPlain(file, called.expression) : codeOf(file, called) === 'String' && node.arguments.every((each) => isPlain(file, each));
}

/** `Markup(x)` becomes `escape(x)`; values between tags of a page are escaped where they stand. */
function inPython({ file, span }: PythonPlace): Printed | undefined {
  const expression = py.expressionAt(file, span);
  const place = expression && py.argumentOf(file, expression);
  if (place?.index !== 0 || place.argument.name !== undefined) return undefined;
  const name = qualified(file, place.call.callee);
  const escaper = importOf(file, 'markupsafe', 'escape');
  const value = py.initialValue(file, expression as Node);
  const parts = pyText.partsOf(file, value);
  if ((name === 'markupsafe.Markup' || name === 'flask.Markup') && place.call.arguments.length === 1 && !parts) {
    return { safety: 'review', edits: [{ ...py.spanOf(place.call.callee), text: escaper.code }, ...escaper.edits] };
  }
  const values = parts?.flatMap((part) => (pyText.isText(part) ? [] : [part.node])).filter((node) => !isHarmless(file, node));
  if (!parts || !values || values.length === 0 || !standBetweenTags(parts)) return undefined;
  return { safety: 'review', edits: [...values.flatMap((node) => wrapped(node, `${escaper.code}(`)), ...escaper.edits] };
}

const wrapped = ({ start, end }: Node, opening: string) => [
  { start, end: start, text: opening },
  { start: end, end, text: ')' },
];

const isHarmless = (file: PythonFile, node: Node): boolean =>
  py.isConstant(file, node) || /(?:^|\.)(?:escape|clean)$/.test(py.codeOf(file, py.callOf(file, node)?.callee ?? node));

/** Escaping for text is enough between tags, and not inside one, nor inside a script or style. */
function standBetweenTags(parts: readonly pyText.Part[]): boolean {
  let before = '';
  return parts.every((part) => {
    if (pyText.isText(part)) before += part.text;
    else return before.lastIndexOf('<') <= before.lastIndexOf('>') && !/<(?:script|style|textarea|title)\b(?![\s\S]*<\/)/i.test(before);
    return true;
  });
}
