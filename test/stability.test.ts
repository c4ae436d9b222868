/**
 * The same input gives the same findings: twice, in whatever order the files are handed over, and with the same identity when
 * lines move. Runs over the example project and the fixtures that have several files.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine, type Finding, type Location } from '../engine/index';
import { configuration as tables } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { fixtureAdvisories } from './support/advisories';
import { readAssertions } from './support/assertions';
import { loadProjects, type Project, ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const RULES = 'test-fixtures/rules';
const levels = levelsOf(rules, 'strict');
const advisories = async () => fixtureAdvisories;
const configuration = async () => tables;
const projects = ['test-fixtures/projects', ...readdirSync(join(ROOT, RULES)).map((id) => `${RULES}/${id}`)]
  .flatMap((folder) => loadProjects(folder, models).map((project) => ({ ...project, name: `${folder}/${project.name}` })))
  .filter((project) => project.files.length > 1 && !project.name.endsWith('-fixed/') && isFaulty(project));

/** Some fixtures of several files have near misses only. */
function isFaulty(project: Project): boolean {
  return (
    project.name.startsWith('test-fixtures/projects') ||
    project.files.some(({ path, text }) => readAssertions(path, text).some(({ kind }) => kind === 'expect'))
  );
}

/** A new engine each time, so that nothing one run remembers helps the next. */
async function findingsOf(project: Project, targets?: readonly string[]): Promise<Finding[]> {
  const host = memoryHost(new Map(project.files.map((file) => [file.path, file.text])));
  const { findings } = await createEngine({ rules, models, advisories, configuration }).check(targets ? { ...host, targets } : host, { levels });
  assert.ok(findings.length > 0, `${project.name}: nothing is found, so nothing is compared`);
  return findings;
}

const pathsOf = (project: Project) => project.files.map((file) => file.path).sort();

for (const project of projects)
  describe(project.name, () => {
    test('is the same twice, in another order of files, and after other files', async () => {
      const first = await findingsOf(project);
      assert.deepEqual(await findingsOf(project), first);
      const paths = pathsOf(project);
      assert.deepEqual(await findingsOf(project, [...paths].reverse()), first);
      assert.deepEqual(await findingsOf(project, [...paths.slice(1), ...paths.slice(0, 1)]), first);

      const engine = createEngine({ rules, models, advisories, configuration });
      for (const each of [...projects.slice(0, 3), project]) {
        const host = memoryHost(new Map(each.files.map((file) => [file.path, file.text])));
        const { findings } = await engine.check(host, { levels });
        if (each === project) assert.deepEqual(findings, first);
      }
    });

    test('keeps identities when lines move', async () => {
      const shift = 3;
      const moved = { ...project, files: project.files.map((file) => ({ ...file, text: withLinesAbove(file.path, file.text, shift) })) };
      const before = await findingsOf(project);
      const after = await findingsOf(moved);
      const told = ({ ruleId, identity, symbol, origins }: Finding) => ({ ruleId, identity, symbol, origins: origins.map((origin) => origin.symbol) });
      assert.deepEqual(after.map(told), before.map(told));
      const place = ({ path, line, column }: Location, by: number) => `${path}:${line + (path.endsWith('.json') ? 0 : by)}:${column}`;
      assert.deepEqual(
        after.map((finding) => place(finding.location, 0)),
        before.map((finding) => place(finding.location, shift)),
      );
    });
  });

test('identities do not depend on layout or on the names of files', async () => {
  const code = (call: string, folder = 'src') => ({
    [`${folder}/run.ts`]: `import { exec } from 'node:child_process';\nexport function run(command: string) {\n  ${call}\n}\n`,
    [`${folder}/main.ts`]:
      "import OpenAI from 'openai';\nimport { run } from './run';\nconst client = new OpenAI();\n" +
      "export async function main() {\n  const r = await client.chat.completions.create({ model: 'm', messages: [], max_tokens: 9 });\n  run(r.choices[0].message.content);\n}\n",
  });
  const told = async (files: Record<string, string>) => {
    const { findings } = await createEngine({ rules, models, advisories, configuration }).check(memoryHost(new Map(Object.entries(files))), { levels });
    return findings.map(({ ruleId, identity, anchor }) => [ruleId, identity, anchor].join());
  };
  const plain = await told(code('exec(`ls ${command}`, { cwd: "/tmp" });'));
  assert.equal(plain.length, 1);
  assert.deepEqual(await told(code("exec(\n    `ls ${command}`,\n    {\n      'cwd': '/tmp',\n    },\n  )")), plain);
  assert.deepEqual(await told(code('exec(`ls ${command}`, { cwd: "/tmp" });', 'lib/new place')), plain);
  assert.notDeepEqual(await told(code('exec(`rm ${command}`, { cwd: "/tmp" });')), plain);
  const twice = await told(code('exec(command); exec(command);'));
  assert.equal(new Set(twice).size, 2);
});

test('findings of one run have identities of their own', async () => {
  const project = projects.find(({ name }) => name === 'test-fixtures/projects/support-bot/');
  assert.ok(project);
  const identities = (await findingsOf(project)).map((finding) => finding.identity);
  assert.equal(new Set(identities).size, identities.length);
});

/** Lines that change no code above the first one: blank ones, since a comment would come before directives and imports alike. */
function withLinesAbove(path: string, text: string, count: number): string {
  return path.endsWith('.json') ? text : '\n'.repeat(count) + text;
}
