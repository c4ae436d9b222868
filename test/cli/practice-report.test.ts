/**
 * The coverage page: the table it is made from has a place for every rule and knows every entry of the lists, its numbers are those of a scan, and nothing of the scanned project
 * becomes markup.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { UsageError } from '../../cli/options';
import { practiceReport } from '../../cli/practice';
import { cweName } from '../../cli/reporters/taxonomies';
import { models } from '../../models/index.gen';
import { NIST_AI_RMF, OWASP_AGENTIC, OWASP_LLM_2025, OWASP_LLM_2026, PRACTICES } from '../../rules/_practices';
import { rules } from '../../rules/index.gen';
import { ROOT } from '../support/fixtures';
import { fixtureKey } from '../support/keys';
import { capture, PROGRAM_DIRECTORY, wholeProgram } from './program';
import { spawnCommand } from './support';

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

describe('the table of practices', () => {
  test('every rule has a place, and every place names a rule', () => {
    const placed = sorted(PRACTICES.flatMap((practice) => practice.rules));
    const all = sorted(rules.map(({ id }) => id));
    assert.deepEqual(
      {
        'rules without a practice in rules/_practices.ts': all.filter((id) => !placed.includes(id)),
        'names of no rule': placed.filter((id) => !all.includes(id)),
      },
      { 'rules without a practice in rules/_practices.ts': [], 'names of no rule': [] },
    );
  });

  test('there are ten, each with what is checked and what is not seen', () => {
    assert.equal(PRACTICES.length, 10);
    assert.equal(new Set(PRACTICES.map(({ id }) => id)).size, 10);
    for (const { id, rules: own, commands, notSeen, nist } of PRACTICES) {
      assert.ok(own.length + commands.length > 0 && notSeen.length > 0 && nist.length > 0, id);
      assert.equal(new Set(own).size, own.length, id);
    }
  });

  test('what rules refer to stands in the lists', () => {
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    for (const { id, refs } of rules) {
      for (const entry of refs.owaspLlm2025 ?? []) assert.ok(idsOf(OWASP_LLM_2025).includes(entry), `${id}: ${entry}`);
      for (const entry of refs.owaspLlm2026 ?? []) assert.ok(idsOf(OWASP_LLM_2026).includes(entry), `${id}: ${entry}`);
      for (const entry of refs.asi ?? []) assert.ok(idsOf(OWASP_AGENTIC).includes(entry), `${id}: ${entry}`);
      for (const cwe of refs.cwe) assert.ok(cweName(cwe), `${id}: CWE-${cwe} has no name in cli/reporters/taxonomies.ts`);
    }
    for (const { id, nist } of PRACTICES) for (const entry of nist) assert.ok(idsOf(NIST_AI_RMF).includes(entry), `${id}: ${entry}`);
  });

  test('the lists are whole', () => {
    for (const list of [OWASP_LLM_2025, OWASP_LLM_2026]) {
      assert.deepEqual(
        list.map(({ id }) => id),
        Array.from({ length: 10 }, (_, index) => `LLM${String(index + 1).padStart(2, '0')}`),
      );
      assert.equal(new Set(list.map(({ name }) => name)).size, 10);
    }
    assert.equal(OWASP_AGENTIC.length, 10);
    const functions = Object.entries({ GOVERN: 6, MAP: 5, MEASURE: 4, MANAGE: 4 });
    assert.deepEqual(
      NIST_AI_RMF.map(({ id }) => id),
      functions.flatMap(([name, count]) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`)),
    );
    for (const { id, notSeen } of [...OWASP_LLM_2025, ...OWASP_LLM_2026, ...OWASP_AGENTIC, ...NIST_AI_RMF]) assert.ok(notSeen.length > 5, id);
  });
});

interface Counts {
  error: number;
  warning: number;
  info: number;
}
interface Covered {
  id: string;
  state: 'found' | 'clear' | 'off' | 'none';
  rules: { id: string; level: string }[];
  counts: Counts;
}
interface Page {
  version: number;
  preset: string;
  practices: (Covered & { findings: { ruleId: string; file: string; line: number }[]; inventory: { label: string; value: string }[]; notSeen: string[] })[];
  lists: { id: string; entries: (Covered & { name: string; practices?: string[] })[] }[];
}

describe('ai-lint report --practice', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ai-lint-practice-'));
  const project = path.join(folder, 'support-bot');
  const key = fixtureKey(models, 'openai');
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  const run = async (cwd: string, ...args: string[]) => {
    const { io, printed } = capture(cwd);
    const code = await practiceReport({ args: ['--practice', ...args], version: '1.2.3', programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io });
    assert.equal(code, 0);
    return printed.stdout;
  };
  let page: Page;
  let html: string;
  before(async () => {
    fs.cpSync(path.join(ROOT, 'test-fixtures/projects/support-bot'), project, { recursive: true });
    fs.writeFileSync(path.join(project, 'src/key.ts'), `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`);
    fs.writeFileSync(
      path.join(project, 'src/<img src=x onerror=alert(1)>.ts'),
      "import { exec } from 'node:child_process';\nimport { client } from './key';\nclient.chat.completions.create({ model: '<b>m</b>', messages: [] }).then((reply) => exec(String(reply.choices[0]?.message.content)));\n",
    );
    page = JSON.parse(await run(project, '--format', 'json')) as Page;
    html = await run(project);
  });

  test('has the numbers of a scan with all rules, each finding in every place of its rule', () => {
    const { stdout } = spawnCommand(project, ['--format', 'json', '--preset', 'strict', '--no-cache']);
    const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; severity: keyof Counts }[] };
    assert.ok(findings.length > 8 && page.preset === 'strict');
    const expected = (ids: readonly string[]) => {
      const counts = { error: 0, warning: 0, info: 0 };
      for (const { ruleId, severity } of findings) if (ids.includes(ruleId)) counts[severity]++;
      return counts;
    };
    for (const practice of PRACTICES) {
      const covered = page.practices.find(({ id }) => id === practice.id);
      assert.deepEqual(covered?.counts, expected(practice.rules), practice.id);
    }
    const list = (id: string) => page.lists.find((each) => each.id === id)?.entries ?? [];
    for (const [id, entries, idsOf] of [
      ['owasp-llm-2026', OWASP_LLM_2026, (rule: (typeof rules)[number]) => rule.refs.owaspLlm2026],
      ['owasp-llm-2025', OWASP_LLM_2025, (rule: (typeof rules)[number]) => rule.refs.owaspLlm2025],
      ['owasp-agentic', OWASP_AGENTIC, (rule: (typeof rules)[number]) => rule.refs.asi],
    ] as const)
      for (const entry of entries) {
        const own = rules.filter((rule) => idsOf(rule)?.includes(entry.id)).map((rule) => rule.id);
        assert.deepEqual(list(id).find((each) => each.id === entry.id)?.counts, expected(own), `${id} ${entry.id}`);
      }
    assert.deepEqual(list('cwe').find(({ id }) => id === 'CWE-78')?.counts, expected(rules.filter(({ refs }) => refs.cwe.includes(78)).map(({ id }) => id)));
  });

  test('tells found, clear, off and no rule apart', async () => {
    const states = Object.fromEntries(page.practices.map(({ id, state }) => [id, state]));
    assert.equal(states.validation, 'found');
    assert.equal(states.encryption, 'clear');
    assert.equal(states['red-teaming'], 'none');
    const secrets = JSON.parse(await run(project, '--format', 'json', '--preset', 'secrets')) as Page;
    assert.equal(secrets.preset, 'secrets');
    assert.equal(secrets.practices.find(({ id }) => id === 'validation')?.state, 'off');
    assert.equal(secrets.practices.find(({ id }) => id === 'access')?.state, 'found');
    const misinformation = page.lists.find(({ id }) => id === 'owasp-llm-2026')?.entries.find(({ id }) => id === 'LLM07');
    assert.deepEqual([misinformation?.state, misinformation?.rules], ['none', []]);
  });

  test('the inventory adds what it knows', () => {
    const factsOf = (id: string) =>
      Object.fromEntries(page.practices.find((practice) => practice.id === id)?.inventory.map(({ label, value }) => [label, value]) ?? []);
    assert.match(factsOf('access')['endpoints that lead to a model'] ?? '', /POST \/chat/);
    assert.match(factsOf('prompt-defence')['calls of models judged by a guardrail'] ?? '', /^0 of \d+ calls$/);
    assert.notEqual(factsOf('visibility').models, 'none');
    assert.match(factsOf('pipeline')['packages of the AI stack'] ?? '', /npm:openai/);
  });

  test('the page is one file that asks for nothing and runs nothing; nothing of the project becomes markup', () => {
    assert.match(html, /^<!DOCTYPE html>/);
    assert.doesNotMatch(html, /<script|<link|<img|<iframe/i);
    assert.doesNotMatch(/<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? assert.fail('no style'), /url\(|@import/);
    assert.doesNotMatch(html.replace(/="[^"]*"/g, '='), /<\w[^>]*\s(?:on\w+|src)=/i);
    assert.match(
      html,
      /Content-Security-Policy" content="default-src &#39;none&#39;|Content-Security-Policy" content="default-src 'none'|default-src &apos;none&apos;/,
    );
    assert.ok(html.includes('&lt;img src'), 'the hostile name is shown as text');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
    assert.equal(new Set(ids).size, ids.length);
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target as string);
    assert.ok(links.length > 30);
    assert.deepEqual(
      links.filter((target) => !ids.includes(target)),
      [],
    );
    for (const { title, notSeen } of PRACTICES)
      assert.ok(html.includes(title) && notSeen.every((text) => html.includes(text.replaceAll("'", '&apos;'))), title);
  });

  test('Markdown says the same, and cannot be broken out of', async () => {
    const text = await run(project, '--format', 'markdown');
    for (const { title, about } of PRACTICES) assert.ok(text.includes(`### ${title}\n\n${about}`), title);
    assert.doesNotMatch(text, /<img|<b>m/);
    for (const line of text.split('\n').filter((each) => each.startsWith('|'))) assert.ok(line.endsWith('|'), line);
    assert.match(text, /\| LLM07 \| Misinformation \| none \| not covered \|/);
    assert.match(text, /\| MEASURE 2 \|/);
  });

  test('no form shows the key', async () => {
    for (const text of [html, JSON.stringify(page), await run(project, '--format', 'markdown')])
      assert.ok(text.includes('hardcoded-api-key') && !text.includes(key) && !text.includes(key.slice(8)));
  });

  test('--output writes the page; the configuration counts', async () => {
    fs.writeFileSync(path.join(project, 'ai-lint.config.json'), JSON.stringify({ preset: 'ci', rules: { 'llm-output-to-sql': 'off' } }));
    const { io, printed } = capture(project);
    await practiceReport({
      args: ['--practice', '--format', 'json', '--output', 'page.json'],
      version: '1',
      programDirectory: PROGRAM_DIRECTORY,
      load: wholeProgram,
      io,
    });
    fs.rmSync(path.join(project, 'ai-lint.config.json'));
    assert.equal(printed.stdout, '');
    const written = JSON.parse(fs.readFileSync(path.join(project, 'page.json'), 'utf8')) as Page;
    assert.equal(written.preset, 'ci');
    const sql = written.practices.flatMap((practice) => practice.rules).find(({ id }) => id === 'llm-output-to-sql');
    assert.equal(sql?.level, 'off');
  });

  test('wrong arguments are told', async () => {
    for (const [args, words] of [
      [[], /needs --practice/],
      [['--practice', '--format', 'sarif'], /has the forms html, markdown, json, not sarif/],
      [['--practice', '--staged'], /takes no --staged/],
      [['--practice', '--fix-dry-run'], /takes no --fix/],
      [['--practice', '--rule', 'nothing=off'], /There is no rule "nothing"/],
      [['--practice', '--nonsense'], /There is no flag --nonsense/],
    ] as const) {
      const { io } = capture(project);
      await assert.rejects(practiceReport({ args, version: '1', programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io }), (error: unknown) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, words);
        return true;
      });
    }
    const { code, stderr } = spawnCommand(project, ['report']);
    assert.deepEqual([code, /needs --practice/.test(stderr)], [2, true]);
    assert.match(spawnCommand(project, ['report', '--help']).stdout, /^Usage: ai-lint report --practice/);
  });
});
