import createPurifier from 'dompurify';
import DOMPurify from 'dompurify';
import escapeHtml from 'escape-html';
import he from 'he';
import IsomorphicPurify, { sanitize } from 'isomorphic-dompurify';
import { JSDOM } from 'jsdom';
import lodash from 'lodash';
import escapeOne from 'lodash/escape';
import sanitizeHtml from 'sanitize-html';
import validator from 'validator';
import xss, { FilterXSS } from 'xss';

const input = process.argv[2] as string;
const element = document.createElement('div');

element.innerHTML = input; // flow: untrusted-input -> html
element.innerHTML = DOMPurify.sanitize(input); // noflow
element.innerHTML = IsomorphicPurify.sanitize(`<p>${input}</p>`); // noflow
element.innerHTML = sanitize(input); // noflow
element.innerHTML = createPurifier(new JSDOM('').window).sanitize(input); // noflow
element.innerHTML = sanitizeHtml(input); // noflow
element.innerHTML = sanitizeHtml(input, { allowedTags: ['b'] }); // noflow
element.innerHTML = sanitizeHtml(input, { allowedTags: false, allowedAttributes: false }); // flow: untrusted-input -> html
element.innerHTML = xss(input); // noflow
element.innerHTML = new FilterXSS().process(input); // noflow
element.innerHTML = he.encode(input); // noflow
element.innerHTML = he.escape(input); // noflow
element.innerHTML = escapeHtml(input); // noflow
element.innerHTML = escapeOne(input); // noflow
element.innerHTML = lodash.escape(input); // noflow
element.innerHTML = validator.escape(input); // noflow
