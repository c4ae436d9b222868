/**
 * Elysia 1: what a handler's context says of the request is untrusted, unless the route's own schema closes it. Strings are sent as plain text,
 * so a handler's result is no sink; `html()` of @elysiajs/html is not covered.
 */
import { type CallModel, defineModel } from '../engine/define';

const PARTS = ['body', 'query', 'params', 'headers', 'cookie'] as const;
const ROUTE: CallModel = {
  is: 'route',
  sources: { 'untrusted-input': PARTS.map((part) => `callback([1]).param[0].${part}`) },
  sourceText: 'a part of the request',
  validates: PARTS.map((part) => ({ data: `callback([1]).param[0].${part}`, by: `[2].${part}` })),
  callbackTypes: { '[1]': ['Context'] },
  returns: 'App',
};
const SAME: CallModel = { returns: 'App' };

export default defineModel({
  sdk: 'elysia',
  title: 'Elysia',
  docs: 'https://elysiajs.com/essential/handler.html',
  language: 'javascript',
  packages: { npm: { elysia: '>=1' } },
  types: { App: ['elysia.Elysia()', 'elysia.default()'], Context: [] },
  calls: {
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.patch': ROUTE,
    'App.delete': ROUTE,
    'App.all': ROUTE,
    'App.group': { callbackTypes: { '[1]': ['App'], '[2]': ['App'] }, returns: 'App' },
    'App.guard': { callbackTypes: { '[1]': ['App'] }, returns: 'App' },
    'App.use': SAME,
    'App.derive': SAME,
    'App.decorate': SAME,
    'App.state': SAME,
    'App.onError': SAME,
    'Context.redirect': { is: 'effect', sinks: { url: '[0]' } },
  },
});
