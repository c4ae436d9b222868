/**
 * A value in a system text moves to a user message: the system text becomes constant and speaks of the value by name. A message that
 * is nothing but the value becomes a user message itself.
 */
import { defineFix, type PythonPlace, type ScriptPlace } from './_define';
import { printMoved as inScript } from './_javascript/prompt';
import { printMoved as inPython } from './_python/prompt';

export default defineFix({
  id: 'value-to-user-message',
  title: 'Move the value to a user message',
  about:
    'To be reviewed, since the model reads other words: the system text names the value in braces and says that it stands in the user message. The messages have to be written out in the call; ' +
    'a history that a client sends as a whole gives no fix.',
  javascript: (place: ScriptPlace) => inScript(place),
  python: (place: PythonPlace) => inPython(place),
});
