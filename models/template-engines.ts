/**
 * Template engines: the text of a template is program code where the engine runs what stands in it (EJS, Pug, Nunjucks, Eta, doT, Handlebars, lodash), and only
 * markup in Mustache. What a template is given to show is escaped by default, so the result is closed for HTML and stays open for everything else.
 */
import { type CallModel, defineModel } from '../engine/define';

/** The template at one place is code, the values at another are shown in the result, escaped. */
const render = (template: string, data: string): CallModel => ({
  is: 'effect',
  sinks: { code: template },
  flows: { [template]: 'return' },
  barriers: { 'html-escaped': [data, `${data}.**`] },
});
const COMPILE: CallModel = { is: 'effect', sinks: { code: '[0]' } };
/** A compiled template is called with its data. */
const SHOW: CallModel = { barriers: { 'html-escaped': ['[0]', '[0].**'] } };
/** A template by name or file. */
const FILE: CallModel = { is: 'effect', sinks: { path: '[0]' }, barriers: { 'html-escaped': ['[1]', '[1].**'] } };
const NAMED: CallModel = { barriers: { 'html-escaped': ['[1]', '[1].**'] } };
const RAW: CallModel = { is: 'effect', sinks: { html: '[0]' }, flows: { '[0]': 'return' } };

export default defineModel({
  sdk: 'template-engines',
  title: 'Handlebars, EJS and other template engines',
  docs: 'https://handlebarsjs.com/api-reference/compilation.html',
  language: 'javascript',
  packages: {
    npm: {
      handlebars: '>=4',
      ejs: '>=2',
      nunjucks: '>=3',
      pug: '>=2',
      mustache: '>=2',
      eta: '>=1',
      dot: '*',
      lodash: '>=4',
      'lodash-es': '>=4',
      'lodash.template': '>=4',
      lit: '>=2',
      'lit-html': '>=1',
    },
  },
  roots: {
    handlebars: ['handlebars', 'handlebars/runtime'],
    ejs: ['ejs'],
    nunjucks: ['nunjucks'],
    pug: ['pug'],
    mustache: ['mustache'],
    eta: ['eta'],
    dot: ['dot'],
    lodash: ['lodash', 'lodash-es'],
    lodash_template: ['lodash.template', 'lodash/template', 'lodash-es/template'],
    lit_html: ['lit', 'lit-html'],
    lit_unsafe: [
      'lit/directives/unsafe-html.js',
      'lit/directives/unsafe-svg.js',
      'lit-html/directives/unsafe-html.js',
      'lit-html/directives/unsafe-html',
      'lit-html/directives/unsafe-svg.js',
    ],
  },
  types: {
    Hbs: ['handlebars', 'handlebars.Handlebars', 'handlebars.create()'],
    Template: ['Hbs.compile()', 'Hbs.template()', 'ejs.compile()', 'pug.compile()', 'pug.compileFile()', 'dot.template()', 'Lodash()'],
    NunjucksEnv: ['nunjucks.Environment()', 'nunjucks.configure()'],
    NunjucksTemplate: ['nunjucks.Template()', 'nunjucks.compile()', 'NunjucksEnv.getTemplate()'],
    EtaEngine: ['eta.Eta()'],
    Lodash: ['lodash.template', 'lodash_template'],
  },
  calls: {
    'Hbs.compile': COMPILE,
    'Hbs.precompile': COMPILE,
    'Hbs.SafeString': RAW,
    'Hbs.escapeExpression': { barriers: { 'html-escaped': '[0]' } },
    Template: SHOW,
    'ejs.render': render('[0]', '[1]'),
    'ejs.compile': COMPILE,
    'ejs.renderFile': FILE,
    'nunjucks.renderString': render('[0]', '[1]'),
    'nunjucks.compile': COMPILE,
    'nunjucks.Template': COMPILE,
    'nunjucks.render': NAMED,
    'nunjucks.runtime.SafeString': RAW,
    'NunjucksEnv.renderString': render('[0]', '[1]'),
    'NunjucksEnv.render': NAMED,
    'NunjucksTemplate.render': SHOW,
    'pug.render': render('[0]', '[1]'),
    'pug.compile': COMPILE,
    'pug.compileClient': COMPILE,
    'pug.renderFile': FILE,
    // logic-less: a template can show values and nothing else
    'mustache.render': { flows: { '[0]': 'return' }, barriers: { 'html-escaped': ['[1]', '[1].**'] } },
    'EtaEngine.renderString': render('[0]', '[1]'),
    'EtaEngine.renderStringAsync': render('[0]', '[1]'),
    'EtaEngine.compile': COMPILE,
    'EtaEngine.render': NAMED,
    // before version 3 these took text
    'eta.render': { ...render('[0]', '[1]'), versions: { npm: { eta: '<3' } } },
    'eta.compile': { ...COMPILE, versions: { npm: { eta: '<3' } } },
    'dot.template': COMPILE,
    Lodash: COMPILE,
    'lit_html.html': { barriers: { 'html-escaped': 'tag.values[]' } },
    'lit_unsafe.unsafeHTML': RAW,
    'lit_unsafe.unsafeSVG': RAW,
  },
});
