/** Everything that `npm run gen` writes is as it would write it now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from '../scripts/generate/all';
import { ROOT } from './support/fixtures';

test('generated files are up to date', async () => {
  const stale = (await differences(ROOT)).map(({ path, text }) => (text === undefined ? `${path} should be gone` : `${path} is stale`));
  assert.ok(stale.length === 0, `run \`npm run gen\`:\n${stale.join('\n')}`);
});
