/**
 * Versions of numbers are compared without a library where the range is plain: it must say what both libraries say, and leave to them
 * whatever else there is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainlyWithin } from '../engine/binding/installed';
import { createEngine } from '../engine/index';
import { VERSIONING } from '../engine/versions';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { checkProject } from './support/fixtures';

const VERSIONS = ['0.0.0', '0.0.2', '0.9.9', '0.10.0', '1.0.0', '1.9.12', '1.10.0', '2.0.0', '3.25.1', '4.0.0', '6.0.1', '6.10.0', '10.0.0', '18.3.1'];
const RANGES = ['*', '>=1', '<1', '>=1.10', '<2', '>=4 <7', '>=0.0.2', '<3.25', '>=3.25.1', '>=1.0.0 <1.10.0', '>=0.9, <2'];

test('plain versions and ranges are compared as the libraries do', () => {
  const own = models.flatMap(({ packages }) => [packages.npm, packages.pypi].flatMap((all) => Object.values(all ?? {})));
  let compared = 0;
  for (const range of new Set([...RANGES, ...own]))
    for (const version of VERSIONS) {
      const plain = isPlainlyWithin(version, range);
      if (plain === undefined) continue;
      compared++;
      for (const [ecosystem, versioning] of Object.entries(VERSIONING)) {
        // npm knows no commas, and Python's ranges have no blanks
        const written = ecosystem === 'npm' ? range.replaceAll(',', ' ') : range.trim().replaceAll(/[\s,]+/g, ',');
        assert.equal(plain, versioning.satisfies(version, written), `${ecosystem}: ${version} in ${range}`);
      }
    }
  assert.ok(compared > 200, String(compared));
});

test('what is not plain is left to the libraries', () => {
  for (const version of ['1.0', '1.0.0-beta.1', 'v1.0.0', '1.0.0rc1', '1!1.0.0', '', '1.0.0+cpu']) assert.equal(isPlainlyWithin(version, '>=1'), undefined);
  for (const range of ['^1', '~1.2', '1.x', '>1', '<=1', '>=1.0.0-0', '>=1 || <3', '==1.0.0', '~=1.4', '', 'latest'])
    assert.equal(isPlainlyWithin('1.0.0', range), undefined);
});

test('a version that takes a library is compared by it', async () => {
  const engine = createEngine({ rules, models });
  const code = 'import torch\n\nweights = torch.load("weights.pth")\n';
  const severities = async (requirement: string) => {
    const files = Object.entries({ 'load.py': code, 'requirements.txt': `${requirement}\n` }).map(([path, text]) => ({ path, raw: text, text }));
    return (await checkProject(engine, { name: 'p', files }, new Map([['unsafe-model-load', 'error' as const]]))).map(({ severity }) => severity);
  };
  assert.deepEqual(await severities('torch==2.2.1+cpu'), ['error']);
  assert.deepEqual(await severities('torch==2.7.0rc1'), []);
});
