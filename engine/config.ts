/**
 * The configuration as data: parses the text of an `ai-lint.config.json` (comments and trailing commas allowed), checks every key, and
 * computes the level of each rule. It reads no file; all mistakes of a text are reported together, each with its place.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ModelDefinition, RuleBase } from './define';
import type { Level } from './finding';
import { entriesOf, hint, kindOf, type Report } from './json';
import { lineIndex } from './text';
import { readModels } from './user-models/read';

export { hint, nearest } from './json';

export const PRESETS = ['recommended', 'strict', 'secrets', 'ci'] as const;
export type Preset = (typeof PRESETS)[number];
export const LEVELS = ['error', 'warning', 'info', 'off'] as const satisfies readonly Level[];
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface Config {
  preset?: Preset;
  rules?: Record<string, Level>;
  /** Patterns in gitignore syntax, relative to the configuration file. */
  ignore?: string[];
  failOn?: FailOn;
  maxWarnings?: number;
  /** File of known findings, relative to the configuration file. */
  baseline?: string;
  /** Days that a key may stand in the history; for the rule on stale keys. */
  keyMaxAge?: number;
  /** Follow values through unit tests too. */
  unitTests?: boolean;
  /** The user's own libraries and wrappers; files in `roots` are relative to the configuration file (see `CheckOptions.models`). */
  models?: ModelDefinition[];
}

export interface ConfigError {
  /** 1-based. */
  line: number;
  column: number;
  /** A sentence with what was expected and, where one is near, the name that was likely meant. */
  message: string;
}

/** Days; where the configuration says nothing. */
export const KEY_MAX_AGE = 30;

const KEYS = ['$schema', 'preset', 'rules', 'ignore', 'failOn', 'maxWarnings', 'baseline', 'keyMaxAge', 'unitTests', 'models'];

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'unknown word; text needs double quotes',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a property name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'nothing more is expected here',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfString: 'the text is not closed by a double quote',
};

/**
 * @param ruleIds every rule there is, for the check of names.
 * @returns what is valid, and every mistake in order of place. With mistakes the configuration must not be used.
 */
export function parseConfig(text: string, ruleIds: readonly string[]): { config: Config; errors: ConfigError[] } {
  const config: Config = {};
  const errors: (ConfigError & { offset: number })[] = [];
  const lines = lineIndex(text);
  const report = (offset: number, message: string) => errors.push({ ...lines.at(offset), offset, message });

  const syntax: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), syntax, { allowTrailingComma: true, disallowComments: false });
  for (const error of syntax) report(error.offset, SYNTAX[printParseErrorCode(error.error)] ?? 'this is not JSON');
  if (!tree && syntax.length === 0) report(0, 'the file is empty; `{}` is the smallest configuration');
  if (tree && tree.type !== 'object') report(tree.offset, `an object is expected, not ${kindOf(tree)}`);

  const seen = new Set<string>();
  for (const [key, keyNode, value] of entriesOf(tree)) {
    if (seen.has(key)) report(keyNode.offset, `\`${key}\` is given twice`);
    seen.add(key);
    switch (key) {
      case '$schema':
        break;
      case 'preset':
        config.preset = oneOf(value, 'preset', PRESETS, report);
        break;
      case 'failOn':
        config.failOn = oneOf(value, 'failOn', FAIL_ON, report);
        break;
      case 'maxWarnings':
        if (value.type === 'number' && Number.isInteger(value.value) && value.value >= 0) config.maxWarnings = value.value;
        else report(value.offset, `\`maxWarnings\` is a whole number from 0, not ${kindOf(value)}`);
        break;
      case 'keyMaxAge':
        if (value.type === 'number' && Number.isInteger(value.value) && value.value >= 1) config.keyMaxAge = value.value;
        else report(value.offset, `\`keyMaxAge\` is a whole number of days from 1, not ${kindOf(value)}`);
        break;
      case 'unitTests':
        if (value.type === 'boolean') config.unitTests = value.value === true;
        else report(value.offset, `\`unitTests\` is true or false, not ${kindOf(value)}`);
        break;
      case 'baseline':
        if (value.type === 'string' && value.value !== '') config.baseline = value.value;
        else report(value.offset, `\`baseline\` is the path of a file, not ${kindOf(value)}`);
        break;
      case 'ignore':
        config.ignore = patternsOf(value, report);
        break;
      case 'rules':
        config.rules = rulesOf(value, ruleIds, report);
        break;
      case 'models':
        config.models = readModels(value, report);
        break;
      default:
        report(keyNode.offset, `there is no setting \`${key}\`${hint(key, KEYS)}`);
    }
  }
  errors.sort((a, b) => a.offset - b.offset);
  return { config, errors: errors.map(({ line, column, message }) => ({ line, column, message })) };
}

