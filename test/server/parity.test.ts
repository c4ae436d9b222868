/**
 * The editor and the command say the same: every example project and every project of the rule fixtures is a folder of one workspace,
 * and what the server publishes for it is what the command prints for that folder: rule, level, message, place, and every step of
 * every path. AI_LINT_PARITY_TREES names further folders (separated as in PATH), for instance whole repositories.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { createEngine, decodeBytes, type Finding, type Location } from '../../engine/index';
import { advisories } from '../../models/_advisories';
import { configuration } from '../../models/_configuration';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { SCAN_WORKSPACE } from '../../server/protocol';
import { command } from '../cli/support';
import { loadProjects, ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';
import { startClient, type TestClient } from './client';

const LEVELS = { error: 1, warning: 2, info: 3 };
const engine = createEngine({ rules, models, advisories: async () => advisories, configuration: async () => configuration });
const PROGRAM = { createEngine: () => engine, decodeBytes, models, rules };

const place = ({ line, column, endLine, endColumn }: Location) => [line - 1, column - 1, endLine - 1, endColumn - 1];

/** In the order of the command: by file and place. */
function ofFindings(folder: string, findings: readonly Finding[]) {
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  return findings.map(({ ruleId, severity, message, location, origins }) => ({
    uri: uri(location.path),
    rule: ruleId,
    severity: LEVELS[severity],
    message,
    range: place(location),
    steps: [...(origins[0]?.trace.slice(0, -1).map((step) => step.location) ?? []), ...origins.slice(1).map((origin) => origin.location)].map((at) => [
      uri(at.path),
      ...place(at),
    ]),
  }));
}

function ofDiagnostics(published: ReadonlyMap<string, readonly Diagnostic[]>) {
  const flat = ({ range }: Pick<Diagnostic, 'range'>) => [range.start.line, range.start.character, range.end.line, range.end.character];
  return [...published].flatMap(([uri, diagnostics]) =>
    diagnostics.map((diagnostic) => ({
      uri,
      rule: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      range: flat(diagnostic),
      steps: (diagnostic.relatedInformation ?? []).map(({ location }) => [location.uri, ...flat(location)]),
    })),
  );
}

describe('the server finds what the command finds', () => {
  const fixtures = readdirSync(path.join(ROOT, 'test-fixtures/rules')).map((id) => `test-fixtures/rules/${id}`);
  const projects = ['test-fixtures/projects', ...fixtures].flatMap((folder) =>
    loadProjects(folder, models).map((project) => ({
      name: `${folder}/${project.name}`,
      folder: makeTree(Object.fromEntries(project.files.map(({ path: name, text }) => [name, text]))),
    })),
  );
  const further = (process.env.AI_LINT_PARITY_TREES ?? '').split(path.delimiter).filter(Boolean);
  const all = [...projects, ...further.map((folder) => ({ name: folder, folder: path.resolve(folder) }))];
  let client: TestClient;
  let found = 0;

  before(async () => {
    client = await startClient(all[0]?.folder ?? '', { folders: all.map(({ folder }) => folder) });
    await client.connection.sendRequest(SCAN_WORKSPACE);
  });
  after(() => client.stop());

  for (const { name, folder } of all)
    test(name, async () => {
      const { code, stdout, stderr } = await command(folder, ['.', '--format', 'json'], {}, PROGRAM);
      assert.ok(code <= 1, stderr);
      const { findings } = JSON.parse(stdout) as { findings: Finding[] };
      const below = `${pathToFileURL(folder).href}/`;
      const last = new Map(client.published.filter(({ uri }) => uri.startsWith(below)).map(({ uri, diagnostics }) => [uri, diagnostics]));
      const expected = ofFindings(folder, findings);
      const order = [...new Set(expected.map(({ uri }) => uri))];
      const shown = ofDiagnostics(new Map([...last].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))));
      assert.deepEqual(shown, expected);
      found += findings.length;
    });

  test('and there was something to find', () => assert.ok(found > 100, `${found} findings`));
});
