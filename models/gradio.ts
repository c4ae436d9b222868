/**
 * Gradio (PyPI `gradio` 3 to 6): parameters of the functions that an interface, a chat or an event calls come from the visitor, whatever the
 * component: its programming interface takes any value. Sessions' own state among the inputs cannot be told from them. What a function gives
 * back to a component is not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

const VISITOR = 'what a visitor of the interface sent';
const CALLED: CallModel = { sources: { 'untrusted-input': ['callback([0]).param[*]', 'callback(fn).param[*]'] }, sourceText: VISITOR };
/** An event without inputs gives its function nothing. */
const EVENT: CallModel = { ...CALLED, when: [{ inputs: 'present' }, { '[1]': 'present' }] };
const EVENTS = ['click', 'submit', 'change', 'input', 'upload', 'select', 'blur', 'edit', 'stream', 'then', 'success'];
const HTML: CallModel = { is: 'effect', sinks: { html: ['[0]', 'value'] } };

export default defineModel({
  sdk: 'gradio',
  title: 'Gradio',
  docs: 'https://www.gradio.app/docs',
  packages: { pypi: { gradio: '*' } },
  types: {
    Component: ['gradio.*()', ...EVENTS.map((name) => `Component.${name}()`)],
    Request: ['gradio.Request()'],
    Progress: ['gradio.Progress()'],
    EventData: ['gradio.EventData()', 'gradio.SelectData()', 'gradio.LikeData()'],
  },
  injected: ['Request', 'Progress', 'EventData'],
  calls: {
    'gradio.Interface': CALLED,
    'gradio.ChatInterface': CALLED,
    ...Object.fromEntries(EVENTS.map((name) => [`Component.${name}`, EVENT])),
    'gradio.HTML': HTML,
    'gradio.Markdown': { ...HTML, when: { sanitize_html: ['false'] } },
  },
  reads: {
    'Request.query_params': ['untrusted-input', 'the query string'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
  },
});
