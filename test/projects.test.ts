/**
 * The bundled example projects, with all rules of the preset `recommended` at once: what their comments say of each rule is
 * compared both ways. In a project named …-fixed nothing may be found.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { disagreements } from './support/assertions';
import { checkProject, loadProjects, projectAssertions } from './support/fixtures';

describe('example projects', () => {
  const engine = createEngine({ rules, models });
  const levels = levelsOf(rules, 'recommended');
  const projects = loadProjects('test-fixtures/projects', models);

  test('there is one with its fixed twin', () => {
    const names = projects.map((project) => project.name);
    assert.ok(names.some((name) => names.includes(name.replace(/\/$/, '-fixed/'))));
  });

  for (const project of projects) {
    test(project.name, async () => {
      const findings = await checkProject(engine, project, levels);
      const assertions = projectAssertions(project);
      const ids = new Set([...findings.map((f) => f.ruleId), ...assertions.map((a) => a.rule)]);
      const problems = [...ids].flatMap((id) =>
        disagreements(
          id,
          findings.filter((f) => f.ruleId === id),
          assertions.filter((a) => a.rule === id),
        ).map((problem) => `${id}: ${problem}`),
      );
      assert.ok(problems.length === 0, problems.join('\n'));
      if (project.name.endsWith('-fixed/')) assert.deepEqual(findings, []);
    });
  }
});
