/**
 * hapi 18 to 21: what a route's handler or extension is given is untrusted, what `h.redirect` goes to is a sink. The result of a handler is no
 * sink: its content type is set further on in the chain, or by the type of the value. Joi schemas in `options.validate` close what they close.
 */
import { type CallModel, defineModel } from '../engine/define';

const PARTS = ['payload', 'query', 'params', 'headers'] as const;
/** @param at where the route stands: `[0]`, or an element of a list */
const route = (at: string): CallModel => ({
  is: 'route',
  sources: { 'untrusted-input': PARTS.flatMap((part) => [`callback(${at}.handler).param[0].${part}`, `callback(${at}.options.handler).param[0].${part}`]) },
  sourceText: 'a part of the request',
  validates: PARTS.flatMap((part) => [
    { data: `callback(${at}.handler).param[0].${part}`, by: `${at}.options.validate.${part}` },
    { data: `callback(${at}.options.handler).param[0].${part}`, by: `${at}.options.validate.${part}` },
  ]),
  callbackTypes: { [`${at}.handler`]: ['Handled', 'Toolkit'], [`${at}.options.handler`]: ['Handled', 'Toolkit'] },
});

export default defineModel({
  sdk: 'hapi',
  title: 'hapi',
  docs: 'https://hapi.dev/api/',
  language: 'javascript',
  packages: { npm: { '@hapi/hapi': '>=18' } },
  types: {
    Server: ['hapi.Server()', 'hapi.server()', 'hapi.default.Server()', 'hapi.default.server()'],
    Request: ['hapi.Request()', 'hapi.default.Request()'],
    /** The request of a route whose validation may close its parts. */
    Handled: [],
    Toolkit: ['hapi.ResponseToolkit()', 'hapi.default.ResponseToolkit()'],
  },
  calls: {
    'Server.route': [route('[0]'), route('[0][]')],
    'Server.ext': { callbackTypes: { '[1]': ['Request', 'Toolkit'] } },
    'Toolkit.redirect': { is: 'effect', sinks: { url: '[0]' } },
    'Toolkit.response': {},
  },
  reads: {
    'Request.payload': ['untrusted-input', 'the request body'],
    'Request.query': ['untrusted-input', 'the query string'],
    'Request.params': ['untrusted-input', 'a route parameter'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.state': ['untrusted-input', 'a cookie'],
    'Request.path': ['untrusted-input', 'the request path'],
    'Handled.state': ['untrusted-input', 'a cookie'],
    'Handled.path': ['untrusted-input', 'the request path'],
  },
});
