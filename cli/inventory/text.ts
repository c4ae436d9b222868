/** The inventory, and what a change does to it, as text: tables for a terminal, Markdown for pull requests, JSON for programs. */
import type { Estate } from '../../engine/index';
import { clean } from '../reporters/terminal-text';
import type { Section } from './sections';
import { type SurfaceChange, type SurfaceLine, surfaceOf } from './surface';

const MOST_COLUMN = 44;

export interface Head {
  tool: { name: string; version: string };
  /** The folder's name. */
  project: string;
}

/** @param width of the terminal; undefined: as wide as it is */
export function tableText(sections: readonly Section[], { project }: Head): string {
  if (sections.length === 0) return `${project}: nothing that has to do with language models was found.\n`;
  return sections.map((section) => `${section.title} (${section.rows.length})\n${columnsText(section)}`).join('\n');
}

function columnsText({ columns, rows }: Section): string {
  const last = columns.length - 1;
  const cut = (text: string, index: number) => (index !== last && text.length > MOST_COLUMN ? `${text.slice(0, MOST_COLUMN - 1)}…` : text);
  const lines = [columns, ...rows].map((row) => row.map((cell, index) => cut(clean(cell.replace(/\s+/g, ' ')), index)));
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) => `  ${line.map((cell, index) => (index === last ? cell : cell.padEnd(widths[index] ?? 0))).join('  ')}`.trimEnd())
    .join('\n')
    .concat('\n');
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_{}[\]<>|#])/g, '\\$1');

export function markdownText(sections: readonly Section[], { project }: Head): string {
  const parts = sections.map(({ title, columns, rows }) => {
    const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
    return [`## ${title} (${rows.length})`, '', line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line), ''].join('\n');
  });
  return [`# AI inventory of ${cell(project)}`, '', ...(parts.length > 0 ? parts : ['Nothing that has to do with language models was found.', ''])].join('\n');
}

/** Everything that is known, and the surface by which inventories are compared. */
export function jsonText(estate: Estate, { tool, project }: Head): string {
  return `${JSON.stringify({ version: 1, tool, project, surface: surfaceOf(estate).map(withoutPlace), ...estate }, null, 2)}\n`;
}

const withoutPlace = ({ place: _, ...line }: SurfaceLine): SurfaceLine => line;

/** What is kept to compare with later: no place, so it changes with the surface alone. */
export const baselineText = (lines: readonly SurfaceLine[]): string => `${JSON.stringify({ version: 1, surface: lines.map(withoutPlace) }, null, 2)}\n`;

/** @returns the lines of a baseline or of an inventory as JSON; a sentence part where it is none */
export function parseBaseline(text: string): SurfaceLine[] | string {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'is not valid JSON';
  }
  const { version, surface } = (typeof given === 'object' && given !== null ? given : {}) as { version?: unknown; surface?: unknown };
  if (!Array.isArray(surface)) return 'is no inventory: it has no list `surface`';
  if (version !== 1) return `is an inventory of version ${JSON.stringify(version)}, and this program knows version 1`;
  const isLine = (line: unknown): line is SurfaceLine =>
    typeof line === 'object' && line !== null && ['kind', 'id', 'text'].every((key) => typeof (line as Record<string, unknown>)[key] === 'string');
  return surface.every(isLine) ? surface : 'is no inventory: a line of `surface` has no kind, id and text';
}

const HEADS: readonly (readonly [list: keyof SurfaceChange, title: string, sign: string])[] = [
  ['added', 'Added', '+'],
  ['lost', 'Protection lost', '!'],
  ['removed', 'Removed', '-'],
  ['gained', 'Protection gained', '+'],
];

const placeText = ({ place }: SurfaceLine): string => (place ? `${place.path}:${place.line}` : '');

/** @param against what it is compared with: a revision, a file */
export function changeTable(change: SurfaceChange, against: string): string {
  const parts = HEADS.flatMap(([list, title, sign]) => {
    const lines = change[list];
    return lines.length === 0
      ? []
      : [
          `${title} (${lines.length})`,
          ...lines.map((line) => `  ${sign} ${line.kind.padEnd(9)} ${clean(line.text)}${line.place ? `  ${placeText(line)}` : ''}`),
          '',
        ];
  });
  return parts.length === 0 ? `The AI surface is the same as in ${against}.\n` : `${parts.join('\n')}`;
}

export function changeMarkdown(change: SurfaceChange, against: string): string {
  const parts = HEADS.flatMap(([list, title]) => {
    const lines = change[list];
    if (lines.length === 0) return [];
    return [
      `### ${title}`,
      '',
      '| Kind | What | Place |',
      '|---|---|---|',
      ...lines.map((line) => `| ${line.kind} | ${cell(line.text)} | ${cell(placeText(line))} |`),
      '',
    ];
  });
  return [`## AI surface compared with ${cell(against)}`, '', ...(parts.length > 0 ? parts : ['No change.', ''])].join('\n');
}

export function changeJson(change: SurfaceChange, against: string, { tool, project }: Head): string {
  return `${JSON.stringify({ version: 1, tool, project, against, ...change }, null, 2)}\n`;
}
