/** The small report formats for CI: what they say, that nothing of a hostile project gets out of its place in them, and that none shows a key. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report, Reporter, ReportOptions } from '../../cli/report';
import { github, workflowCommand } from '../../cli/reporters/github';
import { gitlab } from '../../cli/reporters/gitlab';
import { junit } from '../../cli/reporters/junit';
import { markdown, markdownWithin } from '../../cli/reporters/markdown';
import type { Finding, Location } from '../../engine/finding';
import { lineIndex } from '../../engine/text';
import { makeTree } from '../workspace/tree';
import { command, FAKE_KEY, PROGRAM, SHAPE } from './support';

const SOURCE = 'const a = 1;\nrun(`ls ${a}`);\n';
const OPTIONS: ReportOptions = { width: 100, quiet: false, timings: false };
const at = (path: string, start = 13, end = 27): Location => lineIndex(SOURCE).location(path, start, end);

function finding(change: Partial<Finding> = {}): Finding {
  const path = change.location?.path ?? 'src/a.ts';
  const location = at(path);
  const origin = (what: string) => ({
    concept: 'llm-output',
    what,
    symbol: what,
    location: at('src/llm.ts', 0, 5),
    trace: [
      { kind: 'source' as const, location: at('src/llm.ts', 0, 5), what },
      { kind: 'sink' as const, location, what: 'is run by a shell' },
    ],
  });
  return {
    ruleId: 'bad-thing',
    severity: 'error',
    confidence: 'high',
    message: '`run` runs what the model wrote',
    location,
    symbol: 'main',
    origins: [origin('the reply'), origin('the other reply')],
    identity: '0123456789abcdef',
    fixes: [],
    notes: ['in a test file'],
    ...change,
  };
}

function report(findings: readonly Finding[], change: Partial<Report> = {}): Report {
  return {
    tool: { name: 'ai-lint', version: '1.2.3' },
    result: {
      findings: [...findings],
      suppressed: [],
      unusedSuppressions: [],
      suppressionProblems: [],
      notices: [],
      parsed: [],
      timings: { phases: {}, filesGated: 0, filesParsed: 0, bytesRead: 0, bytesParsed: 0, slowest: [] },
    },
    rules: PROGRAM.rules,
    levels: new Map(PROGRAM.rules.map((rule) => [rule.id, rule.severity])),
    preset: 'recommended',
    shapes: [SHAPE],
    root: '/repo/pkg',
    repository: '/repo',
    cwd: '/repo/pkg',
    configFile: undefined,
    text: () => SOURCE,
    scanned: 3,
    skipped: [],
    notes: [],
    milliseconds: 1,
    exitCode: 1,
    ...change,
  };
}

/** What could end a line, a value, an element, a cell, a fence or a link, or begin another command. */
const HOSTILE =
  'x\r\n::stop-commands::y\n%0A"\'><script>alert(1)</script>]]><!-- |`` ``` [a](https://e.example) ![i](http://e.example) @all www.e.example </details>\u001b[2J\uffff\ud800';
const hostile = () =>
  finding({
    message: HOSTILE,
    notes: [HOSTILE],
    location: at('src/a,b:c%[x](y) <z>|`.ts'),
    symbol: HOSTILE,
    origins: [{ ...(finding().origins[0] as Finding['origins'][number]), what: HOSTILE }],
  });

