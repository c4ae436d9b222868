/**
 * What the editor's settings say, as far as it is valid. A setting is checked by the editor itself while it is typed, so what is not
 * valid here is passed over silently.
 */
import { LEVELS, PRESETS, type Preset } from '../engine/config';
import type { Level, Rule } from '../engine/index';
import type { InitializationOptions } from './protocol';

/** What a user may set in the editor; the project's configuration file wins over it. */
export interface Settings {
  preset?: Preset;
  rules?: Readonly<Record<string, Level>>;
  /** false: nothing above model calls. */
  codeLens?: boolean;
  /** false: only what is open is checked. */
  checkWorkspace?: boolean;
}

/** @param given the section `ai-lint` as the client sends it. */
export function parseSettings(given: unknown, rules: readonly Rule[]): Settings {
  const { preset, rules: levels, codeLens, checkWorkspace } = objectOf(given);
  const known = new Set(rules.map((rule) => rule.id));
  const entries = Object.entries(objectOf(levels)).filter((entry): entry is [string, Level] => known.has(entry[0]) && isOneOf(LEVELS, entry[1]));
  return {
    ...(isOneOf(PRESETS, preset) ? { preset } : {}),
    rules: Object.fromEntries(entries),
    ...(typeof codeLens === 'boolean' ? { codeLens } : {}),
    ...(typeof checkWorkspace === 'boolean' ? { checkWorkspace } : {}),
  };
}

/** Milliseconds without a keystroke before a document is checked. */
const DEBOUNCE = 150;
/** Milliseconds without a keystroke before the whole workspace is checked, where that takes long. */
const IDLE = 400;

/** What the client said once and for all, with what holds where it said nothing. */
export interface Choices extends InitializationOptions {
  debounce: number;
  idle: number;
}

/** @param given InitializationOptions, not checked yet. */
export function parseChoices(given: unknown): Choices {
  const { rulePage, debounce, idle, diagnostics, showsFindings } = objectOf(given);
  const milliseconds = (value: unknown, otherwise: number) => (typeof value === 'number' && value >= 0 && value < 60_000 ? value : otherwise);
  return {
    ...(typeof rulePage === 'string' ? { rulePage } : {}),
    ...(showsFindings === true ? { showsFindings } : {}),
    ...(diagnostics === 'push' || diagnostics === 'pull' ? { diagnostics } : {}),
    debounce: milliseconds(debounce, DEBOUNCE),
    idle: milliseconds(idle, IDLE),
  };
}

const objectOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T => (values as readonly unknown[]).includes(value);
