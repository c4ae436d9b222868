/**
 * Koa 2 and 3 with its routers and body parsers: what a context says of the request is untrusted; what is given to it as the body is a sink
 * for HTML, because a string that begins with `<` is sent as HTML. An object is sent as JSON and is none. Templates of koa-views are not covered.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Middleware may stand at any position, alone or in arrays. */
const ROUTE: CallModel = { is: 'route', next: 1, callbackTypes: { '[*]': ['Context'], '[*][]': ['Context'] }, returns: 'Router' };
const HEADER: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'a request header' };
const REDIRECT: CallModel = { is: 'effect', sinks: { url: '[0]' } };

export default defineModel({
  sdk: 'koa',
  title: 'Koa',
  docs: 'https://github.com/koajs/koa/blob/master/docs/api/response.md',
  language: 'javascript',
  packages: { npm: { koa: '>=2', '@koa/router': '>=8', 'koa-router': '>=7' } },
  roots: { koa: ['koa'], router: ['@koa/router', 'koa-router'] },
  types: {
    App: ['koa()', 'koa.default()'],
    Router: ['router()', 'router.default()', 'router.Router()'],
    Context: [
      'koa.Context()',
      'koa.ParameterizedContext()',
      'koa.default.Context()',
      'koa.default.ParameterizedContext()',
      'router.RouterContext()',
      'router.default.RouterContext()',
    ],
    Request: ['koa.Request()', 'koa.default.Request()', 'Context.request'],
    Response: ['koa.Response()', 'koa.default.Response()', 'Context.response'],
  },
  calls: {
    'App.use': { next: 1, callbackTypes: { '[0]': ['Context'] }, returns: 'App' },
    'Router.use': ROUTE,
    'Router.get': ROUTE,
    'Router.post': ROUTE,
    'Router.put': ROUTE,
    'Router.patch': ROUTE,
    'Router.delete': ROUTE,
    'Router.del': ROUTE,
    'Router.all': ROUTE,
    'Router.param': { sources: { 'untrusted-input': 'callback([1]).param[0]' }, callbackTypes: { '[1]': [null, 'Context'] }, returns: 'Router' },
    'Context.get': HEADER,
    'Request.get': HEADER,
    'Context.cookies.get': { sources: { 'untrusted-input': 'return' }, sourceText: 'a cookie' },
    'Context.redirect': REDIRECT,
    'Response.redirect': REDIRECT,
  },
  reads: {
    'Request.body': ['untrusted-input', 'the request body'],
    'Request.rawBody': ['untrusted-input', 'the request body'],
    'Request.files': ['untrusted-input', 'an uploaded file'],
    'Request.query': ['untrusted-input', 'the query string'],
    'Request.querystring': ['untrusted-input', 'the query string'],
    'Request.search': ['untrusted-input', 'the query string'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.header': ['untrusted-input', 'a request header'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.path': ['untrusted-input', 'the request path'],
    'Request.href': ['untrusted-input', 'the request URL'],
    'Context.params': ['untrusted-input', 'a route parameter'],
    'Context.query': ['untrusted-input', 'the query string'],
    'Context.querystring': ['untrusted-input', 'the query string'],
    'Context.search': ['untrusted-input', 'the query string'],
    'Context.headers': ['untrusted-input', 'a request header'],
    'Context.header': ['untrusted-input', 'a request header'],
    'Context.url': ['untrusted-input', 'the request URL'],
    'Context.originalUrl': ['untrusted-input', 'the request URL'],
    'Context.path': ['untrusted-input', 'the request path'],
    'Context.href': ['untrusted-input', 'the request URL'],
    'Context.host': ['untrusted-input', 'the Host header'],
    'Context.hostname': ['untrusted-input', 'the Host header'],
  },
  writes: { 'Context.body': 'html', 'Response.body': 'html' },
});
