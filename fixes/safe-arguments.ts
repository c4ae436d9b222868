/**
 * Options of a call that turn a protection off are set to the value that keeps it on, and `weights_only=True` is written where a checkpoint is read without it. What
 * comes positionally, in a dictionary or from a variable gets no fix. Python only.
 */
import { defineFix, type Printed, type PrintedEdit, type PythonPlace } from './_define';
import { qualified } from './_python/imports';
import * as py from './_python/nodes';

/** Option → node types of the values that are dangerous, what is written instead, and the words for a menu. */
const OPTIONS: Readonly<Record<string, { bad: readonly string[]; good: string; title: string }>> = {
  weights_only: { bad: ['false', 'none'], good: 'True', title: 'Load weights only' },
  allow_pickle: { bad: ['true'], good: 'False', title: 'Refuse pickled objects' },
  safe_mode: { bad: ['false'], good: 'True', title: 'Keep the safe mode on' },
  trust_remote_code: { bad: ['true'], good: 'False', title: 'Run no code from the repository of the model' },
  verify: { bad: ['false'], good: 'True', title: 'Check the certificate' },
};
/** Readers of checkpoints that take `weights_only`. */
const CHECKPOINTS = new Set(['torch.load', 'torch.serialization.load', 'torch.hub.load_state_dict_from_url', 'torch.utils.model_zoo.load_url']);

export default defineFix({
  id: 'safe-arguments',
  title: 'Keep the protection of the library on',
  about:
    'To be reviewed: a file that needs what is now refused (objects in a checkpoint or an array, functions in a model, code of a repository, a certificate of your own) is no longer accepted.',
  python: inPython,
});

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const callee = py.expressionAt(file, span);
  const call = callee && py.callOf(file, py.parentOf(file, callee));
  if (!call || call.callee !== callee || call.hasSplat) return undefined;
  const wrong = call.arguments.flatMap(({ name, value }) => {
    const option = name !== undefined && Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    return option?.bad.includes(value.type) ? [{ option, edit: { ...py.spanOf(value), text: option.good } satisfies PrintedEdit }] : [];
  });
  const [first] = wrong;
  if (first) return { title: first.option.title, safety: 'review', edits: wrong.map(({ edit }) => edit) };
  const name = qualified(file, callee);
  if (name === undefined || !CHECKPOINTS.has(name) || call.arguments.some((each) => each.name === 'weights_only')) return undefined;
  const last = call.arguments.at(-1);
  if (!last) return undefined;
  return { title: 'Load weights only', safety: 'review', edits: [{ start: last.whole.end, end: last.whole.end, text: ', weights_only=True' }] };
}
