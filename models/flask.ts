/**
 * Flask and Quart: what a view is asked with is untrusted, what it redirects to, sends from disk or shows as HTML is a
 * sink. A template given as text is program code to Jinja; the values filled into it are escaped. A text that a view
 * returns is HTML too, but not seen as a sink here.
 */
import { type CallModel, defineModel } from '../engine/define';

const ROUTE: CallModel = { is: 'route' };
const BODY: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'the request body' };
const TEMPLATE: CallModel = { is: 'effect', sinks: { code: ['[0]', 'source'] } };
const ROUTES = ['App.route', 'App.get', 'App.post', 'App.put', 'App.delete', 'App.patch'] as const;

export default defineModel({
  sdk: 'flask',
  title: 'Flask',
  docs: 'https://flask.palletsprojects.com/en/stable/api/',
  language: 'python',
  packages: { pypi: { flask: '>=1', quart: '*', markupsafe: '*', jinja2: '>=2', bleach: '*', nh3: '*' } },
  roots: { flask: ['flask', 'quart'], markupsafe: ['markupsafe'], jinja2: ['jinja2'], bleach: ['bleach', 'nh3'] },
  types: {
    App: ['flask.Flask()', 'flask.Quart()', 'flask.Blueprint()'],
    Request: ['flask.request', 'flask.Request()'],
    Environment: ['jinja2.Environment()'],
  },
  calls: {
    'App.route': ROUTE,
    'App.get': ROUTE,
    'App.post': ROUTE,
    'App.put': ROUTE,
    'App.delete': ROUTE,
    'App.patch': ROUTE,
    'Request.get_json': BODY,
    'Request.get_data': BODY,
    'flask.render_template_string': TEMPLATE,
    'flask.render_template': {},
    'flask.jsonify': {},
    'flask.redirect': { is: 'effect', sinks: { url: ['[0]', 'location'] } },
    'flask.send_file': { is: 'effect', sinks: { path: ['[0]', 'path_or_file'] } },
    // the file name is joined safely; the directory is not looked at
    'flask.send_from_directory': { is: 'effect', sinks: { path: ['[0]', 'directory'] } },
    'flask.make_response': { is: 'effect', sinks: { html: '[0]' } },
    'flask.Response': {
      when: [{ mimetype: 'absent', content_type: 'absent' }, { mimetype: ['text/html'] }, { content_type: ['/html/'] }],
      is: 'effect',
      sinks: { html: ['[0]', '[0][]', 'response'] },
    },
    'flask.Markup': { is: 'effect', sinks: { html: '[0]' } },
    'flask.escape': { barriers: { 'html-escaped': '[0]' } },
    'markupsafe.Markup': { is: 'effect', sinks: { html: '[0]' } },
    'markupsafe.escape': { barriers: { 'html-escaped': '[0]' } },
    'bleach.clean': { barriers: { 'html-escaped': '[0]' } },
    'jinja2.Template': TEMPLATE,
    'Environment.from_string': TEMPLATE,
  },
  reads: {
    'Request.args': ['untrusted-input', 'the query string'],
    'Request.form': ['untrusted-input', 'a form field'],
    'Request.values': ['untrusted-input', 'the request'],
    'Request.json': ['untrusted-input', 'the request body'],
    'Request.data': ['untrusted-input', 'the request body'],
    'Request.files': ['untrusted-input', 'an uploaded file'],
    'Request.headers': ['untrusted-input', 'a request header'],
    'Request.cookies': ['untrusted-input', 'a cookie'],
    'Request.query_string': ['untrusted-input', 'the query string'],
    'Request.url': ['untrusted-input', 'the request URL'],
    'Request.path': ['untrusted-input', 'the request URL'],
    'Request.full_path': ['untrusted-input', 'the request URL'],
    'Request.view_args': ['untrusted-input', 'a route parameter'],
  },
  entryPoints: ROUTES.map((decorator) => ({ decorator, sources: { 'untrusted-input': 'param[*]' }, sourceText: 'a route parameter' })),
});
