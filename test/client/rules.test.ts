/** The addresses of the rules' pages: what the server writes into a finding leads to a page that ships. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { addressTemplate, ruleOfAddress, titleOf } from '../../client/rules';
import { rules } from '../../rules/index.gen';
import { rulePageUri } from '../../server/protocol';
import { ROOT } from '../support/fixtures';

describe('pages of rules', () => {
  test('every rule has an address of the editor’s scheme, and a page', () => {
    for (const { id, title } of rules) {
      const { protocol, host, pathname } = new URL(rulePageUri(addressTemplate('vscode'), id));
      assert.deepEqual([protocol, host, ruleOfAddress(pathname)], ['vscode:', 'ai-lint.ai-lint', id]);
      assert.equal(titleOf(id), title);
      assert.ok(existsSync(join(ROOT, 'docs/rules', `${id}.md`)), id);
    }
  });

  test('no other address opens anything', () => {
    for (const path of [
      '',
      '/',
      '/rule',
      '/rule/',
      '/rule/README',
      '/rule/../../package',
      '/rule/%2e%2e',
      '/rule/llm-output-to-sql/x',
      '/rules/llm-output-to-sql',
      'rule/llm-output-to-sql',
    ])
      assert.equal(ruleOfAddress(path), undefined, path);
  });
});
