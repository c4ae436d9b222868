/**
 * Dependencies beyond the fixtures: severities, notices for broken files, the same findings for one named file as for all, versions and ranges,
 * and the bundled list.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Advisory } from '../engine/define';
import { affecting, firstFixed, surelyAffected } from '../engine/dependencies/affected';
import { createEngine } from '../engine/index';
import { ManifestError, readLock, readManifest } from '../engine/manifests';
import { parseToml, tomlAt, tomlItems, tomlText } from '../engine/manifests/toml';
import { VERSIONING } from '../engine/versions';
import { advisories as bundled } from '../models/_advisories';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { fixtureAdvisories } from './support/advisories';
import { loadProjects } from './support/fixtures';
import { memoryHost } from './support/host';

const RULE = 'vulnerable-ai-dependency';
const engine = createEngine({ rules, models, advisories: async () => fixtureAdvisories });
const check = (files: Record<string, string>, targets?: string[], level: 'error' | 'warning' | 'info' = 'error') => {
  const host = memoryHost(new Map(Object.entries(files)));
  return engine.check(targets ? { ...host, targets } : host, { levels: new Map([[RULE, level]]) });
};
const severities = async (files: Record<string, string>, level?: 'error' | 'warning' | 'info') =>
  (await check(files, undefined, level)).findings.map(({ symbol, severity }) => `${symbol} ${severity}`);

describe('severity', () => {
  const packages = '"mcp-remote": "0.1.1", "@modelcontextprotocol/server-filesystem": "2025.7.1", "ai": "5.0.1"';

  test('by advisory, one level lower for development', async () => {
    assert.deepEqual(await severities({ 'package.json': `{ "dependencies": { ${packages} } }` }), [
      'mcp-remote error',
      '@modelcontextprotocol/server-filesystem warning',
      'ai info',
    ]);
    assert.deepEqual(await severities({ 'package.json': `{ "devDependencies": { ${packages} } }` }), [
      'mcp-remote warning',
      '@modelcontextprotocol/server-filesystem info',
      'ai info',
    ]);
    assert.deepEqual(await severities({ 'requirements-dev.txt': 'torch==2.0.0\n' }), ['torch warning']);
    assert.deepEqual(await severities({ 'poetry.lock': '[[package]]\nname = "torch"\nversion = "2.0.0"\ncategory = "dev"\n' }), ['torch warning']);
  });

  test('the configuration sets the most it can be', async () => {
    assert.deepEqual(await severities({ 'package.json': `{ "dependencies": { ${packages} } }` }, 'info'), [
      'mcp-remote info',
      '@modelcontextprotocol/server-filesystem info',
      'ai info',
    ]);
  });
});

test('a lockfile that pins what the manifest no longer admits says nothing', async () => {
  const lock = (range: string) =>
    `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      mcp-remote:\n        specifier: ${range}\n        version: 0.1.1\npackages:\n  mcp-remote@0.1.1:\n    resolution: {integrity: x}\n`;
  const manifest = (range: string) => `{ "dependencies": { "mcp-remote": "${range}" } }`;
  assert.deepEqual(await severities({ 'package.json': manifest('^0.1.0'), 'pnpm-lock.yaml': lock('^0.1.0') }), ['mcp-remote error']);
  assert.deepEqual(await severities({ 'package.json': manifest('^0.2.0'), 'pnpm-lock.yaml': lock('^0.1.0') }), []);
  assert.deepEqual(await severities({ 'package.json': manifest('latest'), 'pnpm-lock.yaml': lock('latest') }), ['mcp-remote error']);
});

test('a package needed for development and in production counts as production', async () => {
  assert.deepEqual(await severities({ 'pyproject.toml': '[dependency-groups]\ntest = ["torch==2.0"]\n[project]\ndependencies = ["torch==2.0"]\n' }), [
    'torch error',
  ]);
  const lock = { '': {}, 'node_modules/a/node_modules/mcp-remote': { version: '0.1.1', dev: true }, 'node_modules/mcp-remote': { version: '0.1.1' } };
  assert.deepEqual(await severities({ 'package-lock.json': JSON.stringify({ packages: lock }) }), ['mcp-remote error']);
});

test('files that cannot be read give a notice and no finding', async () => {
  const broken: Record<string, [string, RegExp]> = {
    'package.json': ['{\n "dependencies": {\n  "mcp-remote" "0.1.1"\n', /not valid JSON at line 3/],
    'a/package-lock.json': ['{ "packages": { "node_modules/mcp-remote": ', /not valid JSON/],
    'b/package-lock.json': ['[ "mcp-remote" ]', /no JSON object/],
    'c/pnpm-lock.yaml': ['mcp-remote\n<<<<<<< HEAD\npackages:\n', /unfinished merge/],
    'd/yarn.lock': ['mcp-remote is not here\n', /cannot be read at line 1/],
    'e/bun.lock': ['{ "packages": { "mcp-remote": [ }', /not valid JSON/],
    'f/uv.lock': ['[[package]]\nname = "torch\nversion = "2.0"\n', /not valid TOML at line 2/],
    'g/pyproject.toml': ['[project]\ndependencies = ["torch==2.0"\n[x]\n', /not valid TOML at line 3/],
    'h/Pipfile.lock': ['{ "default": { "torch": }', /not valid JSON/],
  };
  const { findings, notices } = await check(Object.fromEntries(Object.entries(broken).map(([path, [text]]) => [path, text])));
  assert.deepEqual(findings, []);
  for (const [path, [, words]] of Object.entries(broken)) {
    const notice = notices.find((each) => each.path === path);
    assert.match(notice?.message ?? 'no notice', words, path);
    assert.match(notice?.message ?? '', /its dependencies were not checked$/);
  }
});

test('a broken lockfile leaves the manifest to its ranges', async () => {
  const files = { 'package.json': '{ "dependencies": { "mcp-remote": "0.1.1", "ai": "^5.0.0" } }', 'package-lock.json': '{ "mcp-remote"' };
  assert.deepEqual(await severities(files), ['mcp-remote error']);
});

test('a lockfile without packages of the list is not read closely', async () => {
  const { notices } = await check({ 'yarn.lock': 'anything at all\n' });
  assert.deepEqual(notices, []);
});

test('one named file has the findings it has in a scan of all', async () => {
  for (const { name, files } of loadProjects(`test-fixtures/rules/${RULE}`, models)) {
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const all = (await check(texts)).findings;
    const single = (await Promise.all(files.map(({ path }) => check(texts, [path])))).flatMap(({ findings }) => findings);
    const order = (list: typeof all) => list.map((finding) => JSON.stringify(finding)).sort();
    assert.deepEqual(order(single), order(all), name);
  }
});

test('a comment in TOML and YAML keeps a finding quiet', async () => {
  const { findings, suppressed } = await check({
    'pyproject.toml': `[project]\ndependencies = [\n  # ai-lint-disable-next-line ${RULE} -- only loaded in a sandbox\n  "torch==2.0",\n]\n`,
  });
  assert.deepEqual([findings.length, suppressed.length], [0, 1]);
});

describe('versions', () => {
  const of = (name: string) => fixtureAdvisories.advisories.filter((each) => each.package === name);
  const { npm, pypi } = VERSIONING;

  test('what is affected, and the first version that is not', () => {
    const n8n = of('n8n');
    const rows: [string, string[], string | undefined][] = [
      ['1.123.16', ['CVE-2026-1470', 'CVE-2026-25115'], '2.4.8'],
      ['2.4.5', ['CVE-2026-25115'], '2.4.8'],
      ['2.4.8', [], undefined],
      ['v2.0.0-rc.1', ['CVE-2026-25115'], '2.4.8'],
      ['not a version', [], undefined],
    ];
    for (const [version, ids, fixed] of rows) {
      assert.deepEqual(
        affecting(npm, n8n, version).map(({ id }) => id),
        ids,
        version,
      );
      if (ids.length > 0) assert.deepEqual(firstFixed(npm, n8n, version), { version: fixed, above: false }, version);
    }
    assert.deepEqual(firstFixed(pypi, of('litellm'), '1.82.7'), { version: '1.82.8', above: true });
    const [sample] = n8n;
    const ending = (affected: Advisory['affected']): Advisory => ({ ...(sample as Advisory), affected });
    const [fixed, last] = [ending([{ introduced: '0', fixed: '0.12.28' }]), ending([{ introduced: '0', lastAffected: '0.12.20' }])];
    assert.deepEqual(firstFixed(pypi, [fixed, last], '0.10.44'), { version: '0.12.28', above: false });
    assert.deepEqual(firstFixed(pypi, [last], '0.10.44'), { version: '0.12.20', above: true });
    assert.deepEqual(firstFixed(pypi, [last, ending([{ introduced: '0.12.21', lastAffected: '0.13.0' }])], '0.10.44'), { version: '0.13.0', above: true });
    assert.equal(firstFixed(pypi, [last, ending([{ introduced: '0' }])], '0.10.44'), undefined);
    assert.deepEqual(affecting(pypi, of('torch'), '2.6.0rc1').length, 1);
    assert.deepEqual(affecting(pypi, of('torch'), '1!0.1').length, 0);
  });

  test('a range is affected when nothing it admits is known to be fixed', () => {
    const npmRows: Record<string, string | undefined> = {
      '^2.0.0': undefined,
      '~2.3.1': '2.3.1',
      '2.4.x': undefined,
      '<=2.4.7 >=2.4.0': '2.4.0',
      '*': undefined,
      '1': '1.0.0',
      garbage: undefined,
    };
    for (const [range, lowest] of Object.entries(npmRows)) assert.equal(surelyAffected(npm, of('n8n'), range), lowest, range);
    const pypiRows: Record<string, string | undefined> = {
      '==0.0.200': '0.0.200',
      '>=0.0.200': undefined,
      '<0.0.300': '0',
      '<0.1': undefined,
      '^0.0.200': '0.0.200',
      '~=0.0.200': undefined,
      '==0.0.2*': undefined,
      '>0.0.1,<0.0.2 || ==0.0.4': '0.0.1',
      '>=1': undefined,
      '@@@': undefined,
    };
    for (const [range, lowest] of Object.entries(pypiRows)) assert.equal(surelyAffected(pypi, of('langchain'), range), lowest, range);
    // a version after the last affected one may exist
    assert.equal(surelyAffected(pypi, of('litellm'), '>=1.82.7,<1.83'), undefined);
    assert.equal(surelyAffected(pypi, of('litellm'), '==1.82.8'), '1.82.8');
  });

  test("Poetry's ranges", () => {
    const { satisfies } = pypi;
    const rows: [string, string, boolean][] = [
      ['1.9.9', '^1.2', true],
      ['2.0', '^1.2', false],
      ['0.2.9', '^0.2.3', true],
      ['0.3.0', '^0.2.3', false],
      ['0.0.3', '^0.0.3', true],
      ['0.0.4', '^0.0.3', false],
      ['1.2.9', '~1.2', true],
      ['1.3', '~1.2.3', false],
      ['1.9', '~1', true],
      ['1.5', '>=1.0 <2.0', true],
      ['1.5', '1.5', true],
      ['2.1', '^1 || ^2', true],
      ['1.0rc1', '>=0.9', true],
    ];
    for (const [version, range, expected] of rows) assert.equal(satisfies(version, range), expected, `${version} in ${range}`);
  });
});

describe('readers', () => {
  test('TOML: places, strings, tables in every form', () => {
    const text = `\uFEFFa.b = 1 # x\r\n"c d" = 'l\\n'\r\n[t."u.v"]\r\nk = { x = "1", y.z = [1, "2", ], }\r\nm = """\r\na "quoted" word\\\r\n"""\r\n[[p]]\r\nn = 1\r\n[[p]]\r\nn = 2\r\n[p.q]\r\nr = 3\r\n`;
    const toml = parseToml(text);
    const value = (...path: string[]) => tomlText(tomlAt(toml, ...path));
    assert.deepEqual([value('a', 'b'), value('c d'), value('t', 'u.v', 'k', 'x')], ['1', 'l\\n', '1']);
    assert.deepEqual(tomlItems(tomlAt(toml, 't', 'u.v', 'k', 'y', 'z')).map(tomlText), ['1', '2']);
    assert.match(value('t', 'u.v', 'm') ?? '', /"quoted"/);
    const [, second] = tomlItems(tomlAt(toml, 'p'));
    assert.deepEqual([tomlText(tomlAt(second, 'n')), tomlText(tomlAt(second, 'q', 'r'))], ['2', '3']);
    const k = tomlAt(toml, 't', 'u.v', 'k');
    assert.equal(text.slice(k?.start, k?.end), 'k = { x = "1", y.z = [1, "2", ], }');
    for (const wrong of ['a', 'a = ', 'a = "x', '[a', 'a = [1 2]', 'a = {b}', 'a = 1 2']) assert.throws(() => parseToml(wrong), ManifestError, wrong);
  });

  test('requirements: forms of a line', () => {
    const text =
      'A.b_C[x,y] >= 1 , < 2 # why\n# c==1\nd @ https://example.com/d.whl\ne\n-e .\nf===1.0 \\\n  --hash=sha256:0\n  g~=1.0;python_version<"3"\nhttps://example.com/h.whl\n';
    const found = readManifest('requirements/prod.txt', text).map(({ name, range, start, end }) => [name, range, text.slice(start, end)]);
    assert.deepEqual(found, [
      ['a-b-c', '>= 1 , < 2', 'A.b_C[x,y] >= 1 , < 2'],
      ['d', undefined, 'd @ https://example.com/d.whl'],
      ['e', undefined, 'e'],
      ['f', '===1.0', 'f===1.0'],
      ['g', '~=1.0', 'g~=1.0;python_version<"3"'],
    ]);
  });

  test('lockfiles of one long line and with long keys', () => {
    const lock = readLock('package-lock.json', '{"packages":{"node_modules/x":{"version":"1.0.0"},"node_modules/@a/b/node_modules/x":{"version":"2.0.0"}}}');
    assert.deepEqual(
      lock.packages.map((each) => [each.name, each.version, lock.spanOf(each).start]),
      [
        ['x', '1.0.0', 13],
        ['x', '2.0.0', 50],
      ],
    );
    const pnpm = readLock(
      'pnpm-lock.yaml',
      'lockfileVersion: 5.4\npackages:\n  ? /@a/b/1.2.3_long\n  : resolution: {integrity: x}\n    dev: true\n  /c/2.0.0:\n    dev: false\n',
    );
    assert.deepEqual(
      pnpm.packages.map(({ name, version, dev }) => [name, version, dev]),
      [
        ['@a/b', '1.2.3', true],
        ['c', '2.0.0', false],
      ],
    );
  });
});

describe('the bundled list', () => {
  const key = ({ ecosystem, package: name, id }: (typeof bundled.advisories)[number]) => `${ecosystem} ${name} ${id}`;

  test('is dated, attributed, sorted and without doubles', () => {
    assert.match(bundled.date, /^20\d\d-\d\d-\d\d$/);
    assert.ok(bundled.sources.length > 0 && bundled.advisories.length > 100);
    assert.deepEqual(bundled.advisories.map(key), [...new Set(bundled.advisories.map(key))].sort());
  });

  test('every entry can be compared and says what it is', () => {
    for (const advisory of bundled.advisories) {
      const { isVersion, compare } = VERSIONING[advisory.ecosystem];
      assert.match(advisory.source, /^https:\/\//, key(advisory));
      assert.match(advisory.date, /^20\d\d-\d\d-\d\d$/, key(advisory));
      assert.ok(advisory.summary.length > 10 && !advisory.summary.endsWith('.'), key(advisory));
      assert.ok(advisory.affected.length > 0, key(advisory));
      for (const { introduced, fixed, lastAffected } of advisory.affected) {
        for (const version of [introduced, fixed, lastAffected]) assert.ok(version === undefined || isVersion(version), `${key(advisory)}: ${version}`);
        const end = fixed ?? lastAffected;
        assert.ok(introduced === undefined || end === undefined || compare(introduced, end) <= 0, `${key(advisory)}: ${introduced} to ${end}`);
      }
    }
  });
});
