/** The script that renews the list of advisories: what it takes over from OSV entries, what it leaves out, and where it reads them from. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { advisories as bundled } from '../models/_advisories';
import { listText, renewed } from '../scripts/advisories';
import { advisoriesOf, cvss3, type OsvEntry } from '../scripts/advisories/osv';
import { fetchEntries, readEntries } from '../scripts/advisories/read';

const entry = (given: Partial<OsvEntry>): OsvEntry => ({ id: 'GHSA-aaaa-bbbb-cccc', published: '2026-01-02T00:00:00Z', ...given });
const affected = (ecosystem: string, name: string, ...events: Record<string, string>[]) => ({
  package: { ecosystem, name },
  ranges: [{ type: 'ECOSYSTEM', events }],
});
const of = (given: Partial<OsvEntry>) => advisoriesOf(entry(given), new Map(), '2026-11-22');

describe('an OSV entry', () => {
  test('gives one advisory for each package of the list, with intervals', () => {
    const found = of({
      aliases: ['CVE-2026-1', 'PYSEC-2026-1', 'BIT-x'],
      database_specific: { severity: 'HIGH', cwe_ids: ['CWE-78'] },
      affected: [
        affected('PyPI', 'LangChain_Core', { introduced: '0' }, { fixed: '0.3.1' }, { introduced: '1.0.0' }, { last_affected: '1.2.0' }),
        affected('PyPI', 'langchain', { introduced: '1.0' }),
        affected('npm', 'left-pad', { introduced: '0' }),
        affected('Maven', 'langchain', { introduced: '0' }),
        { ...affected('npm', 'langchain'), ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }], versions: ['0.1.0', '0.1.2'] },
      ],
    });
    const shared = {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-1'],
      severity: 'high',
      summary: 'commands of an attacker are run',
      source: 'https://osv.dev/vulnerability/GHSA-aaaa-bbbb-cccc',
      date: '2026-11-22',
    };
    assert.deepEqual(found, [
      { ...shared, ecosystem: 'pypi', package: 'langchain-core', affected: [{ fixed: '0.3.1' }, { introduced: '1.0.0', lastAffected: '1.2.0' }] },
      { ...shared, ecosystem: 'pypi', package: 'langchain', affected: [{ introduced: '1.0' }] },
      {
        ...shared,
        ecosystem: 'npm',
        package: 'langchain',
        affected: [
          { introduced: '0.1.0', lastAffected: '0.1.0' },
          { introduced: '0.1.2', lastAffected: '0.1.2' },
        ],
      },
    ]);
  });

  test('is left out when it was withdrawn or is old', () => {
    const one = [affected('npm', 'n8n', { introduced: '0' }, { fixed: '1.0.0' })];
    assert.equal(of({ affected: one }).length, 1);
    assert.equal(of({ affected: one, withdrawn: '2026-02-01T00:00:00Z' }).length, 0);
    assert.equal(of({ affected: one, published: '2021-05-01T00:00:00Z' }).length, 0);
  });

  test('says in our words what kind of fault it is, and how severe', () => {
    const one = [affected('npm', 'n8n', { introduced: '0' })];
    const said = (given: Partial<OsvEntry>) => of({ ...given, affected: one }).map(({ summary, severity }) => `${severity}: ${summary}`)[0];
    assert.equal(said({ id: 'MAL-2026-1' }), 'critical: published with malicious code');
    assert.equal(said({ summary: 'Widget has a path traversal in its loader' }), 'moderate: files outside the allowed folder can be reached');
    assert.equal(
      said({ details: 'uses pickle', severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }] }),
      'critical: foreign data is deserialised',
    );
    assert.equal(said({ summary: 'Odd behaviour' }), 'moderate: see the advisory');
  });

  test('CVSS 3 base scores as in the specification’s examples', () => {
    const scores = {
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H': 9.8,
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H': 9.6,
      'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H': 6.5,
      'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N': 6.4,
      'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H': 7.8,
      'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N': 0,
      'CVSS:3.1/AV:N': undefined,
    };
    for (const [vector, score] of Object.entries(scores)) assert.equal(cvss3(vector), score, vector);
  });
});

describe('the renewed list', () => {
  const n8n = (id: string, aliases: string[], fixed: string) => entry({ id, aliases, affected: [affected('npm', 'n8n', { introduced: '0' }, { fixed })] });

  test('holds one entry for a fault that several databases describe, GitHub’s first', () => {
    const { advisories } = renewed(
      [],
      [n8n('PYSEC-2026-9', ['CVE-2026-9'], '1.0.0'), n8n('GHSA-x', ['CVE-2026-9'], '1.0.1'), n8n('CVE-2026-9', [], '1.0.2')],
      '2026-11-22',
      false,
    );
    assert.deepEqual(
      advisories.map(({ id }) => id),
      ['GHSA-x'],
    );
  });

  test('keeps our words and what the data does not hold, unless it was withdrawn or replaced', () => {
    const present = renewed([], [n8n('GHSA-a', [], '1.0.0'), n8n('GHSA-b', [], '1.0.0'), n8n('GHSA-c', [], '1.0.0')], '2026-01-01', false).advisories.map(
      (advisory) => ({
        ...advisory,
        summary: 'written by hand',
      }),
    );
    const data = [n8n('GHSA-a', [], '2.0.0'), { ...n8n('GHSA-b', [], '1.0.0'), withdrawn: '2026-02-01T00:00:00Z' }];
    const told = (replace: boolean) =>
      renewed(present, data, '2026-11-22', replace).advisories.map(({ id, summary, date, affected: [first] }) => [id, summary, date, first?.fixed]);
    assert.deepEqual(told(false), [
      ['GHSA-a', 'written by hand', '2026-11-22', '2.0.0'],
      ['GHSA-c', 'written by hand', '2026-01-01', '1.0.0'],
    ]);
    assert.deepEqual(told(true), [['GHSA-a', 'written by hand', '2026-11-22', '2.0.0']]);
  });

  test('is written with one line for each advisory, and reads back', () => {
    const text = listText(bundled);
    assert.deepEqual(JSON.parse(text), bundled);
    assert.equal(text.split('\n').filter((line) => line.startsWith('    {')).length, bundled.advisories.length);
  });
});

describe('entries are read', () => {
  const two = [entry({ id: 'A-1' }), entry({ id: 'A-2', details: 'x'.repeat(500) })];
  const idsIn = (path: string) => [...readEntries(path)].map(({ id }) => id);

  test('from files, folders and zip files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'advisories-'));
    try {
      writeFileSync(join(folder, 'one.json'), JSON.stringify(two[0]));
      writeFileSync(join(folder, 'two.json'), JSON.stringify(two));
      writeFileSync(join(folder, 'note.txt'), 'no entry');
      assert.deepEqual(idsIn(join(folder, 'one.json')), ['A-1']);
      assert.deepEqual(idsIn(folder), ['A-1', 'A-1', 'A-2']);
      const zip = join(folder, 'all.zip');
      writeFileSync(zip, zipOf({ 'A-1.json': [JSON.stringify(two[0]), 0], 'A-2.json': [JSON.stringify(two[1]), 8], 'README.md': ['text', 0] }));
      assert.deepEqual(idsIn(zip), ['A-1', 'A-2']);
      writeFileSync(join(folder, 'bad.json'), '{');
      assert.throws(() => idsIn(join(folder, 'bad.json')), /bad\.json/);
      writeFileSync(join(folder, 'bad.zip'), 'no archive, but long enough to look for its end');
      assert.throws(() => idsIn(join(folder, 'bad.zip')), /not a zip file/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('from the API, page by page', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part));
      request.on('end', () => {
        const { package: wanted, page_token: page } = JSON.parse(body) as { package: { ecosystem: string; name: string }; page_token?: string };
        asked.push(wanted.name);
        if (wanted.name === 'ai') response.end(JSON.stringify(page ? { vulns: [two[1]] } : { vulns: [two[0]], next_page_token: 'next' }));
        else response.end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    try {
      const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      assert.deepEqual(
        (await fetchEntries(api)).map(({ id }) => id),
        ['A-1', 'A-2'],
      );
      assert.ok(asked.includes('torch') && asked.filter((name) => name === 'ai').length === 2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

/** A zip archive of texts; method 0 stores, 8 deflates. */
function zipOf(files: Record<string, [text: string, method: 0 | 8]>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, [text, method]] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const content = method === 8 ? deflateRawSync(raw) : raw;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(raw.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(raw.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), content);
    directory.push(central, Buffer.from(name));
    offset += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
