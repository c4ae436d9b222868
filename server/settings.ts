/**
 * What the editor's settings say, as far as it is valid. A setting is checked by the editor itself while it is typed, so what is not
 * valid here is passed over silently.
 */
import { LEVELS, PRESETS, type Preset } from '../engine/config';
import type { Level, Rule } from '../engine/index';

/** What a user may set in the editor; the project's configuration file wins over it. */
export interface Settings {
  preset?: Preset;
  rules?: Readonly<Record<string, Level>>;
}

/** @param given the section `ai-lint` as the client sends it. */
export function parseSettings(given: unknown, rules: readonly Rule[]): Settings {
  const { preset, rules: levels } = objectOf(given);
  const known = new Set(rules.map((rule) => rule.id));
  const entries = Object.entries(objectOf(levels)).filter((entry): entry is [string, Level] => known.has(entry[0]) && isOneOf(LEVELS, entry[1]));
  return { ...(isOneOf(PRESETS, preset) ? { preset } : {}), rules: Object.fromEntries(entries) };
}

const objectOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T => (values as readonly unknown[]).includes(value);
