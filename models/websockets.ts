/**
 * Servers of WebSocket messages, socket.io and ws: what a client sends is untrusted. A client's end is none here: it hears from the server
 * it chose. The address a client connects to is a sink.
 */
import { type CallModel, defineModel } from '../engine/define';

const sourceText = 'a message of a client';
const CONNECTION: CallModel = { when: { '[0]': ['connection', 'connect'] }, is: 'route', callbackTypes: { '[1]': ['IoSocket'] } };

export default defineModel({
  sdk: 'websockets',
  title: 'socket.io and ws',
  docs: 'https://socket.io/docs/v4/server-api/',
  language: 'javascript',
  packages: { npm: { 'socket.io': '>=2', ws: '>=7', 'isomorphic-ws': '*' } },
  roots: { io: ['socket.io'], ws: ['ws', 'isomorphic-ws'] },
  types: {
    Io: ['io()', 'io.Server()', 'io.Namespace()', 'Io.of()'],
    IoSocket: ['io.Socket()'],
    WsServer: ['ws.WebSocketServer()', 'ws.Server()'],
    /** The server's end of a connection. */
    WsPeer: [],
    /** The request that opened it. */
    Upgrade: [],
  },
  calls: {
    'Io.on': CONNECTION,
    'Io.use': { callbackTypes: { '[0]': ['IoSocket'] }, returns: 'Io' },
    'IoSocket.on': {
      when: { '[0]': ['/^(?!disconnect$|disconnecting$|error$)/'] },
      sources: { 'untrusted-input': 'callback([1]).param[*]' },
      sourceText,
    },
    'IoSocket.once': {
      when: { '[0]': ['/^(?!disconnect$|disconnecting$|error$)/'] },
      sources: { 'untrusted-input': 'callback([1]).param[*]' },
      sourceText,
    },
    'IoSocket.onAny': { sources: { 'untrusted-input': 'callback([0]).param[*]' }, sourceText },
    'WsServer.on': { when: { '[0]': ['connection'] }, is: 'route', callbackTypes: { '[1]': ['WsPeer', 'Upgrade'] } },
    'WsPeer.on': { when: { '[0]': ['message'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText },
    'WsPeer.once': { when: { '[0]': ['message'] }, sources: { 'untrusted-input': 'callback([1]).param[0]' }, sourceText },
    'WsPeer.addEventListener': { when: { '[0]': ['message'] }, sources: { 'untrusted-input': 'callback([1]).param[0].data' }, sourceText },
    'ws.WebSocket': { is: 'effect', sinks: { url: '[0]' } },
    ws: { is: 'effect', sinks: { url: '[0]' } },
  },
  entryPoints: [{ assigned: 'WsPeer.onmessage', sources: { 'untrusted-input': 'param[0].data' }, sourceText }],
  reads: {
    'IoSocket.handshake.query': ['untrusted-input', 'the query string'],
    'IoSocket.handshake.auth': ['untrusted-input', 'what a client says of itself'],
    'IoSocket.handshake.headers': ['untrusted-input', 'a request header'],
    'Upgrade.url': ['untrusted-input', 'the request URL'],
    'Upgrade.headers': ['untrusted-input', 'a request header'],
  },
});
