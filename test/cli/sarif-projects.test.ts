/**
 * The SARIF of every fixture project passes Microsoft's validator, with its rules for GitHub code scanning: no error, and of the warnings only those that are explained here.
 * All projects stand in one tree, a folder each, so that the validator starts once.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { lineHashes } from '../../cli/reporters/line-hash';
import type { SarifLog, SarifResult } from '../../cli/reporters/sarif-log';
import { createEngine, decodeBytes } from '../../engine/index';
import { createFixer } from '../../fixes/fixer';
import { fixes } from '../../fixes/index.gen';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { fixtureAdvisories } from '../support/advisories';
import { loadProjects, ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';
import { validate } from './sarif-validator';
import { command } from './support';

/** Warnings that stay, and why. */
const EXPLAINED: Record<string, string> = {
  SARIF2005: 'asks for an address with information on the tool; the project has no public page yet',
};

const FOLDERS = ['projects', 'guardrails', ...readdirSync(path.join(ROOT, 'test-fixtures/rules')).map((id) => `rules/${id}`)];

test('the SARIF of every fixture project is valid', { skip: !['linux', 'darwin', 'win32'].includes(process.platform) }, async () => {
  const texts = new Map<string, string>();
  const projects = FOLDERS.flatMap((folder) => loadProjects(`test-fixtures/${folder}`, models).map((project) => ({ folder, project })));
  for (const { folder, project } of projects)
    for (const file of project.files) texts.set(path.posix.join(folder, project.name.replace(/\.(\w+)$/, '-$1'), file.path), file.text);
  const root = makeTree(Object.fromEntries(texts));
  const program = {
    createEngine,
    decodeBytes,
    models,
    rules,
    advisories: async () => fixtureAdvisories,
    createFixer: async (wasm: ((name: string) => Uint8Array) | undefined) => createFixer({ fixes, rules, models, wasm }),
  };
  const { stdout } = await command(root, ['--format', 'sarif', '--preset', 'strict', '--no-cache', '.'], {}, program);
  const [run] = (JSON.parse(stdout) as SarifLog).runs;
  assert.ok(run);
  const found = new Set(run.results.map(({ ruleId }) => ruleId));
  assert.ok(projects.length > 100 && found.size > 20, `${projects.length} projects, ${found.size} rules`);
  assert.ok(run.results.some((result: SarifResult) => result.fixes) && run.results.some(({ codeFlows }) => codeFlows));

  const messages = validate(stdout);
  assert.deepEqual(
    messages.filter(({ level, ruleId }) => level === 'error' || !(ruleId !== undefined && ruleId in EXPLAINED)),
    [],
  );
  for (const rule of Object.keys(EXPLAINED))
    assert.ok(
      messages.some(({ ruleId }) => ruleId === rule),
      `${rule} needs no explanation any more`,
    );

  const names = new Set<string>();
  for (const { partialFingerprints, locations, ruleId } of run.results) {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? assert.fail();
    const file = decodeURIComponent(artifactLocation.uri);
    assert.equal(partialFingerprints.primaryLocationLineHash, lineHashes(texts.get(file) ?? '')[(region?.startLine ?? 0) - 1], file);
    names.add(`${ruleId} ${file} ${partialFingerprints['aiLint/v1']}`);
  }
  assert.equal(names.size, run.results.length, 'a fingerprint is unique in its file');
});
