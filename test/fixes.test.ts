/**
 * Every fix against its fixture folder, and every fix that any finding of any fixture offers: what it prints parses, clears its
 * finding, brings no other, stays near its place, offers nothing more afterwards, and keeps the file's line endings.
 *
 * A fixture is a file, or a folder that is one project. Each line with a finding says what is offered there: `fix: safe`, `fix: review` or
 * `fix: none`. Where something is offered, a twin with `.fixed` in its name is what comes out when all of it is applied.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Applied, applyFixes } from '../cli/fix';
import type { CheckResult, Finding, Rule } from '../engine/index';
import { createEngine, lineIndex } from '../engine/index';
import { applyEdits, createFixer, type Fixer } from '../fixes/fixer';
import { fixes } from '../fixes/index.gen';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { loadProjects, type Project, ROOT } from './support/fixtures';
import { memoryHost, wasmBytes } from './support/host';

const FOLDER = 'test-fixtures/fixes';
const FIXED = /\.fixed(?=\.|\/|$)/;

const engine = createEngine({ rules, models, configuration: async () => configuration });
type Texts = ReadonlyMap<string, string>;

const fixerOf = (of: readonly Rule[]) => createFixer({ fixes, rules: of, models, wasm: wasmBytes });
const levelsOf = (of: readonly Rule[]) => new Map(of.map((rule) => [rule.id, rule.severity]));
const textsOf = (project: Project): Texts => new Map(project.files.map(({ path, text }) => [path, text]));

async function check(texts: Texts, of: readonly Rule[]): Promise<CheckResult> {
  const result = await engine.check(memoryHost(texts), { levels: levelsOf(of) });
  const broken = result.notices.filter((notice) => notice.kind === 'internal-error');
  assert.deepEqual(broken, []);
  return result;
}

/** All fixes of a project, as the command applies them. */
async function applied(texts: Texts, of: readonly Rule[], fixer: Fixer): Promise<{ texts: Texts; applied: readonly Applied[]; result: CheckResult }> {
  const outcome = await applyFixes({
    fixer,
    result: await check(texts, of),
    which: 'all',
    read: (path) => texts.get(path),
    check: (changed) => check(new Map([...texts, ...changed]), of),
    refusal: () => undefined,
  });
  return { texts: new Map([...texts, ...outcome.texts]), applied: outcome.applied, result: outcome.result };
}

test('every fix is named by a rule, and has a fixture folder', () => {
  const named = new Set(rules.flatMap((rule) => rule.fixes ?? []));
  assert.deepEqual(
    fixes.map((fix) => fix.id).filter((id) => !named.has(id)),
    [],
  );
  assert.deepEqual(readdirSync(join(ROOT, FOLDER)).sort(), fixes.map((fix) => fix.id).sort());
});

for (const fix of fixes) {
  describe(fix.id, () => {
    const own = rules.filter((rule) => rule.fixes?.includes(fix.id)).map((rule) => ({ ...rule, fixes: [fix.id] }));
    const fixer = fixerOf(own);
    const projects = loadProjects(`${FOLDER}/${fix.id}`, models);
    const files = projects.flatMap((project) => project.files);

    test('its fixtures show every language it prints, and where it offers nothing', () => {
      for (const [language, extension] of [
        ['javascript', /\.[mc]?[jt]sx?$/],
        ['python', /\.py$/],
      ] as const) {
        const here = files.filter((file) => extension.test(file.path)).map((file) => file.raw);
        const offered = here.some((text) => /fix: (?:safe|review)/.test(text));
        assert.equal(offered, fix[language] !== undefined, `${language}: a "fix: safe" or "fix: review"`);
        if (offered)
          assert.ok(
            here.some((text) => text.includes('fix: none')),
            `${language}: a "fix: none"`,
          );
      }
    });

    for (const project of projects.filter(({ name }) => !FIXED.test(name))) {
      test(project.name, async () => {
        const texts = textsOf(project);
        const { findings } = await check(texts, own);
        assert.ok(findings.length > 0, 'there is nothing to fix');
        const problems = [];
        for (const finding of findings) {
          const [offer] = await fixer.fixesFor(finding, (path) => texts.get(path));
          const place = `${finding.location.path}:${finding.location.line}`;
          const wanted = saidOf(texts, finding);
          if (wanted !== (offer?.safety ?? 'none')) problems.push(`${place}: "fix: ${offer?.safety ?? 'none'}", the fixture says ${wanted ?? 'nothing'}`);
        }
        assert.equal(problems.join('\n'), '');
        const after = await applied(texts, own, fixer);
        const twin = projects.find(({ name }) => name === project.name.replace(/(?=\.[mc]?[jt]sx?$|\.(?:py|ipynb|vue|svelte|astro)$|\/$)/, '.fixed'));
        const isOffered = [...texts.values()].some((text) => /fix: (?:safe|review)/.test(text));
        assert.equal(twin !== undefined, isOffered, isOffered ? 'it has no twin named .fixed' : 'a twin named .fixed, though nothing is offered');
        if (twin) assert.deepEqual(byName(after.texts), byName(textsOf(twin)));
      });
    }
  });
}

/** File names of a fixture and its twin differ. */
const byName = (texts: Texts) => Object.fromEntries([...texts].map(([path, text]) => [path.replace(FIXED, ''), text]).sort());

