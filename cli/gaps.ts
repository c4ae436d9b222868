/** Words what the models do not speak of, for `--timings`: loaded when that is asked for. It counts nothing itself. */
import type { Gaps } from '../engine/index';

const MOST = 10;

/** @param aiPackageOf the package of a specifier, where its name is one of the AI stack's @returns lines, each ended */
export function gapsText(gaps: Gaps, aiPackageOf: (specifier: string) => string | undefined): string {
  const packages = new Map<string, number>();
  for (const [specifier, count] of gaps.imports) {
    const name = aiPackageOf(specifier);
    if (name !== undefined) packages.set(name, (packages.get(name) ?? 0) + count);
  }
  const calls = gaps.calls?.map(({ module, path, count }): [string, number] => [path === '' ? module : `${module}: ${path}`, count]);
  const imports = [...packages].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    section('calls of AI libraries that no model describes', calls ?? 'not counted: the findings were kept from an earlier run (--no-cache counts)'),
    section('AI packages without a model, by files', imports),
  ].join('');
}

function section(title: string, rows: readonly [string, number][] | string): string {
  if (typeof rows === 'string') return `${title}\n  ${rows}\n`;
  if (rows.length === 0) return '';
  const rest = rows.length - MOST;
  const lines = rows.slice(0, MOST).map(([name, count]) => `  ${String(count).padStart(5)}  ${name}\n`);
  return `${title}\n${lines.join('')}${rest > 0 ? `         and ${rest} more\n` : ''}`;
}
