/**
 * The HTML report, in a real browser: what it shows, that its filters and numbers are right, that it can be read without scripts, and that
 * nothing of a scanned project leaves its place, whatever its files, code and messages are called.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Report } from '../../cli/report';
import { html } from '../../cli/reporters/html';
import type { Estate } from '../../engine/estate/types';
import type { Finding, Severity } from '../../engine/finding';
import { lineIndex } from '../../engine/text';
import { rules } from '../../rules/index.gen';
import { FAKE_KEY, PROGRAM, SHAPE, spawnCommand } from './support';

const ROOT = path.resolve(__dirname, '../..');
const OPTIONS = { width: 80, quiet: false, timings: false };
/** Each would set `hacked` or ask the network if it got out of its place. */
const ATTACKS = [
  '</script><script>hacked=1</script>',
  '</style></pre></title><img src=x onerror=hacked=2>',
  `" onfocus="hacked=3" autofocus x="' onclick='hacked=4`,
  '--><svg onload=hacked=5><a href="javascript:hacked=6">',
  '<base href="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/x.css">',
  '&lt;b&gt; &#60;i> ${hacked=7} `hacked=8`',
];
const RIGHT_TO_LEFT = '\u202e';

interface Place {
  ruleId: string;
  severity: Severity;
  file: string;
  message: string;
  code: string;
}

/** An agent of each name, in a file of that name, asking a model and given a tool of that name; as far as a picture asks. */
function estateOf(names: readonly string[]): Estate {
  const agents = names.map((name) => ({
    id: `agent:${name}`,
    name,
    location: { path: `src/${name}.ts`, line: 1 },
    callee: name,
    inTest: false,
    model: { text: name, variables: [], others: [] },
    provider: { name, host: name },
    tools: { ids: [], names: [name], others: false },
    calls: [],
    agents: [],
    endpoints: [],
    guardrails: [],
  }));
  return { sdks: [], calls: [], clients: [], agents, tools: [], servers: [], stores: [], data: [], endpoints: [], hosts: [] } as unknown as Estate;
}

function report(places: readonly Place[], estate?: Estate): Report {
  const texts = new Map(places.map(({ file, code }) => [file, `const before = 1;\n${code}\nconst after = 2;\n`]));
  const findings = places.map(({ ruleId, severity, file, message, code }, index): Finding => {
    const location = lineIndex(texts.get(file) as string).location(file, 18, 18 + code.length);
    const trace = [
      { kind: 'source' as const, location: { ...location, line: 1, endLine: 1 }, what: `source ${message}` },
      { kind: 'sink' as const, location, what: `sink ${message}` },
    ];
    return {
      ruleId,
      severity,
      confidence: 'high',
      message,
      location,
      symbol: message,
      origins: [{ concept: 'llm-output', what: `text ${message}`, symbol: 's', location, trace }],
      identity: String(index % 2).padStart(16, '0'),
      fixes: [],
      changed: { kind: 'step', location, what: `changed ${message}` },
      notes: [`note ${message}`],
    };
  });
  return {
    tool: { name: 'ai-lint', version: '1.2.3' },
    result: {
      findings,
      suppressed: [],
      unusedSuppressions: [],
      suppressionProblems: [],
      notices: places.map(({ file, message }) => ({ path: file, kind: 'incomplete' as const, message })),
      parsed: [],
      ...(estate && { estate }),
      timings: { phases: {}, filesGated: 2, filesParsed: 2, bytesRead: 0, bytesParsed: 0, slowest: [] },
    },
    rules: PROGRAM.rules,
    levels: new Map(PROGRAM.rules.map((rule) => [rule.id, rule.severity])),
    preset: 'recommended',
    shapes: [SHAPE],
    root: `/repo ${ATTACKS[1]?.replaceAll('/', ' ')}`,
    repository: '/repo',
    cwd: '/repo',
    configFile: undefined,
    text: (file) => texts.get(file),
    scanned: 2,
    skipped: [{ reason: 'ignored', count: 1, examples: [ATTACKS[0] as string] }],
    notes: [...ATTACKS],
    milliseconds: 1234,
    exitCode: 1,
  } as Report;
}

const HOSTILE = ATTACKS.map((attack, index): Place => {
  const [ruleId, severity] = (
    [
      ['bad-thing', 'error'],
      ['odd-thing', 'warning'],
      ['small-thing', 'info'],
    ] as const
  )[index % 3] as [string, Severity];
  const text = `${attack} ${RIGHT_TO_LEFT}gpj.exe \`${attack}\``;
  return { ruleId, severity, file: `src/${index}${text}.ts`, message: text, code: text };
});

