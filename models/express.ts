/**
 * Express: what a route handler is given is untrusted, what it sends as HTML, redirects to or serves from disk is a sink.
 * `res.json` and `res.render` are no sinks (JSON is not shown as HTML; templates escape unless told otherwise). `res.write`
 * and `res.end` are left out: they send no content type, and in programs that talk to models they carry event streams.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Handlers may stand at any position, alone or in arrays; an error handler has the error first. */
const ROUTE: CallModel = { is: 'route', next: 2, callbackTypes: { '[*]': ['Request', 'Response'], '[*][]': ['Request', 'Response'] }, returns: 'App' };
const SAME: CallModel = { returns: 'Response' };
const HTML: CallModel = { is: 'effect', sinks: { html: '[0]', response: '[0].**' }, returns: 'Response' };
const ANSWER: CallModel = { sinks: { response: '[0].**' } };
const TYPE: readonly CallModel[] = [
  { when: { '[0]': ['/html/i'] }, returns: 'Response' },
  { when: { '[0]': ['/^(?!.*html)/i'] }, returns: 'PlainResponse' },
];
const CONTENT_TYPE: readonly CallModel[] = [
  { when: { '[0]': ['/^content-type$/i'], '[1]': ['/^(?!.*html)/i'] }, returns: 'PlainResponse' },
  { when: { '[0]': ['/^content-type$/i'], '[1]': ['/html/i'] }, returns: 'Response' },
  { when: { '[0]': ['/^(?!content-type$)/i'] }, returns: 'Response' },
];
const FILE: CallModel = { is: 'effect', sinks: { path: '[0]' } };

export default defineModel({
  sdk: 'express',
  title: 'Express',
  docs: 'https://expressjs.com/en/5x/api.html',
  language: 'javascript',
  packages: { npm: { express: '>=4', 'express-serve-static-core': '*' } },
  roots: { express: ['express', 'express-serve-static-core'] },
  types: {
    App: [
      'express()',
      'express.default()',
      'express.Router()',
      'express.default.Router()',
      'express.Express()',
      'express.Application()',
      'express.IRouter()',
      'express.default.Express()',
      'express.default.Application()',
    ],
    Request: ['express.Request()', 'express.default.Request()'],
    Response: ['express.Response()', 'express.default.Response()'],
    /** A response whose content type was set, in the same chain, to something a browser does not show as HTML. */
    PlainResponse: [],
  },
  calls: {
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.patch': ROUTE,
    'App.delete': ROUTE,
    'App.options': ROUTE,
    'App.head': ROUTE,
    'App.all': ROUTE,
    'App.use': ROUTE,
    'App.route': { returns: 'App' },
    'App.param': { sources: { 'untrusted-input': 'callback([1]).param[3]' }, callbackTypes: { '[1]': ['Request', 'Response'] }, returns: 'App' },
    'Request.get': { sources: { 'untrusted-input': 'return' }, sourceText: 'a request header' },
    'Request.header': { sources: { 'untrusted-input': 'return' }, sourceText: 'a request header' },
    'Request.on': { when: { '[0]': ['data'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText: 'the request body' },
    'Response.send': HTML,
    'Response.status': SAME,
    'Response.set': CONTENT_TYPE,
    'Response.header': CONTENT_TYPE,
    'Response.type': TYPE,
    'Response.contentType': TYPE,
    'Response.cookie': SAME,
    'Response.redirect': { is: 'effect', sinks: { url: '[-1]' } },
    'Response.location': { is: 'effect', sinks: { url: '[0]' }, returns: 'Response' },
    // With the option `root` Express refuses paths that leave that directory.
    'Response.sendFile': { ...FILE, when: { '[1].root': 'absent' } },
    'Response.download': { ...FILE, when: { '[1].root': 'absent', '[2].root': 'absent' } },
    'Response.json': ANSWER,
    'Response.write': ANSWER,
    'Response.end': ANSWER,
    'Response.render': {},
    'PlainResponse.status': { returns: 'PlainResponse' },
    'PlainResponse.send': ANSWER,
  },
  reads: {
    'Request.body': ['untrusted-input', 'the request body'],
    'Request.query': ['untrusted-input', 'the query string'],
    'Request.params': ['untrusted-input', 'a route parameter'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
    'Request.signedCookies': ['untrusted-input', 'a cookie'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.originalUrl': ['untrusted-input', 'the request URL'],
    'Request.path': ['untrusted-input', 'the request path'],
    'Request.hostname': ['untrusted-input', 'the Host header'],
    'Request.subdomains': ['untrusted-input', 'the Host header'],
    'Request.file': ['untrusted-input', 'an uploaded file'],
    'Request.files': ['untrusted-input', 'an uploaded file'],
  },
});
