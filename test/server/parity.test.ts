/** The editor and the command say the same: every file of the bundled example, opened in the server and named to the command. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../engine/index';
import { createEngine, decodeBytes } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { command } from '../cli/support';
import { startClient, type TestClient } from './client';

const PROJECT = path.resolve(__dirname, '../../test-fixtures/projects/support-bot');
const LEVELS = { error: 1, warning: 2, info: 3 };

const ofFinding = ({ ruleId, severity, message, location, origins }: Finding) => ({
  rule: ruleId,
  severity: LEVELS[severity],
  message,
  range: [location.line - 1, location.column - 1, location.endLine - 1, location.endColumn - 1],
  steps: (origins[0]?.trace.length ?? 1) - 1 + Math.max(origins.length - 1, 0),
});
const ofDiagnostic = ({ code, severity, message, range, relatedInformation }: Diagnostic) => ({
  rule: code,
  severity,
  message,
  range: [range.start.line, range.start.character, range.end.line, range.end.character],
  steps: relatedInformation?.length ?? 0,
});

describe('the server finds what the command finds', () => {
  let client: TestClient;
  let found = 0;
  before(async () => {
    client = await startClient(PROJECT);
  });
  after(() => client.stop());

  const files = readdirSync(PROJECT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    test(path.relative(PROJECT, file), async () => {
      const { code, stdout, stderr } = await command(PROJECT, [file, '--format', 'json'], {}, { createEngine, decodeBytes, models, rules });
      assert.ok(code <= 1, stderr);
      const { findings } = JSON.parse(stdout) as { findings: Finding[] };
      const uri = client.open(path.relative(PROJECT, file), readFileSync(file, 'utf8'));
      const diagnostics = await client.diagnostics(uri);
      assert.deepEqual(diagnostics.map(ofDiagnostic), findings.map(ofFinding));
      found += findings.length;
    });
  }

  test('and there was something to find', () => assert.ok(found > 0));
});
