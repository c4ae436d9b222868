/**
 * The gate's tables as text and back. They follow from the models alone, so they are made once when the program is built;
 * a run that no file passes the gate in then need not go through the models at all. What the tables mean stands in words.ts.
 */
import type { FileRule, GateLanguage, GateWords, PackageBits, WordRule } from './words';

type Entry = [specifier: string, all: number, always: number, byName: [string, number][]];

interface Packed {
  packages: Record<GateLanguage, Entry[]>;
  words: string[];
  plain: number[];
  wordRules: WordRule[];
  fileRules: (Omit<FileRule, 'file'> & { source: string; flags: string })[];
}

/** @returns one line of JSON; the same tables give the same text */
export function packTables({ packages, words, plain, wordRules, fileRules }: GateWords): string {
  const entries = (map: ReadonlyMap<string, PackageBits>) =>
    [...map].map(([specifier, { all, always, byName }]): Entry => [specifier, all, always, [...byName]]);
  const packed: Packed = {
    packages: { javascript: entries(packages.javascript), python: entries(packages.python) },
    words,
    plain: [...plain],
    wordRules,
    fileRules: fileRules.map(({ file, ...rest }) => ({ ...rest, source: file.source, flags: file.flags })),
  };
  return JSON.stringify(packed);
}

/** @param text of `packTables` */
export function unpackTables(text: string): GateWords {
  const packed = JSON.parse(text) as Packed;
  const map = (entries: readonly Entry[]) => new Map(entries.map(([specifier, all, always, byName]) => [specifier, { all, always, byName: new Map(byName) }]));
  return {
    packages: { javascript: map(packed.packages.javascript), python: map(packed.packages.python) },
    words: packed.words,
    plain: new Set(packed.plain),
    wordRules: packed.wordRules.map((rule) => ({ ...rule, language: rule.language })),
    fileRules: packed.fileRules.map(({ source, flags, ...rest }) => ({ ...rest, language: rest.language, file: new RegExp(source, flags) })),
  };
}
