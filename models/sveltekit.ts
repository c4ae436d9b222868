/**
 * SvelteKit 1 and 2: what endpoints (`+server.ts`), `load` functions, form actions and hooks are given is untrusted, what `redirect` goes to
 * is a sink. The functions are known by file name and export, as SvelteKit knows them.
 */
import { type CallModel, defineModel } from '../engine/define';

const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };

export default defineModel({
  sdk: 'sveltekit',
  title: 'SvelteKit',
  docs: 'https://svelte.dev/docs/kit/routing#server',
  language: 'javascript',
  packages: { npm: { '@sveltejs/kit': '>=1' } },
  roots: { kit: ['@sveltejs/kit'], generated: ['./$types'] },
  types: {
    Event: [
      'kit.RequestEvent()',
      'kit.ServerLoadEvent()',
      'kit.LoadEvent()',
      'generated.RequestEvent()',
      'generated.PageServerLoadEvent()',
      'generated.PageLoadEvent()',
      'generated.LayoutServerLoadEvent()',
      'Hook.event',
    ],
    /** What `handle` in hooks.server.ts is given. */
    Hook: [],
    Request: ['Event.request'],
  },
  calls: {
    'Request.json': BODY,
    'Request.text': BODY,
    'Request.formData': BODY,
    'Request.blob': BODY,
    'Request.arrayBuffer': BODY,
    'Request.clone': { returns: 'Request' },
    'Event.cookies.get': { sources: { 'untrusted-input': 'return' }, sourceText: 'a cookie' },
    'kit.redirect': { is: 'effect', sinks: { url: '[1]' } },
    'kit.json': {},
    'kit.text': {},
  },
  reads: {
    'Event.params': ['untrusted-input', 'a route parameter'],
    'Event.url': ['untrusted-input', 'the request URL'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.body': ['untrusted-input', 'the request body'],
  },
  entryPoints: [
    { is: 'route', file: /(?:^|\/)\+server\.[jt]s$/, exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback'], params: ['Event'] },
    { file: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.[jt]s$/, exports: ['load'], params: ['Event'] },
    { is: 'route', file: /(?:^|\/)\+page\.server\.[jt]s$/, exports: ['actions.*'], params: ['Event'] },
    {
      is: 'middleware',
      file: /(?:^|\/)hooks\.server\.[jt]s$/,
      exports: ['handle'],
      params: ['Hook'],
      sources: { 'untrusted-input': 'param[0].event.params' },
      sourceText: 'a route parameter',
    },
  ],
});
