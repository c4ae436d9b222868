/** Parts of a project find together what one run finds, each finding exactly once. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseOptions, UsageError } from '../cli/options';
import { levelsOf } from '../engine/config';
import { type CheckResult, createEngine } from '../engine/index';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { fixtureAdvisories } from './support/advisories';
import { loadProjects, ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const levels = levelsOf(rules, 'strict');
/** All projects of the rules' fixtures side by side, as in a repository of many packages. */
const FILES = new Map(
  readdirSync(join(ROOT, 'test-fixtures/rules')).flatMap((id) =>
    loadProjects(`test-fixtures/rules/${id}`, models).flatMap((project) =>
      project.files.map(({ path, text }): [string, string] => [`${id}/${project.name}/${path}`, text]),
    ),
  ),
);
const engine = createEngine({ rules, models, advisories: async () => fixtureAdvisories, configuration: async () => configuration });
const run = (shard?: { index: number; count: number }) => engine.check(memoryHost(FILES), { levels, shard });
const told = ({ findings, notices, suppressed, unusedSuppressions }: CheckResult) => ({
  findings: findings.map(({ ruleId, identity, location, severity }) => `${location.path}:${location.line} ${ruleId} ${severity} ${identity}`).sort(),
  notices: notices.map(({ path, kind }) => `${path} ${kind}`).sort(),
  quiet: [...suppressed.map((each) => each.location), ...unusedSuppressions.map((each) => each.location)].map(({ path, line }) => `${path}:${line}`).sort(),
});

test('four parts are the whole, with nothing twice', async () => {
  const whole = told(await run());
  assert.ok(whole.findings.length > 200);
  const results = await Promise.all([1, 2, 3, 4].map((index) => run({ index, count: 4 })));
  const parts = results.map(told);
  for (const what of ['findings', 'notices', 'quiet'] as const) assert.deepEqual(parts.flatMap((part) => part[what]).sort(), whole[what]);
  const sizes = results.map((result) => result.shard?.files ?? 0);
  assert.equal(
    sizes.reduce((sum, size) => sum + size, 0),
    FILES.size,
  );
  assert.ok(Math.max(...sizes) < 2 * Math.min(...sizes), `uneven: ${sizes}`);
});

test('--shard takes a part of so many', () => {
  assert.deepEqual(parseOptions(['--shard', '2/4']).shard, { index: 2, count: 4 });
  for (const wrong of ['0/4', '5/4', '1', '1/0', 'a/b', '1/2/3']) assert.throws(() => parseOptions(['--shard', wrong]), UsageError, wrong);
  assert.throws(() => parseOptions(['--shard', '1/2', '--staged']), /looks at a change/);
});
