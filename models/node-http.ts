/**
 * Node's http and https, both sides: what a server is sent is untrusted, what a client is answered is retrieved content,
 * and the address of a request is a sink. Writing to a response is no HTML sink: without a content type seen, most such
 * code serves JSON or event streams.
 */
import { type CallModel, defineModel } from '../engine/define';

/** request(url | options, options?, callback?) */
const REQUEST: CallModel = {
  is: 'effect',
  sinks: { url: ['[0]', 'hostname', 'host'] },
  callbackTypes: { '[1]': ['Answer'], '[2]': ['Answer'] },
  returns: 'ClientRequest',
};
/** createServer(options?, handler?) */
const SERVER: CallModel = { is: 'route', callbackTypes: { '[0]': ['Request', null], '[1]': ['Request', null] }, returns: 'Server' };

export default defineModel({
  sdk: 'node-http',
  title: 'Node.js http and https',
  docs: 'https://nodejs.org/api/http.html',
  language: 'javascript',
  packages: { npm: { http: '*', 'node:http': '*', https: '*', 'node:https': '*', http2: '*', 'node:http2': '*' } },
  roots: { http: ['http', 'node:http', 'https', 'node:https', 'http2', 'node:http2'] },
  types: {
    Http: ['http', 'http.default'],
    Server: ['http.Server()'],
    Request: ['http.IncomingMessage()', 'http.default.IncomingMessage()', 'http.Http2ServerRequest()'],
    /** What a client receives. */
    Answer: [],
    ClientRequest: ['http.ClientRequest()'],
  },
  calls: {
    'Http.request': REQUEST,
    'Http.get': REQUEST,
    'Http.connect': { is: 'effect', sinks: { url: '[0]' } },
    'Http.createServer': SERVER,
    'Http.createSecureServer': SERVER,
    'Server.on': { when: { '[0]': ['request'] }, is: 'route', callbackTypes: { '[1]': ['Request', null] } },
    'Request.on': { when: { '[0]': ['data'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText: 'the request body' },
    'Request.read': { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' },
    'ClientRequest.on': { when: { '[0]': ['response'] }, callbackTypes: { '[1]': ['Answer'] }, returns: 'ClientRequest' },
    'Answer.on': { when: { '[0]': ['data'] }, sources: { 'retrieved-content': 'callback([1]).param[0]' }, sourceText: 'the response body' },
  },
  reads: {
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.rawHeaders': ['untrusted-input', 'a request header'],
    'Request[]': ['untrusted-input', 'the request body'],
    'Answer[]': ['retrieved-content', 'the response body'],
  },
});
