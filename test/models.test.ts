/**
 * Every model against its fixtures, test-fixtures/models/<sdk>.ts, .py, … or a folder <sdk>/. A line with
 * `// flow: source -> sink` must be reported by a synthetic rule from that source concept to that sink concept; a line
 * without one, or with `// noflow`, must not. A call that is dangerous by itself is written `// flow: hazard -> concept`. Every row of every model must be met by some fixture.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadedModels } from '../engine/binding/packages';
import { HAZARDS, type HazardConcept } from '../engine/concepts';
import {
  BARRIERS,
  type BarrierConcept,
  createEngine,
  type Finding,
  type ModelDefinition,
  type Rule,
  SINKS,
  type SinkConcept,
  SOURCES,
  type SourceConcept,
} from '../engine/index';
import * as gate from '../models/gate.gen';
import { models } from '../models/index.gen';
import * as parts from '../models/parts.gen';
import { checkProject, loadProjects, type Project } from './support/fixtures';

const FOLDER = 'test-fixtures/models';

/** Sources and sinks that mean something together only. */
const PROMPTS: readonly SinkConcept[] = ['system-prompt', 'user-prompt', 'undivided-prompt', 'tool-result'];
const SINKS_OF: Partial<Record<SourceConcept, readonly SinkConcept[]>> = { literal: ['api-key'], secret: PROMPTS, 'hidden-instruction': ['tool-description'] };
/** Values are these by where else they go, which only rules of a program's practice ask. */
const DERIVED: readonly SourceConcept[] = ['prompt', 'instructions'];
/** Sinks that nearly every file has: compared where a fixture speaks of them. */
const EVERYWHERE: readonly SinkConcept[] = ['log', 'response'];
const SOURCES_OF: Partial<Record<SinkConcept, readonly SourceConcept[]>> = {
  log: ['llm-output'],
  response: ['untrusted-input'],
  'api-key': ['literal'],
  'tool-result': ['secret'],
  'tool-description': ['untrusted-input', 'retrieved-content', 'hidden-instruction'],
};

const probes = probeRules();
const levels = new Map(probes.map((rule) => [rule.id, rule.severity]));
const engine = createEngine({ rules: probes, models });
const projects = loadProjects(FOLDER, models);
const sdkOf = (project: Project) => project.name.replace(/[./].*$/, '');

test('an import of nothing looks no model up', async () => {
  assert.equal(await loadedModels(parts).load(['javascript:', 'python:', 'python:*']), false);
});

describe('models', () => {
  test('every fixture belongs to a model', () => {
    const sdks = new Set(models.map((model) => model.sdk));
    assert.deepEqual(
      projects.map(sdkOf).filter((sdk) => !sdks.has(sdk)),
      [],
    );
  });

  for (const project of projects) {
    test(project.name, async () => {
      const found = await checkProject(engine, project, levels);
      const problems = flowDisagreements(found, project);
      assert.ok(problems.length === 0, `${FOLDER}/${project.name}\n${problems.join('\n')}`);
      // the command loads a model when a file imports one of its packages
      const lazy = createEngine({ rules: probes, models: { ...gate, load: async () => models, parts: async () => parts } });
      assert.deepEqual(await checkProject(lazy, project, levels), found);
    });
  }

  test('checks that are under way at once find what each finds alone', async () => {
    const lazy = createEngine({ rules: probes, models: { ...gate, load: async () => models, parts: async () => parts } });
    const some = projects.filter((_, index) => index % 5 === 0);
    const found = await Promise.all(some.map((project) => checkProject(lazy, project, levels)));
    for (const [index, project] of some.entries()) assert.deepEqual(found[index], await checkProject(engine, project, levels), project.name);
  });

  test('every row is met by a fixture', () => {
    const { coverage } = engine as { coverage?: ReadonlySet<string> };
    assert.ok(coverage, 'the engine gives no coverage');
    const unmet = models.flatMap(rowsOf).filter((row) => !coverage.has(row));
    assert.ok(unmet.length === 0, `no fixture in ${FOLDER} meets these rows:\n${unmet.join('\n')}`);
  });
});

