import { execSync } from 'node:child_process';
import { JSDOM } from 'jsdom';
import { chromium, type Page } from 'playwright';
import puppeteer from 'puppeteer';

const input = process.argv[2] as string;

const browser = await puppeteer.launch();
const page = await browser.newPage();

await page.evaluate(input); // flow: untrusted-input -> code
await page.evaluate(`document.title = '${input}'`); // flow: untrusted-input -> code
await page.evaluate((text) => text.trim(), input); // noflow
await page.evaluate((text) => {
  document.body.innerHTML = text; // flow: untrusted-input -> html
  document.body.textContent = text; // noflow
}, input);
await page.evaluateHandle(input); // flow: untrusted-input -> code
await page.evaluateOnNewDocument(input); // flow: untrusted-input -> code
await page.waitForFunction(input); // flow: untrusted-input -> code
await page.$eval('#a', input as never); // flow: untrusted-input -> code
await page.$$eval('.a', input as never); // flow: untrusted-input -> code
await page.$eval('#a', (element, text) => {
  element.innerHTML = text; // flow: untrusted-input -> html
}, input);
await page.addScriptTag({ content: input }); // flow: untrusted-input -> code
await page.addScriptTag({ url: input }); // flow: untrusted-input -> url
await page.addScriptTag({ path: input }); // flow: untrusted-input -> path
await page.goto(input); // flow: untrusted-input -> url
await page.goto(`https://example.com/?q=${input}`); // noflow
await page.setContent(`<p>${input}</p>`); // flow: untrusted-input -> html
await page.type('#a', input); // noflow
await page.click(input); // noflow

const context = await (await chromium.launch()).newContext();
await context.addInitScript(input); // flow: untrusted-input -> code
await context.addInitScript({ content: input }); // flow: untrusted-input -> code
const tab = await context.newPage();
await tab.addInitScript(input); // flow: untrusted-input -> code
await tab.addInitScript({ content: input }); // flow: untrusted-input -> code
await tab.fill('#a', input); // noflow
execSync(await tab.content()); // flow: retrieved-content -> shell-command
execSync(await tab.innerText('#a')); // flow: retrieved-content -> shell-command
execSync(await tab.textContent('#a') as string); // flow: retrieved-content -> shell-command
execSync(await tab.innerHTML('#a')); // flow: retrieved-content -> shell-command
execSync(await tab.locator('#a').innerText()); // flow: retrieved-content -> shell-command
execSync(await tab.locator('#a').textContent() as string); // flow: retrieved-content -> shell-command
execSync(await tab.locator('#a').innerHTML()); // flow: retrieved-content -> shell-command
execSync((await tab.locator('#a').allTextContents())[0] as string); // flow: retrieved-content -> shell-command
execSync((await tab.locator('#a').allInnerTexts())[0] as string); // flow: retrieved-content -> shell-command
await tab.locator('#a').evaluate(input as never); // flow: untrusted-input -> code
execSync(String(await tab.locator('#a').count())); // noflow
export const show = (given: Page) => given.mainFrame().evaluate(input); // flow: untrusted-input -> code

const dom = new JSDOM('<p></p>', { runScripts: 'outside-only' });
new JSDOM(`<p>${input}</p>`, { runScripts: 'dangerously' }); // flow: untrusted-input -> code
new JSDOM(`<p>${input}</p>`); // noflow
await JSDOM.fromURL(input); // flow: untrusted-input -> url
dom.window.eval(input); // flow: untrusted-input -> code
