/**
 * Astro (2 to 5): `set:html`, and what pages and endpoints are given of a request. Templates are lowered by the engine: `set:html={text}` is the call
 * `global.#template.set:html(text)`, and `Astro.props` are the component's props.
 */
import { type CallModel, defineModel } from '../engine/define';

const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };

export default defineModel({
  sdk: 'astro',
  title: 'Astro',
  docs: 'https://docs.astro.build/en/reference/directives-reference/#sethtml',
  language: 'javascript',
  packages: { npm: { astro: '>=2' } },
  types: {
    Context: ['global.Astro', 'astro.APIContext()'],
    Request: ['Context.request'],
  },
  calls: {
    'global.#template."set:html"': { sinks: { html: '[0]' } },
    'Request.json': BODY,
    'Request.text': BODY,
    'Request.formData': BODY,
    'Context.redirect': { is: 'effect', sinks: { url: '[0]' } },
    'Context.cookies.get': { sources: { 'untrusted-input': 'return' }, sourceText: 'a cookie' },
  },
  reads: {
    'Context.params': ['untrusted-input', 'a route parameter'],
    'Context.url': ['untrusted-input', "the page's address"],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
  },
  entryPoints: [
    {
      is: 'route',
      file: /(?:^|\/)src\/pages\/.*\.[jt]s$/,
      exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL', 'get', 'post'],
      params: ['Context'],
    },
  ],
});
