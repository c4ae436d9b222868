/**
 * Streamlit (PyPI `streamlit` 1.x): what a visitor writes into text fields, chats and tables or uploads is untrusted, and raw HTML is a sink.
 * Widgets that choose among given values are no source. What a widget leaves in the session state under its key is not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

const TYPED: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'what a visitor typed' };
const SCALAR: CallModel = { scalar: true };
const HTML: CallModel = { when: { unsafe_allow_html: true }, is: 'effect', sinks: { html: ['[0]', 'body'] } };
/** The page itself, and the places on it. */
const PLACES = ['container', 'form', 'expander', 'empty', 'popover', 'chat_message', 'status', 'dialog', 'placeholder'];

export default defineModel({
  sdk: 'streamlit',
  title: 'Streamlit',
  docs: 'https://docs.streamlit.io/develop/api-reference',
  packages: { pypi: { streamlit: '*' } },
  types: {
    Page: ['streamlit', 'Page.sidebar', 'Page.columns()[]', 'Page.tabs()[]', ...PLACES.map((name) => `Page.${name}()`)],
    Upload: ['Page.file_uploader()', 'Page.file_uploader()[]', 'Page.chat_input().files[]', 'Page.camera_input()'],
  },
  calls: {
    'Page.text_input': TYPED,
    'Page.text_area': TYPED,
    'Page.chat_input': { sources: { 'untrusted-input': ['return', 'return.text'] }, sourceText: 'what a visitor typed' },
    'Page.data_editor': TYPED,
    'Page.number_input': SCALAR,
    'Page.slider': SCALAR,
    'Page.checkbox': SCALAR,
    'Page.toggle': SCALAR,
    'Page.button': SCALAR,
    'Upload.read': { sources: { 'untrusted-input': 'return' }, sourceText: 'an uploaded file' },
    'Upload.getvalue': { sources: { 'untrusted-input': 'return' }, sourceText: 'an uploaded file' },
    'streamlit.experimental_get_query_params': { sources: { 'untrusted-input': 'return' }, sourceText: 'the query string' },
    'streamlit.query_params.get': { sources: { 'untrusted-input': 'return' }, sourceText: 'the query string' },
    'streamlit.query_params.get_all': { sources: { 'untrusted-input': 'return' }, sourceText: 'the query string' },
    'Page.markdown': HTML,
    'Page.write': { ...HTML, sinks: { html: '[*]' } },
    'Page.caption': HTML,
    // without this option DOMPurify cleans it
    'Page.html': { ...HTML, when: { unsafe_allow_javascript: true } },
    'streamlit.components.v1.html': { is: 'effect', sinks: { html: ['[0]', 'html'] } },
    'streamlit.components.v1.iframe': { is: 'effect', sinks: { url: ['[0]', 'src'] } },
  },
  reads: {
    'Upload.name': ['untrusted-input', "an uploaded file's name"],
    'streamlit.query_params': ['untrusted-input', 'the query string'],
    'streamlit.context.headers': ['untrusted-input', 'a request header'],
    'streamlit.context.cookies': ['untrusted-input', 'a cookie'],
  },
});
