/**
 * Fastify 3 to 5: what a route, a hook or a plugin's route is given is untrusted. A string is sent as plain text, so it is HTML only where
 * the same chain sets that content type. What `schema.body` and its kin close is closed, whether they are JSON Schemas or built by Zod or TypeBox.
 */
import { type CallModel, defineModel } from '../engine/define';

const PARTS = ['body', 'query', 'params', 'headers'] as const;
const SCHEMAS = { body: 'body', query: 'querystring', params: 'params', headers: 'headers' } as const;
const HANDLERS = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'handler'] as const;
const TYPES = ['Request', 'Reply'] as const;

/** A handler at `at` whose request parts are validated by the schemas below `options`. */
const handled = (at: string, options: string): CallModel => ({
  sources: { 'untrusted-input': PARTS.map((part) => `callback(${at}).param[0].${part}`) },
  sourceText: 'a part of the request',
  validates: PARTS.flatMap((part) => {
    const validated = { data: `callback(${at}).param[0].${part}`, by: `${options === '' ? '' : `${options}.`}schema.${SCHEMAS[part]}` };
    return [validated, { ...validated, json: true as const }];
  }),
  callbackTypes: { [at]: ['Handled', 'Reply'] },
});
/** get(path, handler), get(path, options, handler), get(path, { …options, handler }). */
const ROUTE: readonly CallModel[] = [
  { is: 'route', when: { '[2]': 'absent' }, ...handled('[1]', '[1]'), returns: 'App' },
  { is: 'route', when: { '[2]': 'absent' }, ...handled('[1].handler', '[1]') },
  { is: 'route', when: { '[2]': 'present' }, ...handled('[2]', '[1]'), returns: 'App' },
  { callbackTypes: { '[1].preHandler': TYPES, '[1].preHandler[]': TYPES } },
];
const CONTENT_TYPE: readonly CallModel[] = [{ returns: 'Reply' }, { when: { '[0]': ['/^content-type$/i'], '[1]': ['/html/i'] }, returns: 'HtmlReply' }];
const TYPE: readonly CallModel[] = [{ returns: 'Reply' }, { when: { '[0]': ['/html/i'] }, returns: 'HtmlReply' }];
const REDIRECT: readonly CallModel[] = [
  { when: { '[0]': ['/^\\d+$/'] }, is: 'effect', sinks: { url: '[1]' } },
  { when: { '[1]': 'absent' }, is: 'effect', sinks: { url: '[0]' } },
  // since version 5 the address comes first
  { when: { '[1]': ['/^\\d+$/'] }, is: 'effect', sinks: { url: '[0]' } },
];

export default defineModel({
  sdk: 'fastify',
  title: 'Fastify',
  docs: 'https://fastify.dev/docs/latest/Reference/Reply/',
  language: 'javascript',
  packages: { npm: { fastify: '>=3', 'fastify-plugin': '*' } },
  roots: { fastify: ['fastify'], fastify_plugin: ['fastify-plugin'] },
  types: {
    App: ['fastify()', 'fastify.default()', 'fastify.fastify()', 'fastify.Fastify()', 'fastify.FastifyInstance()'],
    Request: ['fastify.FastifyRequest()'],
    /** The request of a route whose schema may close its parts: those are sources of the route, not of every read. */
    Handled: [],
    Reply: ['fastify.FastifyReply()'],
    /** A reply whose content type was set to HTML in the same chain. */
    HtmlReply: [],
    Plugin: ['fastify_plugin', 'fastify_plugin.default', 'fastify_plugin.fastifyPlugin'],
  },
  calls: {
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.patch': ROUTE,
    'App.delete': ROUTE,
    'App.head': ROUTE,
    'App.options': ROUTE,
    'App.all': ROUTE,
    'App.route': [
      { is: 'route', ...handled('handler', ''), returns: 'App' },
      { callbackTypes: Object.fromEntries(HANDLERS.slice(0, -1).flatMap((name) => [name, `${name}[]`].map((at) => [at, TYPES] as const))) },
    ],
    'App.addHook': { when: { '[0]': HANDLERS }, callbackTypes: { '[1]': TYPES }, returns: 'App' },
    'App.setNotFoundHandler': { callbackTypes: { '[-1]': TYPES }, returns: 'App' },
    'App.register': { callbackTypes: { '[0]': ['App'] }, returns: 'App' },
    'App.withTypeProvider': { returns: 'App' },
    Plugin: { alias: '[0]', callbackTypes: { '[0]': ['App'] } },
    'Reply.code': { returns: 'Reply' },
    'Reply.status': { returns: 'Reply' },
    'Reply.header': CONTENT_TYPE,
    'Reply.type': TYPE,
    'Reply.redirect': REDIRECT,
    'Reply.send': { sinks: { response: '[0].**' } },
    // @fastify/static; with a second argument the file is looked for below that directory
    'Reply.sendFile': {},
    'HtmlReply.code': { returns: 'HtmlReply' },
    'HtmlReply.status': { returns: 'HtmlReply' },
    'HtmlReply.header': { returns: 'HtmlReply' },
    'HtmlReply.send': { is: 'effect', sinks: { html: '[0]' } },
  },
  reads: {
    'Request.body': ['untrusted-input', 'the request body'],
    'Request.query': ['untrusted-input', 'the query string'],
    'Request.params': ['untrusted-input', 'a route parameter'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.originalUrl': ['untrusted-input', 'the request URL'],
    'Request.hostname': ['untrusted-input', 'the Host header'],
    'Handled.cookies': ['untrusted-input', 'a cookie'],
    'Handled.url': ['untrusted-input', 'the request URL'],
    'Handled.originalUrl': ['untrusted-input', 'the request URL'],
    'Handled.hostname': ['untrusted-input', 'the Host header'],
  },
});
