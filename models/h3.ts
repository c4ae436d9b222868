/**
 * h3 1 and 2, and the servers of Nitro and Nuxt that are written in it, where its functions are global names: what is read from an event is
 * untrusted, what `sendRedirect` goes to is a sink. The result of a handler is no sink. `navigateTo` leaves the site only when it is told to.
 */
import { type CallModel, defineModel } from '../engine/define';

const given = (sourceText: string): CallModel => ({ sources: { 'untrusted-input': 'return' }, sourceText });
/** readValidatedBody(event, (body) => schema.parse(body)), in version 2 also the schema itself. */
const validated = (sourceText: string): CallModel => ({
  sources: { 'untrusted-input': 'callback([1]).param[0]' },
  sourceText,
  flows: { 'callback([1]).return': 'return' },
});
const HANDLER: CallModel = { is: 'route', callbackTypes: { '[0]': ['Event'], '[0].handler': ['Event'] } };
/**
 * Names that are auto-imported by Nitro: a file that declares or imports another one does not mean these. Those that plain scripts share
 * with each other too (`getCookie`, `getHeader`) count only where they are imported.
 */
const each = (name: string): string[] => [`h3.${name}`, `global.${name}`];

export default defineModel({
  sdk: 'h3',
  title: 'h3, Nitro and Nuxt servers',
  docs: 'https://v1.h3.dev/utils/request',
  language: 'javascript',
  packages: { npm: { h3: '>=1', '#imports': '*', 'nitro/h3': '*', nitropack: '*' } },
  roots: { h3: ['h3', '#imports', 'nitro/h3', 'nitropack/runtime'] },
  types: {
    Event: ['h3.H3Event()'],
    DefineHandler: [...each('defineEventHandler'), 'h3.eventHandler', 'h3.defineHandler', ...each('defineCachedEventHandler')],
    ReadBody: each('readBody'),
    ReadRawBody: each('readRawBody'),
    ReadFormData: [...each('readFormData'), ...each('readMultipartFormData')],
    ReadValidatedBody: each('readValidatedBody'),
    GetQuery: each('getQuery'),
    GetValidatedQuery: each('getValidatedQuery'),
    GetRouterParam: [...each('getRouterParam'), ...each('getRouterParams')],
    GetHeader: ['h3.getHeader', 'h3.getHeaders', ...each('getRequestHeader'), ...each('getRequestHeaders')],
    GetCookie: ['h3.getCookie', ...each('parseCookies')],
    GetUrl: each('getRequestURL'),
    SendRedirect: each('sendRedirect'),
    NavigateTo: each('navigateTo'),
  },
  calls: {
    DefineHandler: HANDLER,
    ReadBody: given('the request body'),
    ReadRawBody: given('the request body'),
    ReadFormData: given('the request body'),
    ReadValidatedBody: validated('the request body'),
    GetQuery: given('the query string'),
    GetValidatedQuery: validated('the query string'),
    GetRouterParam: given('a route parameter'),
    GetHeader: given('a request header'),
    GetCookie: given('a cookie'),
    GetUrl: given('the request URL'),
    SendRedirect: { is: 'effect', sinks: { url: '[1]' } },
    NavigateTo: { when: { '[1].external': true }, is: 'effect', sinks: { url: '[0]' } },
    'h3.redirect': { is: 'effect', sinks: { url: '[0]' } },
    'Event.req.json': given('the request body'),
    'Event.req.text': given('the request body'),
    'Event.req.formData': given('the request body'),
  },
  reads: {
    'Event.path': ['untrusted-input', 'the request path'],
    'Event.url': ['untrusted-input', 'the request URL'],
    'Event.context.params': ['untrusted-input', 'a route parameter'],
    'Event.node.req.url': ['untrusted-input', 'the request URL'],
    'Event.node.req.headers': ['untrusted-input', 'a request header'],
  },
});
