/**
 * FastAPI and Starlette: the parameters of a path operation come from the request (path, query, form, body), so they are
 * untrusted, as is what a `Request`, `UploadFile` or `WebSocket` gives; what a dependency gives is what its function returns. Responses of HTML, files and redirects are sinks.
 */
import { type CallModel, defineModel } from '../engine/define';

const ROUTE: CallModel = { is: 'route' };
const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };
const MESSAGE: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'a websocket message' };
const MESSAGES: CallModel = { sources: { 'untrusted-input': 'return[]' }, sourceText: 'a websocket message' };
const HTML: CallModel = { is: 'effect', sinks: { html: ['[0]', 'content'] } };
/** The parameters of a dependency come from the request as those of a path operation do, and what it gives is handed in. */
const DEPENDS: CallModel = {
  sources: { 'untrusted-input': ['callback([0]).param[*]', 'callback(dependency).param[*]'] },
  sourceText: 'the request',
  flows: {
    'callback([0]).return': 'return',
    'callback([0]).return[]': 'return',
    'callback(dependency).return': 'return',
    'callback(dependency).return[]': 'return',
  },
};
const ROUTES = ['App.get', 'App.post', 'App.put', 'App.delete', 'App.patch', 'App.options', 'App.head', 'App.api_route', 'App.websocket'] as const;

export default defineModel({
  sdk: 'fastapi',
  title: 'FastAPI',
  docs: 'https://fastapi.tiangolo.com/reference/',
  language: 'python',
  packages: { pypi: { fastapi: '*', starlette: '*' } },
  types: {
    App: ['fastapi.FastAPI()', 'fastapi.APIRouter()'],
    Request: ['fastapi.Request()'],
    UploadFile: ['fastapi.UploadFile()'],
    WebSocket: ['fastapi.WebSocket()'],
    /** What a dependency gives, as a default or as a mark of `Annotated`, and what FastAPI makes itself. */
    Given: ['fastapi.Depends', 'fastapi.Security', 'fastapi.Depends()', 'fastapi.Security()', 'fastapi.BackgroundTasks()', 'fastapi.Response()'],
  },
  injected: ['Given', 'Request', 'WebSocket'],
  calls: {
    'fastapi.Depends': DEPENDS,
    'fastapi.Security': DEPENDS,
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.delete': ROUTE,
    'App.patch': ROUTE,
    'App.options': ROUTE,
    'App.head': ROUTE,
    'App.api_route': ROUTE,
    'App.websocket': ROUTE,
    'Request.json': BODY,
    'Request.body': BODY,
    'Request.form': BODY,
    'Request.stream': { sources: { 'untrusted-input': 'return[]' }, sourceText: 'the request body' },
    'UploadFile.read': { sources: { 'untrusted-input': 'return' }, sourceText: 'an uploaded file' },
    'WebSocket.receive_text': MESSAGE,
    'WebSocket.receive_json': MESSAGE,
    'WebSocket.receive_bytes': MESSAGE,
    'WebSocket.iter_text': MESSAGES,
    'WebSocket.iter_json': MESSAGES,
    'fastapi.HTMLResponse': HTML,
    'fastapi.responses.HTMLResponse': HTML,
    'fastapi.RedirectResponse': { is: 'effect', sinks: { url: ['[0]', 'url'] } },
    'fastapi.responses.RedirectResponse': { is: 'effect', sinks: { url: ['[0]', 'url'] } },
    'fastapi.FileResponse': { is: 'effect', sinks: { path: ['[0]', 'path'] } },
    'fastapi.responses.FileResponse': { is: 'effect', sinks: { path: ['[0]', 'path'] } },
    'fastapi.responses.Response': { when: { media_type: ['text/html'] }, ...HTML },
    'fastapi.Response': { when: { media_type: ['text/html'] }, ...HTML },
  },
  reads: {
    'Request.query_params': ['untrusted-input', 'the query string'],
    'Request.path_params': ['untrusted-input', 'a route parameter'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'WebSocket.query_params': ['untrusted-input', 'the query string'],
    'WebSocket.path_params': ['untrusted-input', 'a route parameter'],
    'WebSocket.headers': ['untrusted-input', 'a request header'],
    'WebSocket.cookies': ['untrusted-input', 'a cookie'],
    'UploadFile.filename': ['untrusted-input', "an uploaded file's name"],
    'UploadFile.file': ['untrusted-input', 'an uploaded file'],
  },
  entryPoints: ROUTES.map((decorator) => ({ decorator, sources: { 'untrusted-input': 'param[*]' }, sourceText: 'the request' })),
});
