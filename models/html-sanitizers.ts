/**
 * Libraries that clean or escape text for HTML. They are barriers for HTML alone: the text may still be a command or a
 * path. Markdown renderers are none (they let HTML through).
 */
import { type CallModel, defineModel } from '../engine/define';

const ESCAPED: CallModel = { barriers: { 'html-escaped': '[0]' } };

export default defineModel({
  sdk: 'html-sanitizers',
  title: 'DOMPurify and other HTML sanitizers',
  docs: 'https://github.com/cure53/DOMPurify',
  language: 'javascript',
  packages: {
    npm: {
      dompurify: '>=2',
      'isomorphic-dompurify': '*',
      'sanitize-html': '*',
      xss: '*',
      he: '*',
      'escape-html': '*',
      'html-escaper': '*',
      validator: '*',
      lodash: '*',
      'lodash-es': '*',
      'lodash.escape': '*',
    },
  },
  roots: {
    dompurify: ['dompurify', 'isomorphic-dompurify'],
    sanitize_html: ['sanitize-html'],
    xss: ['xss'],
    he: ['he', 'html-escaper'],
    escape_html: ['escape-html', 'lodash.escape', 'lodash/escape', 'lodash-es/escape', 'validator/lib/escape'],
    lodash: ['lodash', 'lodash-es', 'validator'],
  },
  types: {
    Purifier: ['dompurify', 'dompurify.default', 'dompurify()', 'dompurify.default()'],
    SanitizeHtml: ['sanitize_html', 'sanitize_html.default'],
    Xss: ['xss', 'xss.default', 'xss.filterXSS'],
    Filter: ['xss.FilterXSS()', 'xss.default.FilterXSS()'],
    He: ['he', 'he.default'],
    EscapeHtml: ['escape_html', 'escape_html.default'],
    Lodash: ['lodash', 'lodash.default'],
  },
  calls: {
    'Purifier.sanitize': ESCAPED,
    // `allowedTags: false` lets every element through
    SanitizeHtml: { when: [{ '[1].allowedTags': 'absent' }, { '[1].allowedTags': true }], ...ESCAPED },
    Xss: ESCAPED,
    'Filter.process': ESCAPED,
    'He.encode': ESCAPED,
    'He.escape': ESCAPED,
    EscapeHtml: ESCAPED,
    'Lodash.escape': ESCAPED,
  },
});