/** A flow rule for each pair of concepts. Constants are a source for credentials only: everywhere else they are harmless. */
function probeRules(): Rule[] {
  // what only keeps options from starting closes nothing but arguments of programs
  const options: BarrierConcept[] = ['not-an-option', 'dash-checked'];
  // that a schema was asked at all closes nothing, whatever it lets through
  const stoppedBy = (Object.keys(BARRIERS) as BarrierConcept[]).filter((barrier) => !options.includes(barrier) && barrier !== 'schema-checked');
  const calls = (Object.keys(HAZARDS) as HazardConcept[]).map(
    (hazard): Rule => ({
      kind: 'call',
      id: `hazard--${hazard}`,
      title: hazard,
      category: 'supply-chain',
      severity: 'error',
      presets: [],
      refs: { cwe: [] },
      docs: { why: 'probe', instead: 'probe', limits: 'probe' },
      hazard,
      message: ({ callee }) => callee,
    }),
  );
  const flows = (Object.keys(SOURCES) as SourceConcept[])
    .filter((from) => !DERIVED.includes(from))
    .flatMap((from) =>
      (Object.keys(SINKS) as SinkConcept[])
        .filter((to) => (SINKS_OF[from] ?? [to]).includes(to) && (SOURCES_OF[to] ?? [from]).includes(from))
        .map(
          (to): Rule => ({
            kind: 'flow',
            id: `${from}--${to}`,
            title: `${from} reaches ${to}`,
            category: 'output',
            severity: 'error',
            presets: [],
            refs: { cwe: [] },
            docs: { why: 'probe', instead: 'probe', limits: 'probe' },
            flow: { ...(from === 'secret' && { sure: true }), from: [from], to, stoppedBy, stoppedAt: { 'command-argument': options } },
            message: ({ source, sink }) => `${source.text} reaches ${sink.text}`,
          }),
        ),
    );
  return [...flows, ...calls];
}

/** @returns the names under which the engine reports that a row was met. */
function rowsOf(model: ModelDefinition): string[] {
  const keys = [model.calls, model.reads, model.parts, model.writes, model.methods].flatMap((table) => Object.keys(table ?? {}));
  return [...keys, ...(model.shapes ?? []).map((shape) => shape.name)].map((key) => `${model.sdk}:${key}`);
}

/** Compares findings of the probe rules with the `flow:` comments, both ways. A comment that stands alone speaks of the next line of code. */
function flowDisagreements(findings: readonly Finding[], project: Project): string[] {
  const spoken = project.files.map(({ text }) => text).join('\n');
  const isCompared = (ruleId: string) => EVERYWHERE.every((sink) => !ruleId.endsWith(`--${sink}`) || spoken.includes(`-> ${sink}`));
  const found = new Set(
    findings.filter(({ ruleId }) => isCompared(ruleId)).map((f) => `${f.location.path}:${f.location.line}: ${f.ruleId.replace('--', ' -> ')}`),
  );
  const expected = new Set<string>();
  const problems: string[] = [];
  for (const { path, text } of project.files) {
    const lines = text.split(/\r\n|\n|\r/);
    const comment = path.endsWith('.py') ? /^\s*#/ : /^\s*(?:\/\/|\{?\/\*|\*(?:\s|\/|$)|<!--.*-->\s*$)/;
    lines.forEach((content, index) => {
      for (const [, from, to] of content.matchAll(/\bflow:\s*([a-z-]+)\s*->\s*([a-z-]+)/g)) {
        let line = index;
        if (comment.test(content))
          do line++;
          while (line < lines.length && (comment.test(lines[line] as string) || (lines[line] as string).trim() === ''));
        const place = `${path}:${line + 1}: ${from} -> ${to}`;
        expected.add(place);
        if (!levels.has(`${from}--${to}`)) problems.push(`${place}: there is no such pair of concepts`);
        else if (!found.has(place)) problems.push(`${place}: expected, not found`);
      }
    });
  }
  for (const place of found) if (!expected.has(place)) problems.push(`${place}: found, not expected`);
  return problems;
}
