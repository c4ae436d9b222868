/**
 * Puppeteer, Playwright and jsdom: text that is run as a script in a page, addresses a browser is sent to, markup it is given; and what is read out of a
 * page, which is retrieved content. A function that is handed to `evaluate` is the program's own, and the values beside it are data.
 */
import { type CallModel, defineModel } from '../engine/define';

/** evaluate(text), or evaluate(function, …values). */
const SCRIPT: CallModel = { is: 'effect', sinks: { code: '[0]' }, flows: { '[1]': 'callback([0]).param[0]', '[2]': 'callback([0]).param[1]' } };
const ON_ELEMENT: CallModel = { is: 'effect', sinks: { code: '[1]' }, flows: { '[2]': 'callback([1]).param[1]' } };
const TAG: CallModel = { is: 'effect', sinks: { code: 'content', url: 'url', path: 'path' } };
const READ: CallModel = { sources: { 'retrieved-content': 'return' }, sourceText: 'the text of a web page' };

export default defineModel({
  sdk: 'browser-automation',
  title: 'Puppeteer, Playwright and jsdom',
  docs: 'https://pptr.dev/api/puppeteer.page.evaluate',
  language: 'javascript',
  packages: {
    npm: {
      puppeteer: '>=10',
      'puppeteer-core': '>=10',
      'puppeteer-extra': '*',
      '@cloudflare/puppeteer': '*',
      playwright: '>=1',
      'playwright-core': '>=1',
      'playwright-extra': '*',
      '@playwright/test': '>=1',
      jsdom: '>=10',
    },
  },
  roots: {
    puppeteer: ['puppeteer', 'puppeteer-core', 'puppeteer-extra', '@cloudflare/puppeteer'],
    playwright: ['playwright', 'playwright-core', 'playwright-extra', '@playwright/test'],
    jsdom: ['jsdom'],
  },
  types: {
    Engine: ['playwright.chromium', 'playwright.firefox', 'playwright.webkit', 'puppeteer'],
    Browser: ['Engine.launch()', 'Engine.connect()', 'Engine.connectOverCDP()', 'puppeteer.Browser()', 'playwright.Browser()'],
    Context: [
      'Browser.newContext()',
      'Browser.contexts()[]',
      'Browser.createBrowserContext()',
      'Browser.createIncognitoBrowserContext()',
      'Engine.launchPersistentContext()',
      'playwright.BrowserContext()',
    ],
    Page: [
      'Browser.newPage()',
      'Browser.pages()[]',
      'Context.newPage()',
      'Context.pages()[]',
      'puppeteer.Page()',
      'playwright.Page()',
      'Page.mainFrame()',
      'Page.frames()[]',
      'puppeteer.Frame()',
      'playwright.Frame()',
    ],
    Locator: ['Page.locator()', 'Page.getByRole()', 'Page.$()', 'Locator.first()', 'Locator.nth()', 'playwright.Locator()', 'puppeteer.ElementHandle()'],
    Dom: ['jsdom.JSDOM()'],
  },
  calls: {
    'Page.evaluate': SCRIPT,
    'Page.evaluateHandle': SCRIPT,
    'Page.evaluateOnNewDocument': SCRIPT,
    'Page.waitForFunction': { is: 'effect', sinks: { code: '[0]' } },
    'Page.addInitScript': { is: 'effect', sinks: { code: ['[0]', '[0].content'] } },
    'Context.addInitScript': { is: 'effect', sinks: { code: ['[0]', '[0].content'] } },
    'Page.$eval': ON_ELEMENT,
    'Page.$$eval': ON_ELEMENT,
    'Page.addScriptTag': TAG,
    'Page.goto': { is: 'effect', sinks: { url: '[0]' } },
    'Page.setContent': { is: 'effect', sinks: { html: '[0]' } },
    'Page.content': READ,
    'Page.innerText': READ,
    'Page.textContent': READ,
    'Page.innerHTML': READ,
    'Locator.evaluate': SCRIPT,
    'Locator.innerText': READ,
    'Locator.textContent': READ,
    'Locator.allTextContents': READ,
    'Locator.allInnerTexts': READ,
    'Locator.innerHTML': READ,
    // without that option scripts in the markup do not run
    'jsdom.JSDOM': { when: { '[1].runScripts': ['dangerously'] }, is: 'effect', sinks: { code: '[0]' } },
    'jsdom.JSDOM.fromURL': { is: 'effect', sinks: { url: '[0]' } },
    'Dom.window.eval': { is: 'effect', sinks: { code: '[0]' } },
  },
});