/** Level of every rule: the preset's choice, then what the configuration says, then what the command line says. */
export function levelsOf(
  rules: readonly RuleBase[],
  preset: Preset,
  ...overrides: readonly (Readonly<Record<string, Level>> | undefined)[]
): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const rule of rules) levels.set(rule.id, isInPreset(rule, preset) ? rule.severity : 'off');
  for (const override of overrides) for (const [id, level] of Object.entries(override ?? {})) levels.set(id, level);
  return levels;
}

/** Whether values are followed through unit tests: where the configuration does not say it, only by the preset that has all rules. */
export const followsUnitTests = (preset: Preset, config: Pick<Config, 'unitTests'>): boolean => config.unitTests ?? preset === 'strict';

/** @returns whether a preset turns the rule on; `strict` has every rule but those that must be asked for by name. */
export function isInPreset(rule: RuleBase, preset: Preset): boolean {
  return preset === 'strict' ? !rule.optIn : rule.presets.includes(preset);
}

/** The presets that turn a rule on, `strict` among them. */
export const presetsOf = (rule: Pick<RuleBase, 'presets' | 'optIn'>): string[] => [...rule.presets, ...(rule.optIn ? [] : ['strict'])];

/** @returns whether only the keys in the text are asked for: the preset of that name, and no rule beside its own. */
export function isTextOnly(rules: readonly RuleBase[], preset: Preset, levels: ReadonlyMap<string, Level>): boolean {
  return preset === 'secrets' && rules.every((rule) => (levels.get(rule.id) ?? 'off') === 'off' || isInPreset(rule, preset));
}

function oneOf<T extends string>(node: Node, key: string, values: readonly T[], report: Report): T | undefined {
  const value: unknown = getNodeValue(node);
  if ((values as readonly unknown[]).includes(value)) return value as T;
  const near = typeof value === 'string' ? hint(value, values) : '';
  report(node.offset, `\`${key}\` is one of ${values.join(', ')}, not ${typeof value === 'string' ? `"${value}"` : kindOf(node)}${near}`);
  return undefined;
}

function patternsOf(node: Node, report: Report): string[] {
  if (node.type !== 'array') {
    report(node.offset, `\`ignore\` is a list of patterns, not ${kindOf(node)}`);
    return [];
  }
  const patterns: string[] = [];
  for (const item of node.children ?? []) {
    if (item.type === 'string') patterns.push(item.value);
    else report(item.offset, `a pattern of \`ignore\` is text, not ${kindOf(item)}`);
  }
  return patterns;
}

function rulesOf(node: Node, ruleIds: readonly string[], report: Report): Record<string, Level> {
  const levels: Record<string, Level> = {};
  if (node.type !== 'object') report(node.offset, `\`rules\` is an object of rule names and levels, not ${kindOf(node)}`);
  for (const [id, keyNode, value] of entriesOf(node)) {
    if (!ruleIds.includes(id)) {
      report(keyNode.offset, `there is no rule \`${id}\`${hint(id, ruleIds)}`);
      continue;
    }
    if (Object.hasOwn(levels, id)) report(keyNode.offset, `the rule \`${id}\` is given twice`);
    const level = oneOf(value, id, LEVELS, report);
    if (level) levels[id] = level;
  }
  return levels;
}
