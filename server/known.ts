/**
 * What is known at the moment: the findings of every file and unsaved document, the mistakes in configurations, and what of that the
 * client was last told. It decides whether there is something new to say; when things are checked is the session's matter.
 */
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Location, ModelCall } from '../engine/index';
import { type Addresses, diagnosticOf, isIn } from './diagnostics';
import type { OpenCell } from './notebooks';
import { hasMark, type OpenFiles } from './open-files';
import type { Counts } from './protocol';
import { isUntitled, uriOfFile } from './uris';

/** The findings of one file. */
export interface Entry {
  findings: readonly Finding[];
  calls: readonly ModelCall[];
  addresses: Addresses;
  /** Absolute folder that findings' paths are relative to; undefined for a document that was never saved. */
  root: string | undefined;
}

export interface KnownOptions {
  open: OpenFiles;
  /** Version of an open document. */
  versionOf: (uri: string) => number | undefined;
  page: (ruleId: string) => string | undefined;
  publish: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;
  /** The cells of a notebook that is open, by its address. */
  cells?: ((uri: string) => readonly OpenCell[] | undefined) | undefined;
}

/** Files are named by absolute path, unsaved documents by address. */
export interface Known {
  get(key: string): Entry | undefined;
  entries(): Iterable<[key: string, entry: Entry]>;
  /** @param root absolute. @returns what is another now than before. */
  set(key: string, root: string | undefined, findings: readonly Finding[], calls?: readonly ModelCall[]): { findings: boolean; calls: boolean };
  /** Replaces the mistakes of a configuration file. @returns whether they are others than before. */
  setMistakes(file: string, mistakes: Diagnostic[]): boolean;
  configurationsWithMistakes(): string[];
  /** All there is to say about a file or document; with an address, of an open notebook only what lies in that cell. */
  diagnostics(key: string, uri?: string): Diagnostic[];
  /** Tells the client, if that is news for the version it has. */
  show(key: string): void;
  /** The client has forgotten what it was told: the document was closed. */
  forgotten(uri: string): void;
  /** Absolute paths of the files that the findings of a file pass through. */
  filesOnPaths(file: string): string[];
  counts(): Counts;
  /** Addresses of a file; of an open notebook those of its cells too. */
  urisOf(key: string): string[];
}

export function createKnown({ open, versionOf, page, publish, cells = () => undefined }: KnownOptions): Known {
  const entries = new Map<string, Entry>();
  const mistakes = new Map<string, Diagnostic[]>();
  const told = new Map<string, { version: number | undefined; text: string }>();
  /** Addresses of cells that something was said of, by the notebook's. */
  const toldCells = new Map<string, ReadonlySet<string>>();

  const urisOf = (key: string): string[] => {
    if (isUntitled(key)) return [key];
    const uris = open.urisOf(key);
    return uris.length > 0 ? uris : [uriOfFile(key)];
  };
  const cellsOf = (key: string) => urisOf(key).flatMap((uri) => cells(uri)?.map((cell) => cell.uri) ?? []);
  const addressesIn = (root: string | undefined, key: string): Addresses => {
    const keyOf = (name: string) => (root === undefined ? key : path.join(root, name));
    return {
      uriOf: (name) => urisOf(keyOf(name))[0] as string,
      cells: (name) => cells(urisOf(keyOf(name))[0] as string),
      countsMark: (name) => hasMark(open.textOf(keyOf(name)) ?? ''),
      page,
    };
  };
  const diagnostics = (key: string, uri?: string): Diagnostic[] => {
    const entry = entries.get(key);
    const here = entry?.findings.filter(({ location }) => uri === undefined || isIn(uri, location, entry.addresses)) ?? [];
    return [...(mistakes.get(key) ?? []), ...here.map((finding) => diagnosticOf(finding, (entry as Entry).addresses))];
  };

  return {
    get: (key) => entries.get(key),
    entries: () => entries,
    set: (key, root, findings, calls = []) => {
      const before = entries.get(key);
      const changed = {
        findings: signature(before?.findings ?? []) !== signature(findings),
        calls: JSON.stringify(before?.calls ?? []) !== JSON.stringify(calls),
      };
      if (findings.length === 0 && calls.length === 0) entries.delete(key);
      else entries.set(key, { findings, calls, root, addresses: addressesIn(root, key) });
      return changed;
    },
    setMistakes: (file, now) => {
      if (JSON.stringify(now) === JSON.stringify(mistakes.get(file) ?? [])) return false;
      if (now.length === 0) mistakes.delete(file);
      else mistakes.set(file, now);
      return true;
    },
    configurationsWithMistakes: () => [...mistakes.keys()],
    diagnostics,
    show: (key) => {
      const shown = cellsOf(key);
      const earlier = toldCells.get(key) ?? new Set();
      if (shown.length > 0) toldCells.set(key, new Set(shown));
      else toldCells.delete(key);
      for (const uri of new Set([...urisOf(key), ...shown, ...earlier])) {
        const isGone = earlier.has(uri) && !shown.includes(uri);
        const now = isGone ? [] : diagnostics(key, uri);
        const text = JSON.stringify(now);
        const version = versionOf(uri);
        const before = told.get(uri);
        if (before ? before.version === version && before.text === text : version === undefined && now.length === 0) continue;
        if (version === undefined && now.length === 0) told.delete(uri);
        else told.set(uri, { version, text });
        publish(uri, version, now);
      }
    },
    forgotten: (uri) => {
      const before = told.get(uri);
      if (before) told.set(uri, { version: undefined, text: before.text });
    },
    filesOnPaths: (file) => {
      const { root, findings } = entries.get(file) ?? {};
      if (root === undefined || !findings) return [];
      return findings.flatMap(({ origins }) => origins.flatMap(({ trace }) => trace.map(({ location }) => path.join(root, location.path))));
    },
    counts: () => {
      const counts: Counts = { errors: 0, warnings: 0, infos: 0 };
      for (const { findings } of entries.values()) for (const { severity } of findings) counts[`${severity}s`]++;
      return counts;
    },
    urisOf: (key) => [...urisOf(key), ...cellsOf(key)],
  };
}

/** Tells findings apart as far as a client can see them. */
function signature(findings: readonly Finding[]): string {
  const place = ({ path: name, start, end }: Location) => `${name}:${start}:${end}`;
  return findings
    .map(({ ruleId, severity, message, location, origins }) =>
      [ruleId, severity, message, place(location), ...origins.flatMap(({ trace }) => trace.map((step) => place(step.location)))].join('|'),
    )
    .join('\n');
}
