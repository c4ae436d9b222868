/** Untrusted text in a prompt without roles is set off by tags that it cannot close, and the prompt says what the tags mean. */
import type ts from 'typescript';
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import { bare, codeOf, expressionAt, initialValue, isConstant, nameFor, spanOf } from './_javascript/nodes';
import { escapedCode } from './_javascript/prompt';
import { isText, partsOf, printed } from './_javascript/text';
import { delimitedText, namesFor } from './_prompt';
import { printDelimited } from './_python/prompt';

export default defineFix({
  id: 'delimit-value',
  title: 'Set the value off with tags',
  about:
    'To be reviewed, since the model reads other words: the value stands between tags, `<` in it is escaped, and a sentence says that what stands there is data. Delimiters are a convention, not a wall; ' +
    'where the API has roles, a user message is better.',
  javascript: inScript,
  python: (place: PythonPlace) => printDelimited(place),
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  if (!argument) return undefined;
  const value = initialValue(file, argument);
  const declaration = value.parent;
  if (value !== bare(file, argument) && ts.isVariableDeclaration(declaration) && declaration.type && codeOf(file, declaration.type) !== 'string')
    return undefined;
  const parts = partsOf(file, value);
  if (!parts?.some(isText)) return undefined;
  const holes = parts.flatMap((part) => (isText(part) || isConstant(file, part.node) ? [] : [part.node]));
  const names = namesFor(holes.map((node) => nameFor(file, node)));
  // constants stay where they are
  const pieces = parts.map((part) =>
    isText(part) ? part : holes.includes(part.node) ? { value: part.node, name: names[holes.indexOf(part.node)] as string } : undefined,
  );
  if (holes.length === 0 || pieces.includes(undefined)) return undefined;
  const text = delimitedText(pieces as Parameters<typeof delimitedText<ts.Expression>>[0]);
  if (!text) return undefined;
  const code = text.map((part) => (typeof part === 'string' ? part : { code: escapedCode(file, part.value) }));
  return { safety: 'review', edits: [{ ...spanOf(file, value), text: printed(file, code, value) }] };
}
