/**
 * Hono 3 and 4: what `c.req` gives is untrusted, what `c.html` sends and `c.redirect` goes to is a sink. `c.text` and `c.json` are none. Text in the
 * `html` template tag and in JSX is escaped, `raw` is not. What `c.req.valid` gives is closed where a validator of the same route closes it; routes of
 * @hono/zod-openapi, whose schemas stand elsewhere, leave it out.
 */
import { type CallModel, defineModel } from '../engine/define';

/** get(path, validator…, handler): what the handler at one position gets from `c.req.valid`. */
const validatedAt = (handler: number): CallModel => ({
  sources: { 'untrusted-input': `callback([${handler}]).param[0].req.validated` },
  sourceText: 'a part of the request',
  validates: Array.from({ length: handler - 1 }, (_, index) => ({ data: `callback([${handler}]).param[0].req.validated`, by: `[${index + 1}]` })),
});
/** Handlers and middleware stand at any position. */
const ROUTE: readonly CallModel[] = [
  { is: 'route', next: 1, callbackTypes: { '[*]': ['Context'] }, returns: 'App' },
  validatedAt(2),
  validatedAt(3),
  validatedAt(4),
];
const VALIDATOR: CallModel = { schema: { wraps: '[1]' } };
const given = (sourceText: string): CallModel => ({ sources: { 'untrusted-input': 'return' }, sourceText });
const BODY = given('the request body');

export default defineModel({
  sdk: 'hono',
  title: 'Hono',
  docs: 'https://hono.dev/docs/api/request',
  language: 'javascript',
  packages: {
    npm: {
      hono: '>=3',
      '@hono/zod-openapi': '*',
      '@hono/zod-validator': '*',
      '@hono/standard-validator': '*',
      '@hono/valibot-validator': '*',
      '@hono/typebox-validator': '*',
    },
  },
  roots: {
    hono: ['hono', 'hono/quick', 'hono/tiny', 'hono/factory', 'hono/cookie', '@hono/zod-openapi'],
    markup: ['hono/html'],
    validator: ['@hono/zod-validator', '@hono/standard-validator', '@hono/valibot-validator', '@hono/typebox-validator'],
  },
  types: {
    App: ['hono.Hono()', 'hono.OpenAPIHono()'],
    Context: ['hono.Context()'],
    Req: ['Context.req', 'hono.HonoRequest()'],
    Raw: ['Req.raw'],
    Factory: ['hono.createFactory()'],
  },
  calls: {
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.patch': ROUTE,
    'App.delete': ROUTE,
    'App.options': ROUTE,
    'App.all': ROUTE,
    'App.on': ROUTE,
    'App.use': ROUTE,
    'App.openapi': { is: 'route', callbackTypes: { '[1]': ['Context'] }, returns: 'App' },
    'App.notFound': { callbackTypes: { '[0]': ['Context'] }, returns: 'App' },
    'App.basePath': { returns: 'App' },
    'App.route': { returns: 'App' },
    'hono.createMiddleware': { alias: '[0]', callbackTypes: { '[0]': ['Context'] } },
    'Factory.createMiddleware': { alias: '[0]', callbackTypes: { '[0]': ['Context'] } },
    'Factory.createHandlers': { callbackTypes: { '[*]': ['Context'] } },
    'Factory.createApp': { returns: 'App' },
    'Req.json': BODY,
    'Req.text': BODY,
    'Req.parseBody': BODY,
    'Req.formData': BODY,
    'Req.arrayBuffer': BODY,
    'Req.blob': BODY,
    'Req.query': given('the query string'),
    'Req.queries': given('the query string'),
    'Req.param': given('a route parameter'),
    'Req.header': given('a request header'),
    'Req.valid': { flows: { 'receiver.validated': 'return' } },
    'validator.zValidator': VALIDATOR,
    'validator.sValidator': VALIDATOR,
    'validator.vValidator': VALIDATOR,
    'validator.tbValidator': VALIDATOR,
    'Raw.json': BODY,
    'Raw.text': BODY,
    'Raw.formData': BODY,
    'hono.getCookie': given('a cookie'),
    'Context.html': { is: 'effect', sinks: { html: '[0]' } },
    'Context.redirect': { is: 'effect', sinks: { url: '[0]' } },
    'Context.text': { sinks: { response: '[0].**' } },
    'Context.json': { sinks: { response: '[0].**' } },
    'markup.html': { barriers: { 'html-escaped': 'tag.values[]' } },
    'markup.raw': { is: 'effect', sinks: { html: '[0]' } },
  },
  reads: {
    'Req.url': ['untrusted-input', 'the request URL'],
    'Req.path': ['untrusted-input', 'the request path'],
    'Raw.url': ['untrusted-input', 'the request URL'],
    'Raw.headers': ['untrusted-input', 'a request header'],
    'Raw.body': ['untrusted-input', 'the request body'],
  },
});
