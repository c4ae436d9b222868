/**
 * Node's url and querystring: taking addresses apart and putting them together keeps the text. The classes `URL` and
 * `URLSearchParams` are the global ones under another name. Only the escaping of one component closes anything.
 */
import { type CallModel, defineModel } from '../engine/define';

const FIRST: CallModel = { flows: { '[0]': 'return' } };

export default defineModel({
  sdk: 'node-url',
  title: 'Node.js url and querystring',
  docs: 'https://nodejs.org/api/url.html',
  language: 'javascript',
  packages: { npm: { url: '*', 'node:url': '*', querystring: '*', 'node:querystring': '*' } },
  roots: { url: ['url', 'node:url'], querystring: ['querystring', 'node:querystring'] },
  types: { Url: ['url', 'url.default'], Query: ['querystring', 'querystring.default'] },
  calls: {
    'Url.URL': { flows: { '[0]': 'return', '[1]': 'return' } },
    'Url.URLSearchParams': FIRST,
    'Url.parse': FIRST,
    'Url.resolve': { flows: { '[0]': 'return', '[1]': 'return' } },
    'Url.format': { flows: { '[0]': 'return', '[0].**': 'return' } },
    'Url.fileURLToPath': FIRST,
    'Url.pathToFileURL': FIRST,
    'Url.urlToHttpOptions': FIRST,
    'Query.parse': FIRST,
    'Query.unescape': FIRST,
    'Query.escape': { barriers: { 'url-component': '[0]' } },
  },
});