describe('the text of the HTML report', () => {
  test('no key is shown, whether in code, messages or names of files', () => {
    const place = {
      ruleId: 'key-thing',
      severity: 'error' as const,
      file: `src/${FAKE_KEY}.ts`,
      message: `\`${FAKE_KEY}\` stands here`,
      code: `k = "${FAKE_KEY}"`,
    };
    const page = html(report([place, { ...place, ruleId: 'bad-thing' }], estateOf([FAKE_KEY])), OPTIONS);
    assert.match(page, /<svg viewBox/);
    assert.ok(!page.includes(FAKE_KEY.slice(4)), 'the key is there');
    assert.ok(page.includes('tk-••••'), 'its prefix and dots are not');
  });

  test('it names no address to load anything from, and the same findings give the same text', () => {
    const page = html(report([]), OPTIONS);
    assert.doesNotMatch(page, /(?:src|href)="(?!#)/);
    assert.equal(html(report(HOSTILE), OPTIONS), html(report(HOSTILE), OPTIONS));
  });

  test('without an estate, or with an empty one, there is no picture', () => {
    for (const estate of [undefined, estateOf([])]) assert.doesNotMatch(html(report(HOSTILE, estate), OPTIONS), /What there is of AI/);
  });

  test('without findings it says so and has no filters; --quiet leaves out what was looked at', () => {
    const page = html(report([]), OPTIONS);
    assert.match(page, /No findings/);
    assert.doesNotMatch(page, /<form/);
    assert.match(page, /What was looked at/);
    assert.doesNotMatch(html(report([]), { ...OPTIONS, quiet: true }), /What was looked at/);
  });
});

describe('the HTML report in a browser', { skip: process.platform !== 'linux' && 'the browser is looked for on Linux only' }, () => {
  let browser: Browser;
  let folder: string;
  before(async () => {
    const [{ chromiumProgram }, { startBrowser }] = await Promise.all([import('../../scripts/workbench.mjs'), import('../../scripts/workbench-server.mjs')]);
    browser = await startBrowser(chromiumProgram());
    folder = mkdtempSync(path.join(tmpdir(), 'ai-lint-html-'));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page and hands on what went wrong in it: errors, requests beyond the file itself, breaches of its policy. */
  async function open(text: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
    const file = path.join(folder, 'report.html');
    writeFileSync(file, text);
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    const address = pathToFileURL(file).href;
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
    page.on('request', (request) => request.url() === address || faults.push(`request: ${request.url()}`));
    page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`));
    await page.goto(address);
    return { page, faults };
  }

  const idsOf = async (page: Page, selector: string) => (await page.evaluate(`[...document.querySelectorAll('${selector}')].map(({ id }) => id)`)) as string[];
  const visible = (page: Page) => page.locator('.finding:visible').count();

  test('nothing of a hostile project runs or leaves its place', async () => {
    const { page, faults } = await open(html(report(HOSTILE, estateOf(HOSTILE.map(({ message }) => message))), OPTIONS));
    assert.equal(await page.evaluate('typeof hacked'), 'undefined');
    assert.equal(await page.locator('.finding').count(), HOSTILE.length);
    assert.equal(await page.locator('.graph svg > g').count(), 3 * HOSTILE.length, 'an agent, a tool and a model each');
    for (const [index, attack] of ATTACKS.entries())
      assert.ok((await page.locator('.graph').textContent())?.includes(`src/${attack}`), `of ${index} the place is shown as it is`);
    assert.deepEqual([await page.locator('script').count(), await page.locator('style').count()], [1, 1]);
    assert.equal(await page.locator('img, base, link, iframe, object, embed, [href^="javascript:"]').count(), 0);
    const handlers = await page.evaluate(`[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith('on'))`);
    assert.deepEqual(handlers, []);
    await page.locator('#open-all').click();
    for (const [index, attack] of ATTACKS.entries()) {
      const text = (await page.locator('.finding').nth(index).textContent()) as string;
      assert.ok(text.split(attack).length > 8, `of ${attack} the text is shown as it is: place, message, code, path, note`);
      for (const name of ['level', 'rule', 'file', 'practice']) assert.ok(await page.locator('.finding').nth(index).getAttribute(`data-${name}`));
    }
    const all = (await page.evaluate('document.documentElement.outerHTML')) as string;
    assert.ok(!all.includes(RIGHT_TO_LEFT) && all.includes('&lt;U+202E&gt;'), 'characters that reorder text are shown as their number');
    for (const field of ['level', 'practice', 'rule', 'file'])
      for (const value of (await page.evaluate(`[...document.querySelectorAll('select[name=${field}] option')].map(({ value }) => value)`)) as string[])
        await page.locator(`select[name=${field}]`).selectOption({ value });
    for (const bar of await page.locator('figure button').all()) await bar.click();
    assert.deepEqual(faults, []);
    assert.equal(await page.evaluate('typeof hacked'), 'undefined');
  });

  test('the policy stops a script, a handler, a style and a picture even where escaping had failed', async () => {
    let asked = 0;
    const server = createServer((_, response) => void response.end(String(asked++))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const picture = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`;
    const inject = `<script>hacked=1</script><p onclick="hacked=2" id="in" style="color:red">x</p><img src="${picture}" onerror="hacked=3">`;
    const { page, faults } = await open(html(report(HOSTILE), OPTIONS).replace('<h1>', `${inject}<h1>`));
    await page.locator('#in').click();
    server.close();
    assert.equal(await page.evaluate('typeof hacked'), 'undefined');
    assert.equal(asked, 0);
    assert.equal(faults.filter((fault) => fault.includes('Content Security Policy')).length, 5, faults.join('\n'));
    assert.equal(await visible(page), HOSTILE.length, 'the report itself works');
  });

  test('filters, charts and numbers of a real project', async () => {
    const scan = ['test-fixtures/projects/support-bot', '--no-cache', '--preset', 'strict'];
    const target = path.join(folder, 'bot.html');
    const { code } = spawnCommand(ROOT, [...scan, '--format', 'html', '--output', target]);
    assert.equal(code, 1);
    const { findings } = JSON.parse(spawnCommand(ROOT, [...scan, '--format', 'json']).stdout) as { findings: Finding[] };
    const { page, faults } = await open(readFileSync(target, 'utf8'));
    const count = (fits: (finding: Finding) => boolean) => findings.filter(fits).length;
    assert.ok(findings.length > 8);
    assert.equal(await visible(page), findings.length);

    const categories = new Map(rules.map((rule) => [rule.id, rule.category]));
    const fields: [string, (finding: Finding) => string][] = [
      ['level', (finding) => finding.severity],
      ['rule', (finding) => finding.ruleId],
      ['file', (finding) => finding.location.path],
    ];
    for (const [field, of] of fields) {
      const values = [...new Set(findings.map(of))];
      let bars = 0;
      assert.equal(await page.locator(`select[name=${field}] option`).count(), values.length + 1);
      for (const value of values) {
        const expected = count((finding) => of(finding) === value);
        await page.locator(`select[name=${field}]`).selectOption({ label: `${value} (${expected})` });
        assert.equal(await visible(page), expected, `${field} ${value}`);
        assert.equal(await page.locator('#shown').textContent(), `${expected} of ${findings.length} findings`);
        const bar = page.locator(`[data-field=${field}][data-value="${value}"]`);
        if ((await bar.count()) > 0) {
          assert.deepEqual([await bar.locator('.count').textContent(), await bar.getAttribute('aria-pressed')], [String(expected), 'true']);
          bars++;
        }
      }
      assert.equal(bars, field === 'level' ? 0 : Math.min(values.length, 8));
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.locator('.finding[hidden]').first().waitFor({ state: 'detached' });
    }
    const keys = count((finding) => categories.get(finding.ruleId) === 'keys');
    const bar = page.locator('[data-field=practice]', { hasText: 'Keys and secrets' });
    assert.equal(await bar.locator('.count').textContent(), String(keys));
    await bar.click();
    assert.equal(await visible(page), keys);
    await bar.click();
    assert.equal(await visible(page), findings.length, 'a second click takes the filter away');

    await page.getByLabel('Text').fill('REFUND shell');
    const shells = count((finding) => finding.ruleId === 'llm-output-to-shell');
    assert.equal(await visible(page), shells);
    await page.getByLabel('Text').fill('no such word');
    assert.equal(await page.locator('#nothing').isVisible(), true);
    await page.getByLabel('Text').fill('');

    const shell = page.locator('.finding[data-rule=llm-output-to-shell]').first();
    await shell.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const { trace } = findings.find((finding) => finding.ruleId === 'llm-output-to-shell')!.origins[0]!;
    assert.equal(await shell.locator('.path').first().locator('ol > li').count(), trace.length);
    for (const [index, step] of trace.entries()) {
      const text = await shell.locator('.path').first().locator('ol > li').nth(index).textContent();
      assert.ok(text?.includes(`${step.location.path}:${step.location.line}:${step.location.column}`) && text.includes(step.kind), text ?? '');
    }
    assert.ok(await shell.locator('ol pre').first().isVisible(), 'with its code');
    assert.deepEqual(faults, []);
  });

  test('a picture of the estate, whose lines join what belongs together', async () => {
    const scan = (...more: string[]) => {
      const target = path.join(folder, 'shop.html');
      const { stderr } = spawnCommand(path.join(ROOT, 'test-fixtures/estate/shop'), ['--no-cache', '--format', 'html', '--output', target, ...more]);
      assert.equal(stderr, '');
      return readFileSync(target, 'utf8');
    };
    const { page, faults } = await open(scan());
    const picture = page.getByRole('region', { name: 'Picture' });
    assert.match((await picture.locator('p').first().textContent()) ?? '', /^\d+ endpoints?, \d+ agents?, \d+ calls of models, \d+ tools/);
    for (const label of ['POST /chat/:shop', 'Triage', 'getOrder', 'gpt-4o-mini', 'orders.example.net'])
      assert.equal(await picture.locator('svg text', { hasText: new RegExp(`^${label}$`) }).count(), 1, label);
    const [lines, boxes] = [await picture.locator('svg path').count(), await picture.locator('svg g rect').count()];
    assert.ok(lines >= boxes / 2 && boxes > 8, `${lines} lines, ${boxes} boxes`);
    const outside = await page.evaluate(`(() => {
      const { right, bottom } = document.querySelector('.graph svg').getBoundingClientRect();
      return [...document.querySelectorAll('.graph svg g')].filter((g) => { const box = g.getBoundingClientRect(); return box.width === 0 || box.right > right + 1 || box.bottom > bottom + 1; }).length;
    })()`);
    assert.equal(outside, 0);
    assert.deepEqual(faults, []);
    for (const more of [['--quiet'], ['--preset', 'secrets'], ['--shard', '1/2']]) assert.doesNotMatch(scan(...more), /<svg viewBox="0 0 1160/, more.join(' '));
  });

  test('light, dark, as the system has it, and as one chooses', async () => {
    const text = html(report(HOSTILE), OPTIONS);
    const colourOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = (await open(text, { colorScheme: 'light' })).page;
    const dark = (await open(text, { colorScheme: 'dark' })).page;
    const [onLight, onDark] = [await colourOf(light), await colourOf(dark)];
    assert.notEqual(onLight, onDark);
    await light.getByLabel('Colours').selectOption('dark');
    assert.equal(await colourOf(light), onDark);
  });

  test('everything can be reached by keyboard alone', async () => {
    const { page } = await open(html(report(HOSTILE), OPTIONS));
    const reached = new Set<string>();
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      reached.add(
        (await page.evaluate(
          `document.activeElement.closest('.finding > details')?.parentElement.id ?? document.activeElement.name ?? document.activeElement.id`,
        )) as string,
      );
    }
    for (const name of ['text', 'level', 'practice', 'rule', 'file', 'theme']) assert.ok(reached.has(name), `${name} is not reached`);
    for (const id of await idsOf(page, '.finding')) assert.ok(reached.has(id), `${id} is not reached`);
  });

  test('without scripts everything can be read', async () => {
    const { page, faults } = await open(html(report(HOSTILE), OPTIONS), { javaScriptEnabled: false });
    assert.equal(await visible(page), HOSTILE.length);
    assert.equal(await page.locator('#filters').isVisible(), false);
    const last = page.locator('.finding').last();
    assert.equal(await last.locator('pre').first().isVisible(), false);
    await last.locator('summary').first().click();
    assert.equal(await last.locator('pre').first().isVisible(), true);
    assert.deepEqual(faults, []);
  });

  test('findings of one identity in two files have names of their own, and an address with one opens it', async () => {
    const { page } = await open(html(report(HOSTILE), OPTIONS));
    const ids = await idsOf(page, '[id]');
    assert.equal(new Set(ids).size, ids.length);
    await page.evaluate(`location.hash = '#finding-0000000000000001-2'`);
    const target = page.locator('#finding-0000000000000001-2 > details[open]');
    await target.waitFor();
    assert.equal(await target.locator('pre').first().isVisible(), true);
  });
});
