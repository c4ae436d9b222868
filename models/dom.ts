/**
 * The browser: what parses text as HTML or goes where a text says, and what a page is given by others (its address, the
 * page before it, messages of other windows). `textContent`, `setAttribute` and `DOMParser` are no sinks: nothing they are
 * given runs. What a person types into a field is no source by itself.
 */
import { type CallModel, defineModel } from '../engine/define';

const MARKUP: CallModel = { is: 'effect', sinks: { html: '[*]' } };
const NAVIGATE: CallModel = { is: 'effect', sinks: { url: '[0]' } };
const MESSAGE: CallModel = {
  when: { '[0]': ['message'] },
  sources: { 'untrusted-input': 'callback([1]).param[0].data' },
  sourceText: 'a message of another window',
};

export default defineModel({
  sdk: 'dom',
  title: 'Browser DOM',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Document_Object_Model',
  language: 'javascript',
  packages: { npm: { jquery: '>=1' } },
  roots: { jquery: ['jquery'] },
  types: {
    Window: ['global.window', 'global.self', 'global.globalThis', 'Window.parent', 'Window.top', 'Window.opener'],
    Document: ['global.document', 'Window.document'],
    Location: ['global.location', 'Window.location', 'Document.location'],
    JQuery: ['global.$()', 'global.jQuery()', 'Window.$()', 'Window.jQuery()', 'jquery()', 'jquery.default()'],
  },
  calls: {
    'Document.write': MARKUP,
    'Document.writeln': MARKUP,
    'Location.assign': NAVIGATE,
    'Location.replace': NAVIGATE,
    'Window.open': NAVIGATE,
    'Window.addEventListener': MESSAGE,
    'global.addEventListener': MESSAGE,
    'JQuery.html': MARKUP,
    'JQuery.append': MARKUP,
    'JQuery.prepend': MARKUP,
    'JQuery.before': MARKUP,
    'JQuery.after': MARKUP,
    'JQuery.replaceWith': MARKUP,
    'JQuery.text': {},
  },
  reads: {
    'Location.search': ['untrusted-input', "the page's address"],
    'Location.hash': ['untrusted-input', "the page's address"],
    'Location.href': ['untrusted-input', "the page's address"],
    'Document.referrer': ['untrusted-input', 'the page before this one'],
    'Document.cookie': ['untrusted-input', 'a cookie'],
    'Document.URL': ['untrusted-input', "the page's address"],
  },
  writes: {
    '*.innerHTML': 'html',
    '*.outerHTML': 'html',
    '*.srcdoc': 'html',
    'Location.href': 'url',
    'Window.location': 'url',
    'Document.location': 'url',
  },
  methods: {
    insertAdjacentHTML: { is: 'effect', sinks: { html: '[1]' } },
    createContextualFragment: { is: 'effect', sinks: { html: '[0]' } },
    setHTMLUnsafe: { is: 'effect', sinks: { html: '[0]' } },
  },
});
