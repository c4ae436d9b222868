/**
 * Pipelines in which models are asked: the steps of GitHub's workflows and actions and the jobs of GitLab, with what untrusted text they are told,
 * which rights they hold, and where what the model wrote is run afterwards.
 */
import type { Span } from '../finding';
import { literally } from '../text';
import { type ConfigValue, entriesOf, itemsOf, select, textOf, valueAt } from './document';
import { assignedIn, commandIn, howItRuns, reads, runsFile, runsItsAnswer, statementsOf, writtenTo } from './scripts';
import { STRANGERS, startedBy, untrustedIn } from './triggers';
import type { AiOutputUse, AiStep, ConfigurationFile, ConfigurationTables, Word } from './types';
import { variablesIn } from './variables';

export interface Pipeline {
  steps: AiStep[];
  outputs: AiOutputUse[];
}

/** A step, whichever system runs it. */
interface Step {
  id: string | undefined;
  map: ConfigValue;
  uses: string | undefined;
  scripts: ConfigValue[];
  /** Whether the scripts are JavaScript (`actions/github-script`). */
  isProgram: boolean;
  env: ReadonlyMap<string, string>;
}

export function pipelineOf(file: ConfigurationFile, tables: ConfigurationTables): Pipeline {
  const found: Pipeline = { steps: [], outputs: [] };
  if (file.kind === 'workflow') for (const root of file.roots) readWorkflow(root, file, tables, found);
  if (file.kind === 'pipeline') for (const root of file.roots) readGitLab(root, file, tables, found);
  return found;
}

function readWorkflow(root: ConfigValue, file: ConfigurationFile, tables: ConfigurationTables, found: Pipeline): void {
  const outer = envOf(valueAt(root, 'env'), new Map());
  const composite = valueAt(root, 'runs', 'steps');
  const jobs = entriesOf(valueAt(root, 'jobs'));
  const written = new Map<string, string>();
  const all = jobs.map(({ key, value }) => {
    const steps = stepsOf(valueAt(value, 'steps'), envOf(valueAt(value, 'env'), outer));
    return { key, value, steps, ...modelsIn(steps, tables) };
  });
  for (const { key, value, refs } of all)
    for (const { key: output, value: text } of entriesOf(valueAt(value, 'outputs'))) {
      const by = refs.find(({ pattern }) => pattern.test(textOf(text) ?? ''));
      if (by) written.set(`needs.${key}.outputs.${output}`, by.tool);
    }
  const needed = [...written].map(([path, tool]) => ({ pattern: reference(path), tool }));
  for (const { value, steps, refs, asking } of all) {
    for (const [step, tool] of asking) readAsking(step, tool, { root, job: value, steps, file, tables }, found);
    readUses(steps, [...refs, ...needed], file, tables, found);
  }
  if (composite) {
    const steps = stepsOf(composite, new Map());
    readUses(steps, modelsIn(steps, tables).refs, file, tables, found);
  }
}

const reference = (path: string): RegExp => {
  const parts = path.split('.').map(literally);
  const last = parts.pop() ?? '';
  return new RegExp(`\\b${parts.join('\\.')}(?:\\.${last}(?![\\w-])|\\[\\s*['"]${last}['"]\\s*\\])`);
};

function envOf(value: ConfigValue | undefined, outer: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...outer, ...variablesIn(value).map(({ name, value: text }): [string, string] => [name, text])]);
}

function stepsOf(value: ConfigValue | undefined, outer: ReadonlyMap<string, string>): Step[] {
  return itemsOf(value).map((map): Step => {
    const uses = textOf(valueAt(map, 'uses'));
    const isProgram = /^actions\/github-script@/.test(uses ?? '');
    const script = isProgram ? valueAt(map, 'with', 'script') : valueAt(map, 'run');
    return { id: textOf(valueAt(map, 'id')), map, uses, scripts: script ? [script] : [], isProgram, env: envOf(valueAt(map, 'env'), outer) };
  });
}

