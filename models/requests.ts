/** Python's HTTP clients (requests, httpx, aiohttp): the address is a sink, the body of the answer is retrieved content. */
import { type CallModel, defineModel } from '../engine/define';
import { ELSEWHERE } from './_ai-hosts';

/** get(url, …) */
const SEND: readonly CallModel[] = [
  { is: 'effect', sinks: { url: ['[0]', 'url'] } },
  { when: { '[0]': ELSEWHERE, url: ELSEWHERE, 'made(base_url)': ELSEWHERE }, returns: 'Response' },
];
/** request(method, url, …) */
const REQUEST: readonly CallModel[] = [
  { is: 'effect', sinks: { url: ['[1]', 'url'] } },
  { when: { '[1]': ELSEWHERE, url: ELSEWHERE, 'made(base_url)': ELSEWHERE }, returns: 'Response' },
];
const BODY: CallModel = { sources: { 'retrieved-content': 'return' }, sourceText: 'the response body' };
const CHUNKS: CallModel = { sources: { 'retrieved-content': 'return[]' }, sourceText: 'the response body' };

export default defineModel({
  sdk: 'requests',
  title: 'requests, httpx and aiohttp',
  docs: 'https://requests.readthedocs.io/en/latest/api/',
  language: 'python',
  packages: { pypi: { requests: '*', httpx: '*', aiohttp: '*' } },
  types: {
    Session: ['requests.Session()', 'requests.session()', 'requests.Client()', 'requests.AsyncClient()', 'requests.ClientSession()'],
    Response: ['requests.Response()', 'requests.ClientResponse()'],
  },
  calls: {
    'requests.get': SEND,
    'requests.post': SEND,
    'requests.put': SEND,
    'requests.patch': SEND,
    'requests.delete': SEND,
    'requests.head': SEND,
    'requests.options': SEND,
    'requests.request': REQUEST,
    'requests.stream': REQUEST,
    'requests.Client': { sinks: { url: 'base_url' } },
    'requests.AsyncClient': { sinks: { url: 'base_url' } },
    'Session.get': SEND,
    'Session.post': SEND,
    'Session.put': SEND,
    'Session.patch': SEND,
    'Session.delete': SEND,
    'Session.head': SEND,
    'Session.options': SEND,
    'Session.ws_connect': SEND,
    'Session.request': REQUEST,
    'Session.stream': REQUEST,
    'Response.json': BODY,
    // a method in aiohttp, a property in the others
    'Response.text': BODY,
    'Response.read': BODY,
    'Response.aread': BODY,
    'Response.iter_content': CHUNKS,
    'Response.iter_lines': CHUNKS,
    'Response.iter_text': CHUNKS,
    'Response.aiter_text': CHUNKS,
    'Response.aiter_lines': CHUNKS,
  },
  reads: {
    'Response.text': ['retrieved-content', 'the response body'],
    'Response.content': ['retrieved-content', 'the response body'],
    'Response.raw': ['retrieved-content', 'the response body'],
  },
});