describe('github', () => {
  test('is one command for each finding, the most severe first, with places from the root of the repository', () => {
    const given = [
      finding({ ruleId: 'small-thing', severity: 'info', origins: [], notes: [] }),
      finding({ severity: 'warning', location: at('b.ts', 0, 27), notes: [], origins: [] }),
      finding(),
    ];
    assert.deepEqual(github(report(given), OPTIONS).split('\n'), [
      '::error file=pkg/src/a.ts,line=2,endLine=2,col=1,endColumn=15,title=bad-thing%3A About bad-thing::`run` runs what the model wrote%0AAlso from the other reply (pkg/src/llm.ts:1)%0Ain a test file',
      '::warning file=pkg/b.ts,line=1,endLine=2,title=bad-thing%3A About bad-thing::`run` runs what the model wrote',
      '::notice file=pkg/src/a.ts,line=2,endLine=2,col=1,endColumn=15,title=small-thing%3A About small-thing::`run` runs what the model wrote',
      'ai-lint: 1 error, 1 warning, 1 info in 3 files.',
      '',
    ]);
  });

  test('escapes as @actions/core does', () => {
    assert.equal(
      workflowCommand('error', { file: 'a,b:c%\r\n.ts', line: 3 }, '50% of a, b: c\r\n'),
      '::error file=a%2Cb%3Ac%25%0D%0A.ts,line=3::50%25 of a, b: c%0D%0A',
    );
  });

  test('nothing of a project begins a command of its own', () => {
    const lines = github(report([hostile()]), OPTIONS)
      .trimEnd()
      .split(/\r?\n/);
    assert.equal(lines.length, 2);
    assert.match(lines[0] as string, /^::error file=pkg\/src\/a%2Cb%3Ac%25\[x\]\(y\) <z>\|`\.ts,line=2,/);
  });

  test('says when GitHub will not show all, and what could not be looked at', () => {
    const many = report(Array.from({ length: 11 }, () => finding()));
    assert.match(github(many, OPTIONS), /GitHub shows 10 annotations of each level/);
    const notices = [{ path: 'x.ts', kind: 'internal-error' as const, message: 'failed' }];
    const failed = report([], { result: { ...report([]).result, notices } });
    assert.equal(github(failed, OPTIONS), '::warning file=pkg/x.ts::failed\nai-lint: No findings in 3 files.\n');
    assert.equal(github(report([]), { ...OPTIONS, quiet: true }), '');
  });
});

describe('gitlab', () => {
  const issues = (findings: readonly Finding[], change?: Partial<Report>) => JSON.parse(gitlab(report(findings, change), OPTIONS)) as Record<string, unknown>[];

  test('has the fields of a Code Quality issue', () => {
    const [issue] = issues([finding()]);
    assert.match(issue?.fingerprint as string, /^[0-9a-f]{32}$/);
    assert.deepEqual(
      { ...issue, fingerprint: '' },
      {
        type: 'issue',
        description: '`run` runs what the model wrote. in a test file',
        check_name: 'bad-thing',
        categories: ['Security'],
        fingerprint: '',
        severity: 'critical',
        location: { path: 'pkg/src/a.ts', lines: { begin: 2, end: 2 } },
      },
    );
    assert.deepEqual(issues([]), []);
  });

  test('tells issues apart by file, rule and identity, not by line', () => {
    const given = [finding(), finding({ location: at('src/b.ts') }), finding({ ruleId: 'odd-thing' }), finding({ identity: 'fedcba9876543210' })];
    assert.equal(new Set(issues(given).map(({ fingerprint }) => fingerprint)).size, 4);
    const moved = finding({ location: { ...at('src/a.ts'), line: 90, endLine: 90 } });
    assert.equal(issues([moved])[0]?.fingerprint, issues([finding()])[0]?.fingerprint);
  });
});

describe('junit', () => {
  test('is a suite for each file and a failed case for each finding', () => {
    const xml = junit(report([finding(), finding({ ruleId: 'odd-thing', severity: 'warning', location: at('b.ts'), origins: [], notes: [] })]), OPTIONS);
    assert.deepEqual(elements(xml), ['testsuites', 'testsuite', 'testcase', 'failure', 'testsuite', 'testcase', 'failure']);
    assert.match(xml, /<testsuites name="ai-lint" tests="2" failures="2" errors="0" skipped="0">/);
    assert.match(xml, /<testcase classname="pkg\/src\/a.ts" name="bad-thing \(2:1\)" file="pkg\/src\/a.ts">/);
    assert.match(xml, /\n1\. source pkg\/src\/llm\.ts:1:1 the reply\n2\. sink pkg\/src\/a\.ts:2:1 is run by a shell\nalso from the other reply/);
  });

  test('a clean scan is a passed case, and what was not looked at is no pass', () => {
    assert.match(junit(report([]), OPTIONS), /tests="1" failures="0"[\s\S]*<testcase classname="ai-lint" name="no findings in 3 files" file="ai-lint"\/>/);
    const notices = [
      { path: 'big.js', kind: 'too-large' as const, message: 'is too large' },
      { path: 'x.ts', kind: 'internal-error' as const, message: 'failed' },
      { path: 'y.png', kind: 'binary' as const, message: 'holds no text' },
    ];
    const xml = junit(report([], { result: { ...report([]).result, notices } }), OPTIONS);
    assert.match(xml, /tests="2" failures="0" errors="1" skipped="1"/);
    elements(xml);
  });

  test('stays well formed whatever the project holds', () => {
    const xml = junit(report([hostile()]), OPTIONS);
    assert.deepEqual(elements(xml), ['testsuites', 'testsuite', 'testcase', 'failure']);
    assert.ok(xml.includes('&lt;script&gt;'));
    assert.doesNotMatch(xml, /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/);
  });
});

describe('markdown', () => {
  test('has tables, and each finding with its path and links from the root of the repository', () => {
    const text = markdown(report([finding({ severity: 'warning', location: at('src/b.ts') }), finding()]), OPTIONS);
    assert.match(text, /^## ai-lint: 1 error, 1 warning\n/);
    assert.ok(text.includes('| <code>bad-thing</code> | About bad-thing | 1 | 1 |  |'));
    assert.ok(text.includes('| <code>pkg/src/a.ts</code> | 1 |  |  |'));
    assert.ok(
      text.includes(
        '<details><summary><b>error</b> <code>bad-thing</code> <a href="pkg/src/a.ts#L2">pkg/src/a.ts:2</a> <code>run</code> runs what the model wrote</summary>',
      ),
    );
    assert.ok(text.includes('- **1** source <a href="pkg/src/llm.ts#L1">pkg/src/llm.ts:1</a> the reply\n- **2** sink'));
    assert.ok(text.indexOf('<b>error</b>') < text.indexOf('<b>warning</b>'));
    assert.equal(text.match(/<details>/g)?.length, text.match(/<\/details>/g)?.length);
    assert.match(markdown(report([]), OPTIONS), /^## ai-lint: No findings\n\n### Scan\n/);
  });

  test('links lead to the commit where the job says which', () => {
    const env = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
    assert.ok(markdown(report([finding()]), { ...OPTIONS, env }).includes('<a href="https://github.example/o/r/blob/abc/pkg/src/a.ts#L2">'));
  });

  test('nothing of a project becomes markup', () => {
    const code = 'const a = 1;\n````</details><script>\n';
    const text = markdown(report([hostile()], { text: () => code }), OPTIONS);
    const [fence] = /^`{3,}text$/m.exec(text) ?? [''];
    assert.equal(fence, '`````text', 'longer than the run in the code');
    const outside = text.replace(/^`````text\n[\s\S]*?^`````$/gm, '');
    assert.doesNotMatch(outside, /<script|\]\(|!\[|https?:\/\/e|www\.e|@all|```/);
    assert.ok(!outside.includes('\u001b'));
    assert.equal(outside.match(/<\/details>/g)?.length, 1);
    for (const line of outside.split('\n').filter((each) => each.startsWith('| <code>'))) assert.match(line, /^(?:\|[^|]*){4,6}\|$/);
    assert.ok(text.includes('href="pkg/src/a%2Cb%3Ac%25%5Bx%5D&#40;y&#41;%20%3Cz%3E%7C%60.ts#L2"'));
  });

  test('stays below the size given and says what is missing', () => {
    const many = report(Array.from({ length: 400 }, (_, index) => finding({ severity: index === 399 ? 'error' : 'warning', location: at(`f${index}.ts`) })));
    const text = markdownWithin(many, OPTIONS, 100_000);
    assert.ok(Buffer.byteLength(text) <= 100_000);
    assert.ok(Buffer.byteLength(text) > 90_000);
    const shown = text.match(/<details>/g)?.length ?? 0;
    assert.ok(text.includes(`${400 - shown} more findings left out here`));
    assert.ok(text.indexOf('f399.ts:2') < text.indexOf('f0.ts:2'), 'the error is kept and first');
  });
});

test('no format shows a key', async () => {
  const root = makeTree({ 'a.ts': `const key = "KEY(${FAKE_KEY})"; BAD FROM(x)\n`, [`${FAKE_KEY}.ts`]: 'BAD' });
  const secret = finding({
    message: `uses ${FAKE_KEY}`,
    notes: [FAKE_KEY],
    origins: [{ ...(finding().origins[0] as Finding['origins'][number]), what: FAKE_KEY }],
  });
  for (const [format, reporter] of Object.entries({ github, gitlab, junit, markdown } satisfies Record<string, Reporter>)) {
    const { code, stdout } = await command(root, ['--format', format]);
    assert.equal(code, 1);
    assert.ok(stdout.includes('key-thing'), format);
    for (const text of [stdout, reporter(report([secret], { text: () => `run("${FAKE_KEY}")\n` }), OPTIONS)])
      assert.ok(!text.includes(FAKE_KEY) && !text.includes(FAKE_KEY.slice(3)), format);
  }
});

/** @returns the names of all elements, in order; fails on what is not well formed. */
function elements(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const token = /<\?xml[^>]*\?>|<(\/?)(\w+)((?: [\w-]+="(?:[^<&"]|&(?:\w+|#\d+);)*")*)(\/?)>|(?:[^<&]|&(?:\w+|#\d+);)+/y;
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex;
    const match = token.exec(xml);
    assert.ok(match, `not well formed: ${xml.slice(from, from + 80)}`);
    const [, closing, name, , empty] = match;
    if (name === undefined) continue;
    if (closing) assert.equal(open.pop(), name);
    else {
      names.push(name);
      if (!empty) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  return names;
}
