/**
 * The gate: one pass over a file's bytes that says which rules could have anything to say about it, so that most files are
 * never parsed. It finds key prefixes, suppression comments, imports and the words by which models know their sources and
 * sinks. It is only an optimisation: it may take in too much, and must not leave out what a rule could report.
 */

import { decodeBytes, utf16Encoding } from './decode';
import type { KeyShape, ModelDefinition } from './define';
import { type Automaton, buildAutomaton } from './gate/automaton';
import { BIT } from './gate/bits';
import { CLIENT_WORDS, type ClientHits, noteClientWord } from './gate/client-words';
import { type ImportWord, isComputedImport, isComputedLookup, isIdentifierByte, pythonImports, scriptImport, scriptNames, startedFile } from './gate/imports';
import { type KeyHit, keyTableOf, keyWordsOf, MIN_KEY, TOKEN } from './gate/key-words';
import { mergeWords } from './gate/merge';
import { isMinified } from './gate/minified';
import { packTables, unpackTables } from './gate/tables';
import { type GateLanguage, type GateWords, gateWords, NOTHING, type PackageBits, packageBits } from './gate/words';
import { isCredentialLiteral } from './keys';
import { isNotebook } from './notebook/form';
import { scanNotebook } from './notebook/gate';
import { isTestPath } from './path-kind';

export { BIT, type Pair, pairsOf } from './gate/bits';
export { keyTableOf } from './gate/key-words';
export { type GatedFile, selectFiles } from './gate/select';

export interface GateScan {
  /** A NUL byte in the first 8 KiB, without a UTF-16 byte order mark: nothing else was looked at. */
  binary: boolean;
  encoding?: 'utf-16';
  /** Specifiers as written, in order, without duplicates; empty for files that are neither JavaScript, TypeScript nor Python. */
  imports: string[];
  /** Sum of `BIT`s; 0 for files that are not code. */
  bits: number;
  keyHits: KeyHit[];
  mentionsSuppression: boolean;
  /** Written by a bundler: nothing but keys and suppressions counts. */
  minified?: true;
  /** What the file says of browsers; absent when nothing, and for UTF-16. */
  client?: ClientHits;
}

export interface Gate {
  /** @param own the modelled package whose source the file is part of: names of the package mean the same there, however they are imported */
  scan(path: string, bytes: Uint8Array, own?: string): GateScan;
  /** Keys and suppressions alone, in code too. It needs nothing of what models say of libraries. */
  scanText(bytes: Uint8Array): GateScan;
  /** The key shapes of all models, in order. */
  keyShapes: readonly KeyShape[];
  /** Whether a model speaks of the package that an import names; without a language, one of JavaScript. */
  isModelled(specifier: string, language?: GateLanguage): boolean;
}

const SUPPRESSION = 'ai-lint-disable';
const IMPORT_WORDS: readonly ImportWord[] = ['import', 'from', 'require', 'Worker', 'URL', 'fork'];
const BINARY_WINDOW = 8192;

/** @returns the language the gate lexes a path as; undefined for other text. */
export function gateLanguage(path: string): GateLanguage | undefined {
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?)$/i.test(path)) return 'javascript';
  return /\.(?:pyi?|ipynb)$/i.test(path) ? 'python' : undefined;
}

const isQuote = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x27 || byte === 0x60;

/** Whether no name goes on over this offset. */
const isBoundary = (bytes: Uint8Array, at: number): boolean => !isIdentifierByte(bytes[at]) || !isIdentifierByte(bytes[at - 1]);

/** Is there a quoted literal that would count as a credential? A token of that length cannot lie between two of the bytes looked at. */
function holdsSecretLiteral(bytes: Uint8Array): boolean {
  for (let i = MIN_KEY - 1; i < bytes.length; i += MIN_KEY) {
    if (TOKEN[bytes[i] as number] === 0) continue;
    let end = i + 1;
    while (end < bytes.length && TOKEN[bytes[end] as number] === 1) end++;
    if (isQuote(bytes[end])) {
      let start = i;
      while (start > 0 && TOKEN[bytes[start - 1] as number] === 1) start--;
      if (end - start >= MIN_KEY && end - start <= 512 && bytes[start - 1] === bytes[end] && holdsDigits(bytes, start, end)) {
        if (isCredentialLiteral(String.fromCharCode(...bytes.subarray(start, end)))) return true;
      }
    }
    i = end;
  }
  return false;
}

/** Two digits or more: most quoted tokens are names and paths, and need no closer look. */
function holdsDigits(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end; i++) if ((bytes[i] as number) >= 48 && (bytes[i] as number) <= 57) digits++;
  return digits >= 2;
}

export const keyShapesOf = (models: readonly ModelDefinition[]): KeyShape[] => models.flatMap((model) => [...(model.keys ?? [])]);

/** @returns the gate's tables for these models, to be kept and given to `createGate` */
export const gateTablesOf = (models: readonly ModelDefinition[]): string => packTables(gateWords(models));

