/** Two hundred random edits that have nothing to do with the findings of the example project change no fingerprint of theirs. `npm run bench -- edits <tree>` does it with a whole repository. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { loadProjects, ROOT } from './support/fixtures';
import { memoryHost } from './support/host';
import { type Edit, randomFrom, unrelatedEdit } from './support/unrelated-edits';

const EDITS = 200;
const CHECK_AFTER = 10;
const levels = levelsOf(rules, 'strict');

async function identitiesOf(files: ReadonlyMap<string, string>): Promise<string[]> {
  const { findings } = await createEngine({ rules, models }).check(memoryHost(files), { levels });
  return findings.map(({ ruleId, identity, anchor }) => `${ruleId} ${identity} ${anchor}`).sort();
}

describe('edits that have nothing to do with a finding', () => {
  test('change no fingerprint', async () => {
    const project = loadProjects('test-fixtures/projects', models).find(({ name }) => name === 'support-bot/');
    assert.ok(project);
    let files: ReadonlyMap<string, string> = new Map(project.files.map(({ path, text }) => [path, text]));
    const before = await identitiesOf(files);
    assert.ok(before.length >= 10);
    const random = randomFrom(6);
    const done: Edit[] = [];
    for (let tries = 0; done.length < EDITS; tries++) {
      assert.ok(tries < EDITS * 10, 'the project offers too few places');
      // a formatter is a process of its own, so it has fewer turns
      const edit = unrelatedEdit(files, random, tries, ['lines', 'lines', 'lines', 'rename', ...(tries % 3 === 0 ? (['format'] as const) : [])]);
      if (!edit) continue;
      const next = new Map(files);
      for (const [path, text] of edit.changed)
        if (text === undefined) next.delete(path);
        else next.set(path, text);
      files = next;
      done.push(edit);
      if (done.length % CHECK_AFTER !== 0) continue;
      const last = done.slice(-CHECK_AFTER).map(({ what }) => what);
      assert.deepEqual(await identitiesOf(files), before, `after ${done.length} edits, the last ones:\n${last.join('\n')}`);
    }
    for (const kind of ['lines', 'rename', 'format'] as const)
      assert.ok(done.filter((edit) => edit.kind === kind).length >= 5, `too few edits of the kind ${kind}`);
  });

  test('change no fingerprint in Python', async () => {
    const folders = readdirSync(join(ROOT, 'test-fixtures/rules'));
    const fixtures = folders.flatMap((id) => loadProjects(`test-fixtures/rules/${id}`, models).map((project) => ({ id, project })));
    const files = new Map(
      fixtures
        .filter(({ project }) => project.name.endsWith('.py'))
        .map(({ id, project }) => [`${id}_${project.name}`.replaceAll('-', '_'), project.files[0]?.text ?? '']),
    );
    const before = await identitiesOf(files);
    assert.ok(before.length > 50);
    const random = randomFrom(3);
    let done = 0;
    for (let tries = 0; done < EDITS && tries < EDITS * 10; tries++) {
      const edit = unrelatedEdit(files, random, tries, ['lines']);
      if (!edit) continue;
      for (const [path, text] of edit.changed) files.set(path, text ?? '');
      done++;
    }
    assert.equal(done, EDITS);
    assert.deepEqual(await identitiesOf(files), before);
  });

  test('are seen where they are related', async () => {
    const project = loadProjects('test-fixtures/projects', models).find(({ name }) => name === 'support-bot/');
    const files = new Map((project?.files ?? []).map(({ path, text }) => [path, text]));
    const before = await identitiesOf(files);
    const [path, text] = [...files].find(([, each]) => each.includes('pool.query(')) ?? [];
    assert.ok(path && text);
    files.set(path, text.replace('pool.query(', 'pool.query(1 > 2 ? "" : '));
    assert.notDeepEqual(await identitiesOf(files), before);
  });
});
