/**
 * `npm run pictures`: packs the extension, installs the .vsix in a real workbench, opens a copy of the example project in it, and takes
 * the pictures of docs/images. Each step waits for what the picture is to show, so the run fails when something is missing. It
 * also draws the extension's icon from media/icon.svg, and takes the pictures of the HTML report and the coverage page; `npm run pictures -- report` takes those alone, `-- inventory` the inventory alone.
 * Linux only, like the stand-in it uses.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { indexedPng, type Pixels } from './indexed-png';
import { pack } from './package';
import { chromiumProgram, workbenchParts } from './workbench.mjs';
import { startBrowser, startWorkbench } from './workbench-server.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs/images');
/** Bytes of one picture. */
const LIMIT = 150_000;
const SIZE = { width: 1000, height: 600 };
const EDITOR = '.editor-group-container';

const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.wordWrap': 'on',
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'explorer.openEditors.visible': 0,
  'outline.collapseItems': 'alwaysCollapse',
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'editor.hover.delay': 100,
  'breadcrumbs.enabled': false,
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'problems.showCurrentInStatus': false,
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-pictures-'));
  try {
    if (process.argv[2] !== 'inventory') {
      await takeReport(folder);
      await takeCoverage(folder);
    }
    await takeInventory(folder);
    if (process.argv[2] === undefined) await takeEditor(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function takeReport(folder: string): Promise<void> {
  await takePage(folder, ['--no-cache', '--format', 'html'], { name: 'html-report', height: 1300 }, async (page) => {
    await page.locator('[data-field=rule][data-value=llm-output-to-shell]').click();
    await page.locator('.finding:visible summary').first().click();
    await page.locator('.finding:visible ol > li').last().waitFor();
  });
}

async function takeCoverage(folder: string): Promise<void> {
  await takePage(folder, ['report', '--practice', '--no-cache'], { name: 'coverage', height: 760 }, async (page) => {
    await page.locator('.practice').nth(1).waitFor();
  });
}

async function takeInventory(folder: string): Promise<void> {
  await takePage(folder, ['inventory', '--format', 'html'], { name: 'inventory', height: 620, project: 'test-fixtures/estate/shop' }, async (page) => {
    await page.locator('.graph svg').waitFor();
  });
}

/** @param args of the command, which writes the page. @param show brings it to where it is taken */
async function takePage(
  folder: string,
  args: readonly string[],
  picture: { name: string; height: number; project?: string },
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const from = picture.project ?? 'test-fixtures/projects/support-bot';
  const project = join(folder, picture.name, basename(from));
  copyWithoutAssertions(join(root, from), project);
  const file = join(folder, `${picture.name}.html`);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const { stderr } = spawnSync(process.execPath, ['--import', loader, join(root, 'cli/main.ts'), ...args, '--output', file], {
    cwd: project,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  const browser = await startBrowser(chromiumProgram());
  try {
    const page = await (await browser.newContext({ viewport: { width: 1000, height: picture.height }, deviceScaleFactor: 1.5 })).newPage();
    await page.goto(pathToFileURL(file).href);
    mkdirSync(images, { recursive: true });
    await show(page);
    await page.mouse.move(5, 5);
    await take(page, picture.name);
  } finally {
    await browser.close();
  }
}

async function takeEditor(folder: string): Promise<void> {
  const parts = workbenchParts();
  const inFolder = (name: string) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const { file } = await pack(join(folder, 'ai-lint.vsix'), inFolder('aside'));
  const project = join(folder, 'support-bot');
  copyWithoutAssertions(join(root, 'test-fixtures/projects/support-bot'), project);
  const workbench = await startWorkbench({ parts, profile: inFolder('profile'), settings: SETTINGS, extension: file });
  try {
    await drawIcon(workbench.browser);
    const page = await (await workbench.browser.newContext({ viewport: SIZE, deviceScaleFactor: 1.5 })).newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(`http://${workbench.address}/?folder=${encodeURIComponent(project)}`);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    mkdirSync(images, { recursive: true });
    await takeAll(page).catch(async (error: unknown) => {
      await page.screenshot({ path: join(root, '.cache', 'pictures-failed.png') });
      throw error;
    });
  } finally {
    await workbench.stop();
  }
}

/** The comments by which the tests tell what is to be found are not part of the example. */
function copyWithoutAssertions(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!/\.(?:tsx?|py)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/[ \t]*(?:\/\/|\{\/\*|#)\s*(?:expect|ok|source|todo): .*$/gm, ''));
  }
}

async function takeAll(page: Page): Promise<void> {
  const problem = (text: string) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  const finding = (text: string) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();

  await open(page, 'refund.ts');
  await page.waitForSelector('.squiggly-error');
  await page.waitForSelector('.statusbar-item:has-text("ai-lint"):has(.codicon-error)');
  await page.waitForSelector('.statusbar-item :text-matches("Initializing|Analyzing")', { state: 'hidden' });
  await take(page, 'squiggles');

  await run(page, 'ai-lint: Focus on Findings View');
  await widen(page, '.part.sidebar', 240);
  await finding('refund.ts').click();
  await page.keyboard.press('ArrowRight');
  await finding('used as a shell command').waitFor();
  await page.mouse.move(5, 5);
  await take(page, 'findings');
  await run(page, 'View: Close Primary Side Bar');

  await page.locator('.view-line', { hasText: 'scripts/refund.sh' }).locator('span', { hasText: 'refund.sh' }).last().hover();
  await page.waitForSelector('.monaco-hover:not(.hidden) :text("Why:")');
  await take(page, 'hover', EDITOR);
  await page.mouse.move(5, 5);
  await page.waitForSelector('.monaco-hover:not(.hidden)', { state: 'hidden' });

  await run(page, 'Problems: Focus on Problems View');
  await problem('1. a tool argument').waitFor(); // a step of a path
  await take(page, 'problems');
  await run(page, 'View: Hide Panel');

  await choose(page, 'ai-lint: Show Path');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'used as a shell command' }).waitFor();
  await page.locator('.tab.active', { hasText: 'client.ts' }).waitFor(); // where the value enters
  await take(page, 'path');
  await page.keyboard.press('Escape');
  await page.locator('.tab.active', { hasText: 'refund.ts' }).waitFor(); // back where one was
  await page.waitForTimeout(500); // the focus follows

  await open(page, 'client.ts');
  const lens = page.locator('.codelens-decoration', { hasText: 'OpenAI' }).first();
  await lens.waitFor();
  await take(page, 'code-lens', EDITOR, { from: lens, above: 60, below: 150 });

  await open(page, 'refund.ts');
  await run(page, 'Go to Next Problem (Error, Warning, Info)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action', { hasText: 'without a shell' }).waitFor();
  const top = page.locator('.editor-group-container .tabs-container').first();
  await take(page, 'fix-before', EDITOR, { from: top, above: 0, below: 400 });
  await page.keyboard.press('Enter');
  await page.waitForSelector('.squiggly-error', { state: 'detached' });
  await run(page, 'File: Save');
  await take(page, 'fix-after', EDITOR, { from: top, above: 0, below: 400 });
}

async function open(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(file);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().click();
  await page.locator('.tab.active', { hasText: file }).waitFor();
}

async function widen(page: Page, part: string, by: number): Promise<void> {
  const { x, y, width, height } = (await page.locator(part).boundingBox())!;
  await page.mouse.move(x + width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + by, y + height / 2, { steps: 5 });
  await page.mouse.up();
}

/** Runs a command by its name in the palette, and waits until the palette is gone. */
async function run(page: Page, command: string): Promise<void> {
  await choose(page, command);
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
}

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(command);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
}

interface Band {
  from: Locator;
  above: number;
  below: number;
}

/** @param part selector of what is shown; without it the whole window is. @param band only so many pixels above and below where something begins. */
async function take(page: Page, name: string, part?: string, band?: Band): Promise<void> {
  await page.waitForTimeout(600); // fades end
  const path = join(images, `${name}.png`);
  const clip = part ? await page.locator(part).first().boundingBox() : undefined;
  if (clip && band) {
    const { y } = (await band.from.boundingBox())!;
    Object.assign(clip, { y: y - band.above, height: band.above + band.below });
  }
  writeFileSync(path, indexedPng(await pixelsOf(page, await page.screenshot(clip ? { clip } : {}))));
  const { size } = statSync(path);
  console.log(`docs/images/${name}.png ${Math.ceil(size / 1000)} kB`);
  if (size > LIMIT) throw new Error(`${name}.png is larger than ${LIMIT / 1000} kB`);
}

/** Runs in the browser, whose types the project does not have. */
const DECODE = `async (address) => {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  drawing.drawImage(bitmap, 0, 0);
  const bytes = drawing.getImageData(0, 0, bitmap.width, bitmap.height).data;
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { width: bitmap.width, height: bitmap.height, data: btoa(text) };
}`;

/** Decoded in a page of its own: the browser knows how. */
async function pixelsOf(shown: Page, png: Buffer): Promise<Pixels> {
  const page = await shown.context().newPage();
  try {
    const { width, height, data } = (await page.evaluate(`(${DECODE})('data:image/png;base64,${png.toString('base64')}')`)) as {
      width: number;
      height: number;
      data: string;
    };
    return { width, height, data: Buffer.from(data, 'base64') };
  } finally {
    await page.close();
  }
}

async function drawIcon(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(`<body style="margin:0">${readFileSync(join(root, 'media/icon.svg'), 'utf8')}`);
  await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
  await page.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
