/**
 * The fetch standard, as a global and in its npm forms: the address is a sink, the body of a response is retrieved content,
 * and a `Request` that a function is handed is untrusted (that is how every server built on the standard passes it).
 * A `Response` built with a content type of HTML is a sink.
 */
import { type CallModel, defineModel } from '../engine/define';
import { ELSEWHERE } from './_ai-hosts';

const BODY: CallModel = { sources: { 'retrieved-content': 'return' }, sourceText: 'the response body' };
const SENT: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };

export default defineModel({
  sdk: 'fetch',
  title: 'Fetch API',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API',
  language: 'javascript',
  packages: { npm: { 'node-fetch': '>=2', 'cross-fetch': '>=3', undici: '>=5' } },
  roots: { node_fetch: ['node-fetch', 'cross-fetch', 'undici'] },
  types: {
    Fetch: ['global.fetch', 'node_fetch', 'node_fetch.default', 'node_fetch.fetch'],
    Response: ['global.Response()', 'node_fetch.Response()'],
    Request: ['global.Request()'],
  },
  calls: {
    Fetch: [
      { is: 'effect', sinks: { url: '[0]' } },
      { when: { '[0]': ELSEWHERE }, returns: 'Response' },
    ],
    'node_fetch.request': { is: 'effect', sinks: { url: '[0]' }, sources: { 'retrieved-content': 'return.body' } },
    'global.Request': { flows: { '[0]': 'return' } },
    'global.Response': {
      when: [{ '[1].headers."Content-Type"': ['/html/i'] }, { '[1].headers."content-type"': ['/html/i'] }],
      is: 'effect',
      sinks: { html: '[0]' },
    },
    'global.Response.redirect': { is: 'effect', sinks: { url: '[0]' } },
    'Response.text': BODY,
    'Response.json': BODY,
    'Response.formData': BODY,
    'Response.blob': BODY,
    'Response.arrayBuffer': BODY,
    'Response.bytes': BODY,
    'Response.clone': { returns: 'Response' },
    'Request.text': SENT,
    'Request.json': SENT,
    'Request.formData': SENT,
    'Request.blob': SENT,
    'Request.arrayBuffer': SENT,
    'Request.bytes': SENT,
    'Request.clone': { returns: 'Request' },
  },
  reads: {
    'Response.body': ['retrieved-content', 'the response body'],
    'Request.body': ['untrusted-input', 'the request body'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
  },
});
