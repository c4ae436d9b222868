/** TOML, read by the reader of manifests, as a configuration document. */
import { parseToml, type TomlValue } from '../manifests/toml';
import type { ConfigValue } from './document';

/** @throws ManifestError for what is no TOML */
export const readToml = (text: string): ConfigValue => valueAt(text, parseToml(text));

function valueAt(text: string, value: TomlValue): ConfigValue {
  const { end } = value;
  if (value.kind === 'table') {
    const entries = [...value.entries].map(([key, inner]) => ({ key, at: { start: inner.start, end: inner.start + key.length }, value: valueAt(text, inner) }));
    return { kind: 'map', start: value.start, end, entries };
  }
  // an entry's place begins at its key
  const own = /^(?:"[^"\n]*"|'[^'\n]*'|[\w.-]+|\s|\.)+=\s*/.exec(text.slice(value.start, end))?.[0].length ?? 0;
  const start = value.start + own;
  if (value.kind === 'list') return { kind: 'list', start, end, items: value.items.map((item) => valueAt(text, item)) };
  const isQuoted = /^["']/.test(text.slice(start, end));
  if (!isQuoted && /^(?:true|false)$/.test(value.text)) return { kind: 'scalar', start, end, value: value.text === 'true' };
  return { kind: 'scalar', start, end, value: isQuoted || !/^[+-]?\d+$/.test(value.text) ? value.text : Number(value.text) };
}
