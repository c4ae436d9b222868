/** YAML is read by the loader that makes plain data only. Pickle and its kin have no such reader, and get no fix. */
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import { bare, calledFrom, codeOf, expressionAt, outer, spanOf } from './_javascript/nodes';
import { importOf, qualified } from './_python/imports';
import * as py from './_python/nodes';

const SAFE: Readonly<Record<string, string>> = {
  load: 'safe_load',
  load_all: 'safe_load_all',
  full_load: 'safe_load',
  full_load_all: 'safe_load_all',
  unsafe_load: 'safe_load',
  unsafe_load_all: 'safe_load_all',
};
const SAFE_SCRIPT: Readonly<Record<string, string>> = { load: 'safeLoad', loadAll: 'safeLoadAll' };

export default defineFix({
  id: 'safe-loader',
  title: 'Read the YAML with the safe loader',
  about:
    'Safe in Python: plain data reads the same, and tags that make objects are refused. To be reviewed in JavaScript, where `safeLoad` is gone since js-yaml 4; there `load` is safe, and the better step is to renew the package.',
  javascript: inScript,
  python: inPython,
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  let at = argument && outer(file, argument);
  if (at && ts.isAwaitExpression(at.parent)) at = outer(file, at.parent);
  const call = at?.parent;
  if (!call || !ts.isCallExpression(call) || bare(file, call.arguments[0] ?? call) !== (at && bare(file, at as never))) return undefined;
  const callee = bare(file, call.expression);
  const safe = ts.isPropertyAccessExpression(callee) ? SAFE_SCRIPT[callee.name.text] : undefined;
  if (!ts.isPropertyAccessExpression(callee) || !safe || calledFrom(file, callee)?.module !== 'js-yaml' || codeOf(file, callee).includes('?.'))
    return undefined;
  return { safety: 'review', edits: [{ ...spanOf(file, callee.name), text: safe }] };
}

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const argument = py.expressionAt(file, span);
  const place = argument && py.argumentOf(file, argument);
  if (!place || place.call.hasSplat) return undefined;
  const name = qualified(file, place.call.callee);
  const safe = name?.startsWith('yaml.') ? SAFE[name.slice('yaml.'.length)] : undefined;
  if (safe === undefined) return undefined;
  const { code, edits } = importOf(file, 'yaml', safe);
  const loader = place.call.arguments.find((each, index) => each.name === 'Loader' || (each.name === undefined && index === 1));
  const removed = loader ? [{ ...py.argumentSpan(file, place.call, loader), text: '' }] : [];
  return { safety: 'safe', edits: [{ ...py.spanOf(place.call.callee), text: code }, ...removed, ...edits] };
}
