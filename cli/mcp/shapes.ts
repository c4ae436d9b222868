/**
 * What the tools of the MCP server take and give, as schemas: they are sent to clients, and every call and answer is held to them. Arguments that no tool knows are
 * refused, so that a misspelt one is not passed over.
 */
import * as z from 'zod';
import { LEVELS, PRESETS } from '../../engine/config';

/** Findings of one answer when nothing else is asked for; more fill a model's context. */
const USUAL = 50;
const MOST = 1000;

const paths = z
  .array(z.string().min(1).max(4096))
  .max(1000)
  .optional()
  .describe('Files or folders of the workspace, relative to it or absolute. Without any, the whole workspace.');
const preset = z
  .enum(PRESETS)
  .optional()
  .describe("Which rules are on. Without it, the project's ai-lint.config.json decides, else `recommended`. `strict` has every rule.");
const rules = z.record(z.string(), z.enum(LEVELS)).optional().describe('Levels of single rules by id; they win over the preset.');
const scope = { paths, preset, rules };
const limit = z.number().int().min(1).max(MOST).default(USUAL).describe('How many findings are given at most, the most severe first.');
const chosen = {
  finding: z.string().optional().describe('`id` of one finding, as `scan` gives it. Without it, all findings.'),
  file: z.string().optional().describe('Only findings in this file, as `scan` names it.'),
};

/** Of the inventory. */
const SECTIONS = [
  'SDKs',
  'Providers and models',
  'Calls',
  'Prompts',
  'Agents',
  'Tools',
  'MCP servers',
  'Stores',
  'Models and data that are loaded',
  'Endpoints that lead to models',
  'Hosts',
] as const;

export const INPUT = {
  scan: z.strictObject({ ...scope, limit }),
  inventory: z.strictObject({
    paths,
    sections: z.array(z.enum(SECTIONS)).optional().describe('Which tables are given. Without it, all.'),
    tests: z.boolean().default(false).describe('Also what stands in tests and examples.'),
    limit: z.number().int().min(1).max(MOST).default(USUAL).describe('How many rows of each table are given at most.'),
  }),
  explainRule: z.strictObject({ rule: z.string().describe('Id of the rule: `llm-output-to-shell`.') }),
  listRules: z.strictObject({ preset }),
  listFixes: z.strictObject({ ...scope, ...chosen, limit }),
  applyFix: z.strictObject({
    ...scope,
    ...chosen,
    fix: z.string().optional().describe('Id of one fix, as `list_fixes` gives it. Without it, the first that fits of each finding.'),
    include: z.enum(['safe', 'all']).default('safe').describe('`safe`: fixes that keep behaviour for well-meant input. `all`: also those that need review.'),
    write: z.boolean().default(false).describe('Change the files. Without it nothing is changed, and the answer says what would be.'),
  }),
};

const severity = z.enum(['error', 'warning', 'info']);
const counts = z.object({ error: z.number(), warning: z.number(), info: z.number() });
const place = { file: z.string(), line: z.number(), column: z.number() };

const finding = z.object({
  id: z.string().describe('Stays the same when lines move. Unique in a file.'),
  rule: z.string(),
  severity,
  confidence: z.enum(['high', 'medium', 'low']),
  message: z.string(),
  ...place,
  endLine: z.number(),
  endColumn: z.number(),
  function: z.string().describe('The function it stands in; empty at the top of a file.'),
  sources: z
    .array(
      z.object({
        what: z.string(),
        ...place,
        steps: z.array(z.object({ kind: z.enum(['source', 'step', 'sink']), ...place, what: z.string() })),
      }),
    )
    .describe('Where the value enters, each with the shortest way from there to the finding.'),
  moreSources: z.number(),
  notes: z.array(z.string()),
});

const rule = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  severity,
  presets: z.array(z.string()),
});

const fix = z.object({
  finding: z.string(),
  rule: z.string(),
  file: z.string(),
  line: z.number(),
  fix: z.string(),
  title: z.string(),
  safety: z.enum(['safe', 'review']),
});

export const OUTPUT = {
  scan: z.object({
    root: z.string().describe('Absolute; files are relative to it.'),
    preset: z.string(),
    findings: z.array(finding),
    counts: counts.describe('Of all findings, also those left out.'),
    leftOut: z.number(),
    suppressed: z.number().describe('Findings that a comment in the code keeps quiet.'),
    known: z.number().describe('Findings that the baseline knows.'),
    files: z.number(),
    notices: z.array(z.object({ file: z.string(), kind: z.string(), message: z.string() })).describe('Files that were not, or not wholly, looked at.'),
  }),
  inventory: z.object({
    root: z.string(),
    sections: z
      .array(z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())), leftOut: z.number() }))
      .describe('Tables; the last cell of a row is its place.'),
  }),
  explainRule: rule.extend({ references: z.array(z.string()), why: z.string(), instead: z.string(), limits: z.string(), fixes: z.array(z.string()) }),
  listRules: z.object({ preset: z.string(), rules: z.array(rule.extend({ level: z.enum(LEVELS) })) }),
  listFixes: z.object({ root: z.string(), fixes: z.array(fix.extend({ diff: z.string() })), withoutFix: z.number(), leftOut: z.number() }),
  applyFix: z.object({
    root: z.string(),
    written: z.boolean(),
    applied: z.array(fix),
    files: z.array(z.string()).describe('Changed, or with `written` false, to be changed.'),
    diff: z.string().describe('For reading: keys are shown as dots.'),
    refused: z.array(z.object({ file: z.string(), reason: z.string() })),
    needReview: z.number().describe('Findings that only have a fix to be reviewed; `include: "all"` applies it.'),
    left: counts.describe('Findings of the files that were looked at, afterwards.'),
  }),
};

export type Asked<K extends keyof typeof INPUT> = z.output<(typeof INPUT)[K]>;
export type Told<K extends keyof typeof OUTPUT> = z.output<(typeof OUTPUT)[K]>;
