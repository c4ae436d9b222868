/**
 * Retrieved text in a system text moves to a user message, between tags that it cannot close: the system text becomes constant and says
 * that what stands there is data.
 */
import { defineFix, type PythonPlace, type ScriptPlace } from './_define';
import { printMoved as inScript } from './_javascript/prompt';
import { printMoved as inPython } from './_python/prompt';

export default defineFix({
  id: 'retrieval-to-user-block',
  title: 'Move the retrieved text to a delimited block of a user message',
  about:
    'To be reviewed, since the model reads other words: the system text names the value in braces and says that it stands in the user message, where it is set off by tags; `<` in it is escaped. ' +
    'The messages have to be written out in the call. Delimiters are a convention, not a wall.',
  javascript: (place: ScriptPlace) => inScript(place, true),
  python: (place: PythonPlace) => inPython(place, true),
});
