/**
 * Shapes that are hard for a search: long chains, rings, many connected units. What is within its bounds is found in them, what is not is passed
 * over, and none of them keeps it from ending. How long it takes is measured by the bench of the same trees.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chain, connected, ring } from '../bench/generate';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'strict');
const shellFindings = async (files: Map<string, string>) =>
  (await engine.check(memoryHost(files), { levels })).findings
    .filter((finding) => finding.ruleId === 'llm-output-to-shell')
    .map((finding) => finding.location.path);

test('a short chain is followed to its end, a chain of 200 functions is let go', async () => {
  assert.deepEqual(await shellFindings(chain(6)), ['src/f6.ts']);
  assert.deepEqual(await shellFindings(chain(200)), []);
});

test('a ring of 50 files that call each other', async () => {
  assert.deepEqual(await shellFindings(ring(50)), ['src/r49.ts']);
});

test('units that all hang together: the faulty ones and no others', async () => {
  const found = await shellFindings(connected(24));
  assert.deepEqual(found.sort(), ['src/unit0/shell.ts', 'src/unit16/shell.ts', 'src/unit8/shell.ts']);
});
