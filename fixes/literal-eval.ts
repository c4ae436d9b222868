/**
 * `eval` of a text becomes `ast.literal_eval`, which reads numbers, texts, lists and dictionaries and runs nothing. Only where `eval` is given nothing but the text: names of
 * its own for the code mean that it is to compute something.
 */
import { defineFix, type Printed, type PythonPlace } from './_define';
import { importOf } from './_python/imports';
import * as py from './_python/nodes';

export default defineFix({
  id: 'literal-eval',
  title: 'Read the text as a literal (`ast.literal_eval`)',
  about: 'To be reviewed: literals read the same, but a text that computes something, such as `2 + 2` or a call, is refused with an error.',
  python: inPython,
});

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const argument = py.expressionAt(file, span);
  const place = argument && py.argumentOf(file, argument);
  if (!place || place.call.hasSplat || place.call.arguments.length !== 1 || place.argument.name !== undefined) return undefined;
  const { callee } = place.call;
  if (callee.type !== 'identifier' || py.codeOf(file, callee) !== 'eval') return undefined;
  const { code, edits } = importOf(file, 'ast', 'literal_eval');
  return { safety: 'review', edits: [{ ...py.spanOf(callee), text: code }, ...edits] };
}
