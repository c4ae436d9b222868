/**
 * Files of lines: Dockerfiles (instructions, their continuation lines, ENV and ARG as maps, lists in JSON as lists) and files of environment
 * variables. Both give one map, in which a key may stand several times.
 */
import type { ConfigEntry, ConfigMap, ConfigValue } from './document';
import { readJson } from './read-json';

const ASSIGNMENT = /([A-Za-z_][\w.]*)=("(?:\\.|[^"\\])*"|'[^']*'|(?:\\.|[^\s\\])*)/g;

export function readDockerfile(text: string): ConfigMap {
  const entries: ConfigEntry[] = [];
  const instruction = /^[ \t]*([A-Za-z]+)[ \t]+((?:.*\\[ \t]*\r?\n(?:[ \t]*#.*\r?\n)*)*.*)/gm;
  for (const match of text.matchAll(instruction)) {
    const [whole, word = '', rest = ''] = match;
    const key = word.toUpperCase();
    const start = match.index + whole.indexOf(word);
    const from = match.index + whole.length - rest.length;
    const end = from + rest.trimEnd().length;
    entries.push({ key, at: { start, end: start + word.length }, value: argumentsOf(key, text, from, end) });
  }
  return { kind: 'map', start: 0, end: text.length, entries };
}

function argumentsOf(key: string, text: string, start: number, end: number): ConfigValue {
  const rest = text.slice(start, end);
  if (key === 'ENV' || key === 'ARG' || key === 'LABEL') {
    const pairs = [...rest.matchAll(ASSIGNMENT)].map((match) => entryAt(match[1] ?? '', match[2] ?? '', start + match.index));
    const old = /^([A-Za-z_]\w*)[ \t]+(\S.*)$/.exec(rest);
    if (pairs.length === 0 && old) pairs.push(entryAt(old[1] ?? '', old[2] ?? '', start, rest.length - (old[2] ?? '').length));
    return { kind: 'map', start, end, entries: pairs };
  }
  const list = rest.startsWith('[') ? readJson(rest, start) : undefined;
  return list ?? { kind: 'scalar', start, end, value: rest.replace(/\\[ \t]*\r?\n/g, ' ') };
}

function entryAt(key: string, raw: string, start: number, skip = key.length + 1): ConfigEntry {
  const from = start + skip;
  const isQuoted = /^(["']).*\1$/s.test(raw);
  return {
    key,
    at: { start, end: start + key.length },
    value: { kind: 'scalar', start: from, end: from + raw.length, value: isQuoted ? raw.slice(1, -1) : raw },
  };
}

/** @returns the variables of a file such as `.env`, comments behind values left out */
export function readVariables(text: string): ConfigMap {
  const entries: ConfigEntry[] = [];
  for (const match of text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*("(?:\\.|[^"\\])*"|'[^']*'|[^\r\n]*)/gm)) {
    const [whole, key = '', value = ''] = match;
    const raw = /^["']/.test(value) ? value : value.replace(/\s+#.*$/, '').trimEnd();
    const start = match.index + whole.indexOf(key);
    entries.push(entryAt(key, raw, start, whole.length - whole.indexOf(key) - value.length));
  }
  return { kind: 'map', start: 0, end: text.length, entries };
}
