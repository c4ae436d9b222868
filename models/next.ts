/**
 * Next.js: the functions it calls by file name and directive (route handlers, API routes, pages, middleware, server
 * actions) and what they are given, redirects, and the request helpers of `next/headers` and `next/navigation`.
 */
import { type CallModel, defineModel } from '../engine/define';

const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };
const REDIRECT: CallModel = { is: 'effect', sinks: { url: '[0]' } };
const EXTENSION = String.raw`\.[cm]?[jt]sx?$`;

export default defineModel({
  sdk: 'next',
  title: 'Next.js',
  docs: 'https://nextjs.org/docs/app/api-reference',
  language: 'javascript',
  packages: { npm: { next: '>=12' } },
  types: {
    Request: ['next.NextRequest()'],
    ApiRequest: ['next.NextApiRequest()'],
    ApiResponse: ['next.NextApiResponse()'],
    Router: ['next.useRouter()'],
  },
  calls: {
    'Request.json': BODY,
    'Request.text': BODY,
    'Request.formData': BODY,
    'Request.blob': BODY,
    'Request.arrayBuffer': BODY,
    'next.NextResponse': {
      when: [{ '[1].headers."Content-Type"': ['/html/i'] }, { '[1].headers."content-type"': ['/html/i'] }],
      is: 'effect',
      sinks: { html: '[0]' },
    },
    'next.NextResponse.redirect': REDIRECT,
    'next.NextResponse.rewrite': REDIRECT,
    'next.NextResponse.json': { sinks: { response: '[0].**' } },
    'next.redirect': REDIRECT,
    'next.permanentRedirect': REDIRECT,
    'next.headers': { sources: { 'untrusted-input': 'return' }, sourceText: 'a request header' },
    'next.cookies': { sources: { 'untrusted-input': 'return' }, sourceText: 'a cookie' },
    'next.useSearchParams': { sources: { 'untrusted-input': 'return' }, sourceText: 'the query string' },
    'next.useParams': { sources: { 'untrusted-input': 'return' }, sourceText: 'a route parameter' },
    'Router.push': REDIRECT,
    'Router.replace': REDIRECT,
    'ApiResponse.status': { returns: 'ApiResponse' },
    'ApiResponse.send': { is: 'effect', sinks: { html: '[0]', response: '[0].**' } },
    'ApiResponse.redirect': { is: 'effect', sinks: { url: '[-1]' } },
    'ApiResponse.json': { sinks: { response: '[0].**' } },
  },
  reads: {
    'Request.nextUrl': ['untrusted-input', 'the request URL'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
    'Request.body': ['untrusted-input', 'the request body'],
    'ApiRequest.body': ['untrusted-input', 'the request body'],
    'ApiRequest.query': ['untrusted-input', 'the query string'],
    'ApiRequest.cookies': ['untrusted-input', 'a cookie'],
    'ApiRequest.headers': ['untrusted-input', 'a request header'],
    'ApiRequest.url': ['untrusted-input', 'the request URL'],
    'Router.query': ['untrusted-input', 'the query string'],
  },
  entryPoints: [
    {
      is: 'route',
      file: new RegExp(`(?:^|/)app/(?:.*/)?route${EXTENSION}`),
      exports: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      params: ['Request', null],
      sources: { 'untrusted-input': 'param[1].params' },
      sourceText: 'a route parameter',
    },
    { is: 'route', file: new RegExp(`(?:^|/)pages/api/.*${EXTENSION}`), exports: ['default'], params: ['ApiRequest', 'ApiResponse'] },
    {
      file: new RegExp(`(?:^|/)app/(?:.*/)?(?:page|layout)${EXTENSION}`),
      exports: ['default', 'generateMetadata'],
      sources: { 'untrusted-input': ['param[0].params', 'param[0].searchParams'] },
      sourceText: "the page's address",
    },
    {
      file: new RegExp(`(?:^|/)pages/.*${EXTENSION}`),
      exports: ['getServerSideProps'],
      sources: { 'untrusted-input': ['param[0].params', 'param[0].query'] },
      sourceText: "the page's address",
    },
    { is: 'middleware', file: new RegExp(`^(?:.*/)?(?:middleware|proxy)${EXTENSION}`), exports: ['middleware', 'proxy', 'default'], params: ['Request'] },
    { is: 'route', directive: 'use server', sources: { 'untrusted-input': 'param[*]' }, sourceText: 'an argument of a server action' },
  ],
});
