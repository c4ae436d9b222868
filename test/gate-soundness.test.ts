/**
 * The gate and the forward pass before the search are only optimisations: with them and without them the same is found, on every
 * rule fixture, every model fixture and both example projects. That the gate passes over something at all is asserted too, or the
 * comparison would compare nothing.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { type CheckOptions, createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { loadProjects, type Project, ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'strict');
const RULES = 'test-fixtures/rules';
const FOLDERS = [...readdirSync(join(ROOT, RULES)).map((id) => `${RULES}/${id}`), 'test-fixtures/models', 'test-fixtures/projects'];

async function check(project: Project, options: Pick<CheckOptions, 'gate' | 'reach'> = {}) {
  const host = memoryHost(new Map(project.files.map((file) => [file.path, file.text])));
  const { findings, suppressed, unusedSuppressions, timings } = await engine.check(host, { levels, ...options });
  return { seen: { findings, suppressed, unusedSuppressions }, parsed: timings.filesParsed };
}

describe('with and without the gate', () => {
  let found = 0;
  let spared = 0;

  for (const folder of FOLDERS)
    test(folder, async () => {
      const projects = loadProjects(folder, models);
      assert.ok(projects.length > 0, 'nothing to compare');
      for (const project of projects) {
        const gated = await check(project);
        const whole = await check(project, { gate: false });
        assert.deepEqual(gated.seen, whole.seen, `${folder}/${project.name}: the gate (+) changes what is found without it (-)`);
        const everywhere = await check(project, { reach: false });
        assert.deepEqual(gated.seen, everywhere.seen, `${folder}/${project.name}: the forward pass (+) changes what is found without it (-)`);
        found += whole.seen.findings.length;
        spared += whole.parsed - gated.parsed;
      }
    });

  test('both have something to do', () => {
    assert.ok(found > 100, `${found} findings`);
    assert.ok(spared > 0, 'the gate passed over no file');
  });
});
