/**
 * A prompt without roles becomes two texts: its instructions the system text, its values the prompt. Only for calls that are known to take a system text beside the prompt:
 * `generateText` and its kin of the AI SDK, and OpenAI's responses.
 */
import { defineFix, type PythonPlace, type ScriptPlace } from './_define';
import { printSplit as inScript } from './_javascript/prompt';
import { printSplit as inPython } from './_python/prompt';

export default defineFix({
  id: 'split-into-roles',
  title: 'Split the prompt into system text and user message',
  about:
    'To be reviewed, since the model reads other words: the instructions become `system` (AI SDK) or `instructions` (OpenAI responses), name each value in braces and say that it stands in the user message, ' +
    'which holds nothing else. Where the call has a system text already, or takes none, the value is set off with tags instead.',
  javascript: (place: ScriptPlace) => inScript(place),
  python: (place: PythonPlace) => inPython(place),
});