/** What the gate must know of models, made when the program was built. */
export interface GateModels {
  /** `gateTablesOf` the models. */
  gateTables: string;
  /** `keyTableOf` their key shapes. */
  keyTable: string;
  /** Of all of them, in order. */
  keyShapes: readonly KeyShape[];
}

/** What the gate looks for in code, and which of it the file at hand has. */
interface CodeWords extends GateWords {
  /** Of the words, in bytes; 0: not asked for yet. */
  lengths: Uint16Array;
  seen: Uint8Array;
}

const encoder = new TextEncoder();

/** Gates of what was made beforehand, by their key shapes: a hook asks one before the engine does. */
const shared = new WeakMap<readonly KeyShape[], Gate>();

/**
 * @param models all models a scan uses, or what was made of them beforehand; the gate is made once for them
 * @param more models of the user, of which there are no tables
 */
export function createGate(models: readonly ModelDefinition[] | GateModels, more: readonly ModelDefinition[] = []): Gate {
  if (!('gateTables' in models) || more.length > 0) return makeGate(models, more);
  const gate = shared.get(models.keyShapes) ?? makeGate(models, more);
  shared.set(models.keyShapes, gate);
  return gate;
}

function makeGate(models: readonly ModelDefinition[] | GateModels, more: readonly ModelDefinition[]): Gate {
  const keyShapes = 'gateTables' in models ? models.keyShapes : keyShapesOf(models);
  const keyWords = keyWordsOf('keyTable' in models ? models.keyTable : keyTableOf(keyShapes));
  // The numbers of the words: those of keys, the suppression word, and for code the import words and the models' words.
  const SUPPRESS = keyWords.stems.length;
  const CLIENT = SUPPRESS + 1;
  const IMPORTS = CLIENT + CLIENT_WORDS.length;
  const BRACKET = IMPORTS + IMPORT_WORDS.length;
  const WORDS = BRACKET + 1;
  // what is needed for code alone, and each automaton, is made when the first file of its kind comes: most hooks see files of one kind only
  let codeWords: CodeWords | undefined;
  const wordsOfCode = (): CodeWords => {
    if (codeWords) return codeWords;
    const own = 'gateTables' in models ? unpackTables(models.gateTables) : gateWords(models);
    const all = more.length === 0 ? own : mergeWords(own, gateWords(more));
    const { packages, words, plain, wordRules, fileRules } = all;
    codeWords = { packages, words, plain, wordRules, fileRules, lengths: new Uint16Array(words.length), seen: new Uint8Array(words.length) };
    return codeWords;
  };
  let textAutomaton: Automaton | undefined;
  let codeAutomaton: Automaton | undefined;
  const automatonFor = (isCode: boolean): Automaton =>
    isCode
      ? (codeAutomaton ??= buildAutomaton([...keyWords.stems, SUPPRESSION, ...CLIENT_WORDS, ...IMPORT_WORDS, '[', ...wordsOfCode().words]))
      : (textAutomaton ??= buildAutomaton([...keyWords.stems, SUPPRESSION, ...CLIENT_WORDS]));
  const known = { javascript: new Map<string, PackageBits>(), python: new Map<string, PackageBits>() };
  const bringing = (specifier: string, exact: boolean): PackageBits => {
    const named = language as GateLanguage;
    const { packages } = wordsOfCode();
    // one look-up; what lies above the specifier matters where it is no single name
    if (exact) return packageBits(packages[named], named, specifier, true);
    let bits = known[named].get(specifier);
    if (bits === undefined) known[named].set(specifier, (bits = packageBits(packages[named], named, specifier)));
    return bits;
  };

  let language: GateLanguage | undefined;
  let ownPackage: string | undefined;
  let keyHits: KeyHit[] = [];
  let imports = new Set<string>();
  let ownBits = 0;
  let mentionsSuppression = false;
  let client: ClientHits = { uses: [], offsets: [] };
  const addNamed = (bits: PackageBits, names: readonly string[] | undefined): void => {
    if (names === undefined) ownBits |= bits.all;
    else {
      ownBits |= bits.always;
      for (const name of names) ownBits |= bits.byName.get(name) ?? 0;
    }
  };
  const addImport = (specifier: string, names?: string[], exact = false): void => {
    imports.add(specifier);
    addNamed(bringing(specifier, exact), names);
  };

  const onWord = (word: number, end: number, bytes: Uint8Array): void => {
    if (word >= WORDS) {
      const index = word - WORDS;
      const { seen, plain, lengths, words } = codeWords as CodeWords;
      if (seen[index] === 1) return;
      const length = (lengths[index] ||= encoder.encode(words[index]).length);
      if (plain.has(index) || (isBoundary(bytes, end) && isBoundary(bytes, end - length))) seen[index] = 1;
    } else if (word === BRACKET) {
      if (language === 'javascript' && !(ownBits & BIT.dispatch) && isComputedLookup(bytes, end)) ownBits |= BIT.dispatch;
    } else if (word >= IMPORTS) {
      const name = IMPORT_WORDS[word - IMPORTS] as ImportWord;
      if (name === 'Worker' || name === 'URL' || name === 'fork') {
        const file = language === 'javascript' ? startedFile(bytes, name, end) : undefined;
        if (file !== undefined) imports.add(file);
      } else if (language === 'python') pythonImports(bytes, name, end, addImport);
      else {
        const specifier = scriptImport(bytes, name, end);
        if (specifier === undefined) {
          // A module picked by a computed name is program code.
          if (name === 'import' && isComputedImport(bytes, end)) ownBits |= BIT.sink;
          return;
        }
        imports.add(specifier);
        const bits = bringing(ownPackage !== undefined && specifier.startsWith('.') ? ownPackage : specifier, false);
        if (bits.all & ~ownBits) addNamed(bits, name === 'from' ? scriptNames(bytes, end - name.length) : undefined);
      }
    } else if (word >= CLIENT) noteClientWord(word - CLIENT, end, bytes, client);
    else if (word === SUPPRESS) mentionsSuppression = true;
    else keyWords.report(word, end, bytes, keyHits);
  };

  const allSeen = (seen: Uint8Array, groups: readonly (readonly number[])[]): boolean => {
    next: for (const group of groups) {
      for (const index of group) if (seen[index] === 1) continue next;
      return false;
    }
    return true;
  };
  const codeBits = (path: string, bytes: Uint8Array): number => {
    let bits = ownBits;
    const { seen, wordRules, fileRules } = wordsOfCode();
    for (const rule of wordRules) {
      if ((bits & rule.bits) === rule.bits || (rule.language && rule.language !== language)) continue;
      if (allSeen(seen, rule.groups)) bits |= rule.bits;
    }
    for (const rule of fileRules) if ((!rule.language || rule.language === language) && rule.file.test(path)) bits |= rule.bits;
    if (holdsSecretLiteral(bytes)) bits |= BIT.secretLiteral;
    // what the assistant says in a test is what the test says
    return bits & BIT.said && isTestPath(path) ? bits & ~BIT.said : bits;
  };

  const scanAs = (kind: GateLanguage | undefined, path: string, bytes: Uint8Array, own?: string): GateScan => {
    const encoding = utf16Encoding(bytes);
    if (encoding) {
      const text = decodeBytes(bytes).text;
      const { client: _, ...asUtf8 } = scanAs(kind, path, new TextEncoder().encode(text), own);
      const sorted = [...asUtf8.keyHits].sort((a, b) => a.offset - b.offset);
      // Key offsets are bytes of the file itself: two for each unit, after the mark of two bytes.
      const unit = utf8ToUnits(
        text,
        sorted.map((hit) => hit.offset),
      );
      return { ...asUtf8, binary: false, encoding: 'utf-16', keyHits: sorted.map((hit, k) => ({ ...hit, offset: 2 + 2 * (unit[k] as number) })) };
    }
    const nul = bytes.indexOf(0);
    if (nul >= 0 && nul < BINARY_WINDOW) return { binary: true, imports: [], bits: 0, keyHits: [], mentionsSuppression: false };
    language = kind;
    ownPackage = own;
    codeWords?.seen.fill(0);
    keyHits = [];
    imports = new Set();
    ownBits = 0;
    mentionsSuppression = false;
    client = { uses: [], offsets: [] };
    automatonFor(language !== undefined).run(bytes, onWord);
    const bits = language ? codeBits(path, bytes) : 0;
    const minified = bits !== 0 && isMinified(path, bytes);
    return {
      binary: false,
      imports: minified ? [] : [...imports],
      bits: minified ? 0 : bits,
      ...(minified && { minified }),
      keyHits,
      mentionsSuppression,
      ...((client.uses.length > 0 || client.offsets.length > 0) && { client }),
    };
  };
  return {
    scan: (path, bytes, own) =>
      isNotebook(path) ? scanNotebook(bytes, (language, part) => scanAs(language, path, part, own)) : scanAs(gateLanguage(path), path, bytes, own),
    scanText: (bytes) => scanAs(undefined, '', bytes),
    keyShapes,
    isModelled: (specifier, language = 'javascript') => packageBits(wordsOfCode().packages[language], language, specifier) !== NOTHING,
  };
}

/** @returns for ascending offsets into the UTF-8 form of a text, the UTF-16 offsets */
function utf8ToUnits(text: string, offsets: readonly number[]): number[] {
  const units: number[] = [];
  let bytes = 0;
  let unit = 0;
  for (const offset of offsets) {
    while (bytes < offset) {
      const code = text.codePointAt(unit) as number;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      unit += code < 0x10000 ? 1 : 2;
    }
    units.push(unit);
  }
  return units;
}
