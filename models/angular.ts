/**
 * Angular (2 and later): `[innerHTML]` is sanitised by Angular, so what matters is what is called trusted by hand, and elements that are written to past
 * Angular (`nativeElement.innerHTML` is the browser's own sink). Templates are not read: nothing in them is a sink by itself.
 */
import { type CallModel, defineModel } from '../engine/define';

const TRUSTED: CallModel = { is: 'effect', sinks: { html: '[0]' } };

export default defineModel({
  sdk: 'angular',
  title: 'Angular',
  docs: 'https://angular.dev/best-practices/security',
  language: 'javascript',
  packages: { npm: { '@angular/core': '>=2', '@angular/platform-browser': '>=2', '@angular/router': '>=2' } },
  roots: { core: ['@angular/core'], browser: ['@angular/platform-browser'], router: ['@angular/router'] },
  types: {
    Sanitizer: ['browser.DomSanitizer()'],
    Renderer: ['core.Renderer2()'],
    Signal: ['core.signal()', 'core.model()'],
  },
  calls: {
    'Sanitizer.bypassSecurityTrustHtml': TRUSTED,
    'Sanitizer.bypassSecurityTrustScript': { is: 'effect', sinks: { code: '[0]' } },
    'Sanitizer.bypassSecurityTrustResourceUrl': { is: 'effect', sinks: { url: '[0]' } },
    'Sanitizer.sanitize': { barriers: { 'html-escaped': '[1]' } },
    'Renderer.setProperty': { when: { '[1]': ['innerHTML', 'outerHTML', 'srcdoc'] }, ...TRUSTED, sinks: { html: '[2]' } },
    'core.inject': { alias: '[0]()' },
    'core.signal': { flows: { '[0]': 'return()' } },
    'core.computed': { flows: { 'callback([0]).return': 'return()' } },
    'Signal.set': { flows: { '[0]': 'receiver()' }, scalar: true },
    'Signal.update': { flows: { 'callback([0]).return': 'receiver()' }, scalar: true },
  },
});
