import dot from 'dot';
import ejs from 'ejs';
import { Eta } from 'eta';
import Handlebars from 'handlebars';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import _ from 'lodash';
import Mustache from 'mustache';
import nunjucks from 'nunjucks';
import pug from 'pug';

const input = process.argv[2] as string;
const element = document.createElement('div');

Handlebars.compile(input)({}); // flow: untrusted-input -> code
Handlebars.precompile(input); // flow: untrusted-input -> code
element.innerHTML = Handlebars.compile('<p>{{name}}</p>')({ name: input }); // noflow
new Handlebars.SafeString(input); // flow: untrusted-input -> html
element.innerHTML = Handlebars.escapeExpression(input); // noflow
Handlebars.create().compile(input); // flow: untrusted-input -> code
ejs.render(input, {}); // flow: untrusted-input -> code
element.innerHTML = ejs.render('<p><%= name %></p>', { name: input }); // noflow
ejs.compile(input); // flow: untrusted-input -> code
element.innerHTML = ejs.compile('<%= name %>')({ name: input }); // noflow
await ejs.renderFile(input, {}); // flow: untrusted-input -> path
element.innerHTML = await ejs.renderFile('a.ejs', { name: input }); // noflow
nunjucks.renderString(input, {}); // flow: untrusted-input -> code
element.innerHTML = nunjucks.renderString('{{ name }}', { name: input }); // noflow
nunjucks.compile(input).render({}); // flow: untrusted-input -> code
new nunjucks.Template(input); // flow: untrusted-input -> code
element.innerHTML = nunjucks.compile('{{ name }}').render({ name: input }); // noflow
element.innerHTML = nunjucks.render('a.html', { name: input }); // noflow
new nunjucks.runtime.SafeString(input); // flow: untrusted-input -> html
const env = nunjucks.configure({});
env.renderString(input, {}); // flow: untrusted-input -> code
element.innerHTML = env.renderString('{{ name }}', { name: input }); // noflow
element.innerHTML = env.render('a.html', { name: input }); // noflow
pug.render(input); // flow: untrusted-input -> code
element.innerHTML = pug.render('p= name', { name: input }); // noflow
pug.compile(input); // flow: untrusted-input -> code
pug.compileClient(input); // flow: untrusted-input -> code
element.innerHTML = pug.compile('p= name')({ name: input }); // noflow
pug.renderFile(input); // flow: untrusted-input -> path
element.innerHTML = pug.renderFile('a.pug', { name: input }); // noflow
element.innerHTML = Mustache.render('<p>{{name}}</p>', { name: input }); // noflow
element.innerHTML = Mustache.render(input, {}); // flow: untrusted-input -> html
const eta = new Eta();
eta.renderString(input, {}); // flow: untrusted-input -> code
element.innerHTML = eta.renderString('<%= it.name %>', { name: input }); // noflow
await eta.renderStringAsync(input, {}); // flow: untrusted-input -> code
eta.compile(input); // flow: untrusted-input -> code
element.innerHTML = eta.render('./a', { name: input }); // noflow
dot.template(input)({}); // flow: untrusted-input -> code
_.template(input); // flow: untrusted-input -> code
element.innerHTML = _.template('<%- name %>')({ name: input }); // noflow
element.innerHTML = String(html`<p>${input}</p>`); // noflow
html`<p>${unsafeHTML(input)}</p>`; // flow: untrusted-input -> html
html`<p>${unsafeSVG(input)}</p>`; // flow: untrusted-input -> html