/** The steps that ask a model, and how what they write is referred to. */
function modelsIn(steps: readonly Step[], tables: ConfigurationTables) {
  const refs: { pattern: RegExp; tool: string }[] = [];
  const asking: [Step, string][] = [];
  for (const step of steps) {
    const action = tables.actions.find(({ uses }) => uses.test(step.uses ?? ''));
    const text = step.scripts.map((script) => textOf(script) ?? '').join('\n');
    const command = step.isProgram ? undefined : statementsOf(text).flatMap((each) => commandIn(each.text, tables.commands) ?? [])[0]?.command;
    const tool = action ? (step.uses ?? '').replace(/@.*$/, '') : command?.tool;
    if (tool === undefined) continue;
    asking.push([step, tool]);
    if (step.id === undefined) continue;
    const names = action ? action.outputs : modelOutputs(text, tables);
    for (const name of names) refs.push({ pattern: reference(`steps.${step.id}.outputs.${name}`), tool });
  }
  return { refs, asking };
}

/** Outputs that a script writes from what a model answered: `echo "x=$ANSWER" >> $GITHUB_OUTPUT`. */
function modelOutputs(script: string, tables: ConfigurationTables): string[] {
  const answers = new Set<string>();
  const names = new Set<string>();
  let open: string | undefined;
  for (const { text } of statementsOf(script)) {
    const asks = commandIn(text, tables.commands) !== undefined;
    const assigned = assignedIn(text);
    const holds = asks || [...answers].some((name) => reads(text, name));
    if (assigned !== undefined && holds) answers.add(assigned);
    const begun = /["']?([\w-]+)<</.exec(text)?.[1];
    if (begun !== undefined && /echo|printf|GITHUB_OUTPUT/.test(text)) open = begun;
    if (!holds || assigned !== undefined) continue;
    const named = /(?:echo|printf)\s+["']?([\w-]+)=/.exec(text)?.[1] ?? open;
    if (named !== undefined) names.add(named);
  }
  return [...names];
}

interface Around {
  root: ConfigValue;
  job: ConfigValue;
  steps: readonly Step[];
  file: ConfigurationFile;
  tables: ConfigurationTables;
}

function readAsking(step: Step, tool: string, around: Around, found: Pipeline): void {
  const { root, job, steps, file, tables } = around;
  const action = tables.actions.find(({ uses }) => uses.test(step.uses ?? ''));
  const inputs = entriesOf(valueAt(step.map, 'with'));
  const isOpen = !action?.gate || action.gate.some((name) => (textOf(valueAt(step.map, 'with', name)) ?? '').includes('*'));
  const conditions = [valueAt(job, 'if'), valueAt(step.map, 'if')].flatMap((value) => textOf(value) ?? []);
  const started = startedBy(root, job, conditions, isOpen);
  const tainted = taintedBefore(step, steps, (expression) => untrustedIn(expression, started, isOpen));
  const isBad = (expression: string) => untrustedIn(expression, started, isOpen) || tainted.some((pattern) => pattern.test(expression));
  const badNames = new Set([...step.env].filter(([, value]) => expressionsOf(value).some(isBad)).map(([name]) => name));
  const untrusted: Word[] = [];
  const prompts = action ? inputs.filter(({ key }) => action.prompts.includes(key)).map(({ value }) => value) : [];
  for (const value of prompts)
    for (const expression of expressionsOf(textOf(value) ?? ''))
      if (isBad(expression) || [...badNames].some((name) => new RegExp(`\\benv\\.${literally(name)}\\b`).test(expression)))
        untrusted.push({ text: expression, at: placeIn(file.text, value, expression) });
  // a prompt may tell the model to look into a variable
  for (const value of prompts) {
    const name = [...badNames].find((each) => new RegExp(`(?:\\$\\{?|\`)${literally(each)}\\b`).test((textOf(value) ?? '').replace(/\$\{\{[\s\S]*?\}\}/g, '')));
    if (name !== undefined) untrusted.push({ text: `$${name}`, at: placeIn(file.text, value, name) });
  }
  let command: Word | undefined;
  let acts = action?.acts?.(Object.fromEntries(inputs.map(({ key, value }) => [key, withVariables(textOf(value) ?? '', step.env)]))) ?? false;
  for (const script of action ? [] : step.scripts) {
    const names = new Set(badNames);
    for (const statement of statementsOf(textOf(script) ?? '')) {
      const asks = commandIn(statement.text, tables.commands);
      const expression = expressionsOf(statement.text).find(isBad);
      const name = [...names].find((each) => reads(statement.text, each));
      const fetched = STRANGERS.exec(statement.text)?.[0];
      const assigned = assignedIn(statement.text);
      const bad = expression ?? (name === undefined ? undefined : `$${name}`) ?? fetched;
      if (assigned !== undefined && bad !== undefined) names.add(assigned);
      if (!asks) continue;
      const line = statement.text.slice(asks.at);
      command ??= { text: line, at: placeIn(file.text, script, firstLine(line)) };
      const isActing = asks.command.acts?.test(line) ?? false;
      acts ||= isActing;
      if (bad !== undefined && isActing) untrusted.push({ text: bad, at: placeIn(file.text, script, firstLine(statement.text).trim()) });
    }
  }
  // without a token nothing of the repository can be changed
  const isBare = ['GITHUB_TOKEN', 'GH_TOKEN'].some((name) => step.env.get(name) === '');
  const privileged = isBare ? undefined : started.privileged;
  const at = valueAt(step.map, 'uses') ?? step.scripts[0] ?? step.map;
  found.steps.push({
    at: command?.at ?? { start: at.start, end: at.end },
    tool,
    inputs,
    acts,
    untrusted: privileged === undefined || !acts ? [] : untrusted,
    privileged,
    command,
  });
}

/** A text with the variables of the environment that are known put in. */
const withVariables = (text: string, env: ReadonlyMap<string, string>): string =>
  text.replace(/\$\{\{\s*env\.([\w-]+)\s*\}\}/g, (whole, name: string) => env.get(name) ?? whole);

const firstLine = (text: string): string => text.replace(/^\s+/, '').split('\n')[0] ?? '';
const expressionsOf = (text: string): string[] => [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map(([, inner]) => (inner ?? '').trim());

/** The place of a part of a value in the file; the value's first line where it cannot be told. */
function placeIn(text: string, value: ConfigValue, part: string): Span {
  const start = part === '' ? -1 : text.indexOf(part, value.start);
  if (start >= 0 && start < value.end) return { start, end: start + part.length };
  const line = text.slice(value.start, value.end).indexOf('\n');
  return { start: value.start, end: line < 0 ? value.end : value.start + line };
}

/** Outputs of earlier steps that fetch or carry what strangers wrote, by names that say so. */
function taintedBefore(step: Step, steps: readonly Step[], isUntrusted: (expression: string) => boolean): RegExp[] {
  return steps.slice(0, Math.max(steps.indexOf(step), 0)).flatMap(({ id, scripts, env }) => {
    const text = scripts.map((script) => textOf(script) ?? '').join('\n');
    if (id === undefined || text === '') return [];
    const carries = STRANGERS.test(text) || expressionsOf([text, ...env.values()].join('\n')).some(isUntrusted);
    return carries ? [new RegExp(`\\bsteps\\.${id}\\.outputs\\.[\\w-]*(?:body|title|diff|content|comment|text|description|message|prompt)[\\w-]*`, 'i')] : [];
  });
}

interface Ref {
  pattern: RegExp;
  tool: string;
}

/** Where scripts run what a model wrote: outputs that are put into their text, and variables that are evaluated. */
function readUses(steps: readonly Step[], refs: readonly Ref[], file: ConfigurationFile, tables: ConfigurationTables, found: Pipeline): void {
  for (const step of steps) {
    const names = new Map<string, string>();
    for (const [name, value] of step.env) {
      const by = refs.find(({ pattern }) => pattern.test(value) && !isJudged(value));
      if (by) names.set(name, by.tool);
    }
    for (const script of step.scripts) readScript(script, { refs, names, isProgram: step.isProgram }, file, tables, found);
  }
}

/** What becomes true or false carries no text. */
const isJudged = (expression: string): boolean => /==|!=|\b(?:contains|startsWith|endsWith)\(/.test(expression);

function readScript(
  script: ConfigValue,
  { refs, names, isProgram }: { refs: readonly Ref[]; names: ReadonlyMap<string, string>; isProgram: boolean },
  file: ConfigurationFile,
  tables: ConfigurationTables,
  found: Pipeline,
): void {
  const text = textOf(script) ?? '';
  for (const expression of expressionsOf(text)) {
    const by = refs.find(({ pattern }) => pattern.test(expression));
    if (!by || isJudged(expression) || (isProgram && /^toJSON\(/i.test(expression))) continue;
    const how = isProgram ? 'is put into the text of a program before it runs' : 'is put into the text of a shell script before it runs';
    found.outputs.push({ at: placeIn(file.text, script, expression), subject: expression, how: `holds what ${by.tool} wrote and ${how}` });
  }
  if (isProgram) return;
  const answers = new Map(names);
  const files = new Map<string, string>();
  for (const statement of statementsOf(text)) {
    const asks = commandIn(statement.text, tables.commands);
    const own = asks && runsItsAnswer(statement.text, asks.at);
    const at = placeIn(file.text, script, firstLine(statement.text).trim());
    if (asks && own) found.outputs.push({ at, subject: asks.command.tool, how: `answers with text that is ${own}` });
    const assigned = assignedIn(statement.text);
    const read = [...answers].find(([name]) => reads(statement.text, name));
    for (const [name, tool] of answers) {
      const how = howItRuns(statement.text, name);
      if (how !== undefined) found.outputs.push({ at, subject: `$${name}`, how: `holds what ${tool} wrote and is ${how}` });
    }
    for (const [name, tool] of files)
      if (runsFile(statement.text, name)) found.outputs.push({ at, subject: name, how: `holds what ${tool} wrote and is run as a script` });
    const tool = asks?.command.tool ?? read?.[1];
    const target = writtenTo(statement.text);
    if (tool !== undefined && target !== undefined) files.set(target, tool);
    if (assigned === undefined) continue;
    if (tool !== undefined) answers.set(assigned, tool);
    else answers.delete(assigned);
  }
}

const SCRIPT_KEYS = ['before_script', 'script', 'after_script'];

/** Jobs of GitLab: maps at the top with scripts. Their variables are not told apart by who set them. */
function readGitLab(root: ConfigValue, file: ConfigurationFile, tables: ConfigurationTables, found: Pipeline): void {
  for (const { value } of select(root, ['*'])) {
    const scripts = SCRIPT_KEYS.flatMap((key) => select(value, [key, '[]', '[]']).map((each) => each.value));
    if (scripts.length === 0) continue;
    const step: Step = { id: undefined, map: value, uses: undefined, scripts, isProgram: false, env: new Map() };
    for (const script of scripts) {
      for (const statement of statementsOf(textOf(script) ?? '')) {
        const asks = commandIn(statement.text, tables.commands);
        if (!asks) continue;
        const line = statement.text.slice(asks.at);
        const at = placeIn(file.text, script, firstLine(line));
        found.steps.push({
          at,
          tool: asks.command.tool,
          inputs: [],
          acts: asks.command.acts?.test(line) ?? false,
          untrusted: [],
          privileged: undefined,
          command: { text: line, at },
        });
      }
    }
    readUses([step], [], file, tables, found);
  }
}