/** What the comment on a finding's line says is offered. */
function saidOf(texts: Texts, { location }: Finding): string | undefined {
  const lines = (texts.get(location.path) ?? '').split(/\r\n|\n/).slice(location.line - 1, location.endLine);
  return /(?:\/\/|#|\/\*|<!--) fix: (safe|review|none)/.exec(lines.join('\n'))?.[1];
}

describe('whatever any fixture offers', () => {
  const fixer = fixerOf(rules);
  const fixable = rules.filter((rule) => rule.fixes?.length);
  const folders = [...rules.map((rule) => `test-fixtures/rules/${rule.id}`), ...fixes.map((fix) => `${FOLDER}/${fix.id}`)];

  for (const folder of folders) {
    test(folder, async () => {
      for (const project of loadProjects(folder, models)) {
        if (FIXED.test(project.name)) continue;
        const texts = textsOf(project);
        const before = await check(texts, fixable);
        for (const finding of before.findings) {
          for (const fix of await fixer.fixesFor(finding, (path) => texts.get(path))) {
            const place = `${folder}/${project.name} ${finding.location.path}:${finding.location.line} ${fix.id}`;
            const after = withEdits(texts, fix.edits);
            assert.ok(
              [...after].every(([path, text]) => texts.get(path) === text || fix.edits.some((edit) => edit.path === path)),
              place,
            );
            near(place, texts, finding, fix.edits);
            const now = await check(after, fixable);
            const count = (result: CheckResult, rule: string) => result.findings.filter((each) => each.ruleId === rule).length;
            assert.ok(count(now, finding.ruleId) < count(before, finding.ruleId), `${place}: the finding is still there\n${after.get(finding.location.path)}`);
            for (const { id } of fixable) assert.ok(count(now, id) <= count(before, id), `${place}: brings a finding of ${id}`);
            assert.ok(syntaxErrors(now) <= syntaxErrors(before), `${place}: no longer parses`);
          }
        }
      }
    });
  }

  test('a second time there is nothing to do', async () => {
    for (const folder of folders) {
      for (const project of loadProjects(folder, models)) {
        if (!folder.startsWith(FOLDER) && !project.name.startsWith('bad')) continue;
        const once = await applied(textsOf(project), fixable, fixer);
        const twice = await applied(once.texts, fixable, fixer);
        assert.deepEqual(
          twice.applied.map(({ finding, fix }) => `${project.name} ${finding.location.path}:${finding.location.line} ${fix.id}`),
          [],
        );
      }
    }
  });

  test('line endings are kept', async () => {
    let seen = 0;
    for (const folder of folders) {
      for (const project of loadProjects(folder, models)) {
        const unix = textsOf(project);
        const dos: Texts = new Map([...unix].map(([path, text]) => [path, text.replace(/\r?\n/g, '\r\n')]));
        const [one, other] = [await check(unix, fixable), await check(dos, fixable)];
        assert.equal(one.findings.length, other.findings.length);
        for (const [i, finding] of other.findings.entries()) {
          const [fix] = await fixer.fixesFor(finding, (path) => dos.get(path));
          const [same] = await fixer.fixesFor(one.findings[i] as Finding, (path) => unix.get(path));
          assert.equal(fix?.id, same?.id, `${project.name} ${finding.location.path}:${finding.location.line}`);
          if (!fix || !same) continue;
          seen++;
          const after = withEdits(
            dos,
            fix.edits.filter((edit) => dos.has(edit.path)),
          );
          const plain = withEdits(
            unix,
            same.edits.filter((edit) => unix.has(edit.path)),
          );
          for (const [path, text] of after) {
            assert.doesNotMatch(text, /(?<!\r)\n/, `${project.name} ${path}: ${fix.id} writes a bare line feed`);
            assert.equal(text.replaceAll('\r\n', '\n'), plain.get(path)?.replaceAll('\r\n', '\n'));
          }
        }
      }
    }
    assert.ok(seen > 50, `only ${seen} fixes were seen`);
  });
});

const syntaxErrors = (result: CheckResult) => result.notices.filter((notice) => notice.kind === 'syntax-errors').length;

function withEdits(texts: Texts, edits: readonly { path: string; start: number; end: number; text: string }[]): Map<string, string> {
  const after = new Map(texts);
  for (const path of new Set(edits.map((edit) => edit.path)))
    after.set(
      path,
      applyEdits(
        texts.get(path) ?? '',
        edits.filter((edit) => edit.path === path),
      ),
    );
  return after;
}

/** What is replaced stands near the finding or its source; further away only lines are added, or an import is changed. */
function near(place: string, texts: Texts, finding: Finding, edits: readonly { path: string; start: number; end: number; text: string }[]): void {
  for (const edit of edits) {
    if (edit.path !== finding.location.path || edit.start === edit.end) continue;
    const text = texts.get(edit.path) ?? '';
    const lines = lineIndex(text);
    const { line, endLine } = lines.location(edit.path, edit.start, edit.end);
    const isName = /^\w+$/.test(text.slice(edit.start, edit.end));
    const isImport = /\b(?:import|require|from)\b/.test(text.slice(lines.startOf(line), lines.startOf(endLine + 1)));
    const around = [finding.location, ...finding.origins.flatMap((origin) => origin.trace.map((step) => step.location))].filter(
      (each) => each.path === edit.path,
    );
    const isNear = around.some((each) => line >= each.line - 6 && endLine <= each.endLine + 12);
    assert.ok(isNear || isImport || isName, `${place}: changes line ${line}`);
    assert.ok(endLine - line <= 12, `${place}: replaces ${endLine - line + 1} lines`);
  }
}
