/**
 * The gate's tables as text and back. They follow from the models alone, so they are made once when the program is built;
 * a run that no file passes the gate in then need not go through the models at all. What the tables mean stands in words.ts.
 */
import type { FileRule, GateLanguage, GateWords, PackageBits, WordRule } from './words';

/** What some packages bring; the names as `name=bits`, in one text that is read when the package is met. */
type Bits = [all: number, always: number, byName: string];

interface Packed {
  bits: Bits[];
  /** Index into `bits` by specifier. */
  packages: Record<GateLanguage, Record<string, number>>;
  words: string[];
  plain: number[];
  wordRules: WordRule[];
  fileRules: (Omit<FileRule, 'file'> & { source: string; flags: string })[];
}

/** @returns one line of JSON; the same tables give the same text */
export function packTables({ packages, words, plain, wordRules, fileRules }: GateWords): string {
  const bits: Bits[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ all, always, byName }: PackageBits): number => {
    const entry: Bits = [all, always, [...byName].map((pair) => pair.join('=')).join(' ')];
    const key = entry.join();
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = bits.push(entry) - 1));
    return number;
  };
  const entries = (map: ReadonlyMap<string, PackageBits>) => Object.fromEntries([...map].map(([specifier, each]) => [specifier, numberOf(each)]));
  const packed: Packed = {
    packages: { javascript: entries(packages.javascript), python: entries(packages.python) },
    bits,
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
  const bits = packed.bits.map(lazyBits);
  return {
    packages: packagesOf(packed.packages, bits),
    words: packed.words,
    plain: new Set(packed.plain),
    wordRules: packed.wordRules.map((rule) => ({ ...rule, language: rule.language })),
    fileRules: packed.fileRules.map(({ source, flags, ...rest }) => ({ ...rest, language: rest.language, file: new RegExp(source, flags) })),
  };
}

/** There are thousands, and many runs meet one language. */
function packagesOf(packed: Packed['packages'], bits: readonly PackageBits[]): GateWords['packages'] {
  const made: Partial<Record<GateLanguage, Map<string, PackageBits>>> = {};
  const of = (language: GateLanguage): Map<string, PackageBits> => {
    const known = made[language];
    if (known) return known;
    const map = new Map<string, PackageBits>();
    const entries = packed[language];
    for (const specifier in entries) map.set(specifier, bits[entries[specifier] as number] as PackageBits);
    made[language] = map;
    return map;
  };
  return {
    get javascript() {
      return of('javascript');
    },
    get python() {
      return of('python');
    },
  };
}

/** Most packages are never met in a run, so their names are read when somebody asks. */
function lazyBits([all, always, text]: Bits): PackageBits {
  let byName: Map<string, number> | undefined;
  return {
    all,
    always,
    get byName() {
      return (byName ??= new Map(
        text === '' ? [] : text.split(' ').map((pair) => [pair.slice(0, pair.lastIndexOf('=')), Number(pair.slice(pair.lastIndexOf('=') + 1))]),
      ));
    },
  };
}
