/**
 * Every rule against its fixture folder, with only that rule on at its default level. The comment assertions are compared
 * both ways, and both JavaScript parsers must give the same findings. What a folder must hold is checked here too.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createEngine } from '../engine/index';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { fixtureAdvisories } from './support/advisories';
import { disagreements } from './support/assertions';
import { checkProject, hasOxc, loadProjects, type Project, projectAssertions, ROOT } from './support/fixtures';

const FOLDER = 'test-fixtures/rules';

/** Rules that make sense in one language only, with the reason. Every other rule has fixtures in both. */
const ONE_LANGUAGE: Readonly<Record<string, { language: 'script' | 'python' | 'text'; reason: string }>> = {
  'llm-markdown-exfil': { language: 'script', reason: 'what shows Markdown in a browser is written in JavaScript' },
  'vulnerable-ai-dependency': { language: 'text', reason: 'it reads manifests and lockfiles, never code' },
  'unsafe-model-load': { language: 'python', reason: 'the formats that hold code are Python’s' },
  'remote-code-trusted': { language: 'python', reason: 'no library in JavaScript runs code from a model’s repository' },
  'mcp-config-risk': { language: 'text', reason: 'it reads configuration files' },
  'mcp-config-secret': { language: 'text', reason: 'it reads configuration files' },
  'agent-config-backdoor': { language: 'text', reason: 'it reads configuration files and instructions' },
  'over-broad-ai-permission': { language: 'text', reason: 'it reads configuration files' },
  'ci-ai-output-to-run': { language: 'text', reason: 'it reads pipelines' },
  'ci-untrusted-input-to-ai': { language: 'text', reason: 'it reads pipelines' },
  'ai-key-in-client': { language: 'script', reason: 'browsers run no Python' },
};

const engine = createEngine({ rules, models, advisories: async () => fixtureAdvisories, configuration: async () => configuration });
const languageOf = (path: string) => (path.endsWith('.py') ? 'python' : /\.(?:[mc]?[jt]sx?|vue|svelte|astro|html)$/.test(path) ? 'script' : 'text');

test('every fixture folder belongs to a rule', () => {
  const ids = new Set(rules.map((rule) => rule.id));
  assert.deepEqual(
    readdirSync(join(ROOT, FOLDER)).filter((name) => !ids.has(name)),
    [],
  );
});

for (const rule of rules) {
  describe(rule.id, async () => {
    const projects = loadProjects(`${FOLDER}/${rule.id}`, models);
    const levels = new Map([[rule.id, rule.severity]]);

    test('its fixtures are complete', () => {
      const missing = whatIsMissing(rule.id, projects);
      assert.equal(missing.join('\n'), '');
    });

    for (const project of projects) {
      test(project.name, async () => {
        const findings = await checkProject(engine, project, levels);
        const problems = disagreements(rule.id, findings, projectAssertions(project));
        assert.ok(problems.length === 0, `${FOLDER}/${rule.id}/${project.name}\n${problems.join('\n')}`);
      });
    }

    const scripts = projects.filter((project) => project.files.some((file) => languageOf(file.path) === 'script'));
    test('both parsers agree', { skip: (await hasOxc()) ? false : 'the oxc binding does not load here' }, async () => {
      for (const project of scripts) {
        const [oxc, typescript] = [await checkProject(engine, project, levels, 'oxc'), await checkProject(engine, project, levels, 'typescript')];
        assert.deepEqual(oxc, typescript, `${project.name}: findings with oxc (+) and with TypeScript (-) differ`);
      }
    });
  });
}

/** @returns what a rule's fixtures lack, one sentence each. */
function whatIsMissing(id: string, projects: readonly Project[]): string[] {
  const assertions = projects.flatMap(projectAssertions);
  const only = ONE_LANGUAGE[id]?.language;
  const wanted = only ? [only] : (['script', 'python'] as const);
  const missing = wanted.flatMap((language) => {
    const here = assertions.filter((a) => languageOf(a.path) === language);
    return (['expect', 'ok'] as const)
      .filter((kind) => !here.some((a) => a.kind === kind))
      .map((kind) => `no "${kind}: ${id}" in a ${language} file of ${FOLDER}/${id}`);
  });
  if (!assertions.some((a) => a.kind === 'expect' && a.columns)) missing.push(`no exact span ("//  ^^^^ expect: ${id}") in ${FOLDER}/${id}`);
  return missing;
}
