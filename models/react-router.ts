/**
 * React Router 6 and 7 and Remix: what a route module's `loader` and `action` are given is untrusted, what `redirect` goes to is a sink. Handlers are
 * known by the folder of route files, by the declared type of their argument, or by the types that are generated beside a route.
 */
import { type CallModel, defineModel } from '../engine/define';

const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };
const REDIRECT: CallModel = { is: 'effect', sinks: { url: '[0]' } };

export default defineModel({
  sdk: 'react-router',
  title: 'React Router and Remix',
  docs: 'https://reactrouter.com/start/framework/actions',
  language: 'javascript',
  packages: {
    npm: {
      'react-router': '>=6',
      'react-router-dom': '>=6',
      '@react-router/node': '*',
      '@remix-run/node': '*',
      '@remix-run/cloudflare': '*',
      '@remix-run/server-runtime': '*',
      '@remix-run/react': '*',
      '@vercel/remix': '*',
    },
  },
  roots: {
    router: [
      'react-router',
      'react-router-dom',
      '@react-router/node',
      '@remix-run/node',
      '@remix-run/cloudflare',
      '@remix-run/server-runtime',
      '@remix-run/react',
      '@vercel/remix',
    ],
    generated: ['./+types/*'],
  },
  types: {
    Args: [
      'router.LoaderFunctionArgs()',
      'router.ActionFunctionArgs()',
      'router.LoaderArgs()',
      'router.ActionArgs()',
      'router.DataFunctionArgs()',
      'generated.Route.LoaderArgs()',
      'generated.Route.ActionArgs()',
    ],
    Request: ['Args.request'],
  },
  calls: {
    'Request.json': BODY,
    'Request.text': BODY,
    'Request.formData': BODY,
    'Request.blob': BODY,
    'Request.arrayBuffer': BODY,
    'Request.clone': { returns: 'Request' },
    'router.redirect': REDIRECT,
    'router.redirectDocument': REDIRECT,
    'router.useParams': { sources: { 'untrusted-input': 'return' }, sourceText: 'a route parameter' },
    'router.useSearchParams': { sources: { 'untrusted-input': 'return[0]' }, sourceText: 'the query string' },
  },
  reads: {
    'Args.params': ['untrusted-input', 'a route parameter'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.body': ['untrusted-input', 'the request body'],
  },
  entryPoints: [{ is: 'route', file: /(?:^|\/)app\/(?:routes\/.*|root)\.[jt]sx?$/, exports: ['loader', 'action'], params: ['Args'] }],
});
