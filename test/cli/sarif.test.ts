/** SARIF: valid by Microsoft's validator, with the places, paths and references a code scanning service needs. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Report } from '../../cli/report';
import { lineHashes } from '../../cli/reporters/line-hash';
import { repositoryUri } from '../../cli/reporters/repository-path';
import { sarif } from '../../cli/reporters/sarif';
import type { Finding } from '../../engine/finding';
import { lineIndex } from '../../engine/text';
import { git, makeTree } from '../workspace/tree';
import { type Message, validate } from './sarif-validator';
import { command, PROGRAM, SHAPE } from './support';

const SOURCE = 'const a = 1;\nexec(`${tools[name](input)}`);\n';

function finding(change: Partial<Finding> = {}): Finding {
  const lines = lineIndex(SOURCE);
  const location = lines.location('src/a.ts', 13, 42);
  const origin = (name: string, file: string) => ({
    concept: 'llm-output',
    what: name,
    symbol: name,
    location: { ...lines.location(file, 6, 7) },
    trace: [
      { kind: 'source' as const, location: lines.location(file, 6, 7), what: `${name} comes from the model` },
      { kind: 'step' as const, location, what: 'passed to `run`' },
      { kind: 'sink' as const, location, what: 'is run by a shell' },
    ],
  });
  return {
    ruleId: 'bad-thing',
    severity: 'error',
    confidence: 'high',
    message: '`tools[name](input)` is run by a shell',
    location,
    symbol: 'main',
    origins: [origin('reply', 'app/(auth)/[id]/with space.tsx'), origin('other', 'src/a.ts')],
    identity: '0123456789abcdef',
    fixes: [{ id: 'x', title: 'Use a list of arguments', safety: 'review', edits: [{ path: 'src/a.ts', start: 13, end: 17, text: 'execFile' }] }],
    notes: ['in a test file: reported one level lower'],
    ...change,
  };
}

function report(change: Partial<Report> = {}): Report {
  return {
    tool: { name: 'ai-lint', version: '1.2.3' },
    result: {
      findings: [finding(), finding({ ruleId: 'odd-thing', severity: 'warning', origins: [], fixes: [], notes: [] })],
      suppressed: [],
      unusedSuppressions: [],
      suppressionProblems: [],
      notices: [
        { path: 'bin/x', kind: 'binary', message: 'holds no text' },
        { path: 'big.js', kind: 'too-large', message: '5.0 MB is above the limit' },
      ],
      parsed: [],
      timings: { phases: {}, filesGated: 0, filesParsed: 0, bytesRead: 0, bytesParsed: 0, slowest: [] },
    },
    rules: PROGRAM.rules,
    levels: new Map(PROGRAM.rules.map((rule) => [rule.id, rule.id === 'small-thing' ? 'off' : rule.severity])),
    preset: 'recommended',
    shapes: [SHAPE],
    root: '/repo/pkg',
    repository: '/repo',
    cwd: '/repo',
    configFile: undefined,
    text: () => SOURCE,
    scanned: 2,
    skipped: [],
    notes: [],
    milliseconds: 1,
    exitCode: 1,
    ...change,
  };
}

const OPTIONS = { width: 100, quiet: false, timings: false };
const runOf = (given: Report = report()) => JSON.parse(sarif(given, OPTIONS)).runs[0];

describe('the validator', { skip: !['linux', 'darwin', 'win32'].includes(process.platform) }, () => {
  test('sees a mistake, so that its silence means something', () => {
    const log = JSON.parse(sarif(report(), OPTIONS));
    log.runs[0].results[0].ruleIndex = 99;
    delete log.runs[0].results[1].message;
    assert.notDeepEqual(
      validate(JSON.stringify(log)).filter(({ level }) => level === 'error'),
      [],
    );
  });

  test('finds no error in a full log and in an empty one', () => {
    for (const given of [
      report({ skipped: [{ reason: 'x', count: 1, examples: ['y'] }] }),
      report({ result: { ...report().result, findings: [], notices: [] }, exitCode: 0 }),
    ]) {
      const errors = validate(sarif(given, OPTIONS)).filter(({ level }) => level === 'error');
      assert.deepEqual(errors, []);
    }
  });

  test('finds no error in what the command writes', async () => {
    const root = makeTree({ 'app/(x)/[id]/page.tsx': 'BAD FROM(a)', 'b c/ü.ts': 'BAD ODD', 'n.bin2': 'a\0b' });
    const { stdout } = await command(root, ['--format', 'sarif', '--preset', 'strict']);
    assert.deepEqual(
      validate(stdout).filter(({ level }) => level === 'error'),
      [],
    );
  });
});

test('paths are percent-encoded and relative to the repository, from any working directory', async () => {
  const root = makeTree({ 'pkg/package.json': '{}', 'pkg/app/(x)/[id]/pa ge.tsx': 'BAD' });
  git(root, 'init', '-q');
  for (const cwd of [root, path.join(root, 'pkg')]) {
    const { stdout } = await command(cwd, ['--format', 'sarif', cwd === root ? 'pkg' : '.']);
    const { artifactLocation } = JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation;
    assert.deepEqual(artifactLocation, { uri: 'pkg/app/(x)/%5Bid%5D/pa%20ge.tsx', uriBaseId: '%SRCROOT%' });
  }
});

test('Windows paths become relative URIs with forward slashes', () => {
  const uri = (root: string, repository: string) => repositoryUri({ root, repository }, 'src/[id]/a b.ts', path.win32);
  assert.equal(uri('C:\\repo', 'C:\\repo'), 'src/%5Bid%5D/a%20b.ts');
  assert.equal(uri('C:\\repo\\pkg', 'c:\\Repo'), 'pkg/src/%5Bid%5D/a%20b.ts');
  assert.equal(uri('\\\\host\\share\\repo', '\\\\host\\share\\repo'), 'src/%5Bid%5D/a%20b.ts');
});

test('the category of the analysis is the program, or what was asked for', () => {
  assert.deepEqual(runOf().automationDetails, { id: 'ai-lint/' });
  for (const category of ['ai-lint/api', 'ai-lint/api/']) assert.deepEqual(runOf(report({ category })).automationDetails, { id: 'ai-lint/api/' });
});

test('the fingerprint of a line is over the bytes of the file, with its byte order mark', async () => {
  const root = makeTree({ 'a.ts': '\ufeffBAD\n', 'b.ts': 'BAD\n' });
  const { results } = JSON.parse((await command(root, ['--format', 'sarif'])).stdout).runs[0];
  const hashes = results.map((result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash);
  assert.deepEqual(hashes, [lineHashes('\ufeffBAD\n')[0], lineHashes('BAD\n')[0]]);
  assert.notEqual(hashes[0], hashes[1]);
});

test('a result has its place, flow for every origin, fingerprint and fix', () => {
  const [result] = runOf().results;
  assert.equal(result.level, 'error');
  assert.deepEqual(result.locations[0].physicalLocation.region, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 30 });
  assert.deepEqual(result.locations[0].logicalLocations, [{ name: 'main', kind: 'function' }]);
  assert.equal(result.codeFlows.length, 2);
  assert.deepEqual(
    result.codeFlows[0].threadFlows[0].locations.map((step: { kinds: string[]; location: Message }) => [step.kinds.join(), step.location.message.text]),
    [
      ['taint,source', 'reply comes from the model.'],
      ['taint', 'passed to `run`.'],
      ['taint,sink', 'is run by a shell.'],
    ],
  );
  assert.equal(result.relatedLocations.length, 2);
  assert.deepEqual(result.partialFingerprints, { primaryLocationLineHash: lineHashes(SOURCE)[1], 'aiLint/v1': '0123456789abcdef' });
  assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
    { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 }, insertedContent: { text: 'execFile' } },
  ]);
});

test('code in a message is not read as a link', () => {
  assert.equal(runOf().results[0].message.text, '`tools[name] (input)` is run by a shell. in a test file: reported one level lower.');
});

test('rules that are on are described, with references into the taxonomies', () => {
  const run = runOf();
  const { driver } = run.tool;
  assert.deepEqual(
    driver.rules.map((rule: { id: string }) => rule.id),
    ['bad-thing', 'odd-thing', 'key-thing'],
  );
  const [rule] = driver.rules;
  assert.equal(rule.properties['security-severity'], '8.0');
  assert.ok(rule.properties.tags.includes('external/cwe/cwe-078'));
  const references = rule.relationships.map(
    ({ target }: { target: { id: string; index: number; toolComponent: { index: number } } }) =>
      run.taxonomies[target.toolComponent.index].taxa[target.index].id,
  );
  assert.deepEqual(references, ['CWE-78', 'CWE-1426', 'LLM05:2025', 'LLM10:2026', 'ASI05']);
});

test('files that were not looked at are notifications', () => {
  const skipped = [{ reason: 'in node_modules', count: 3, examples: ['node_modules/a', 'node_modules/b'] }];
  const [invocation] = runOf(report({ skipped })).invocations;
  assert.equal(invocation.executionSuccessful, true);
  assert.deepEqual(
    invocation.toolExecutionNotifications.map((row: { descriptor: { id: string }; level: string; locations: unknown[] }) => [row.descriptor.id, row.level]),
    [
      ['binary', 'note'],
      ['skipped', 'note'],
      ['too-large', 'warning'],
    ],
  );
  assert.equal(invocation.toolExecutionNotifications[1].message.text, '3 files left out, in node_modules: node_modules/a, node_modules/b, …');
});
