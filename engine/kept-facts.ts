/**
 * Facts of files kept between runs, so that a run after an edit parses what was edited and little else. Each stands under the digest of the bytes it
 * was made of; linking is done anew. The facts of a project lie in one pack, which is bounded, and which is begun with its second scan: one that is
 * scanned once costs nothing.
 *
 * What may be a secret is not kept, since one that was taken out of the source must not live on beside it: no file in which the gate saw how a key may
 * begin, and none with a text in it that could be one.
 */
import { decodeFacts, encodeFacts } from './dataflow/facts-codec';
import type { Facts } from './dataflow/graph';
import type { Notice } from './finding';

/** One pack of bytes, given by a host that knows a disk. */
export interface FactsPack {
  /** @returns what the same build of the program wrote for the same project, as it was written; undefined where there is none */
  read(): Uint8Array | undefined;
  /** Failing is no error. */
  write(bytes: Uint8Array): void;
}

export interface FileFacts {
  facts: Facts;
  /** What could not be read of the file. */
  notices: readonly Notice[];
}

export interface KeptFacts {
  /** Whether the facts of a file's bytes as they are now are there. */
  has(path: string): boolean;
  take(path: string): FileFacts | undefined;
  /** They are written when the pack is closed, unless they may hold a secret. */
  keep(path: string, made: FileFacts): void;
  /** Writes what there is now, where it is worth it. Nothing may be asked for afterwards. */
  close(): void;
}

interface Entry {
  /** Of the file's bytes, and which parser read them. */
  name: string;
  notices: readonly Notice[];
  /** None for a file that is not kept. */
  numbers: Uint8Array;
  /** JSON. */
  texts: Uint8Array;
}
type Row = [path: string, name: string, notices: readonly Notice[], numbers: number, texts: number];

const NOTHING = new Uint8Array();

/** Bytes of a pack. */
const LIMIT = 32 * 1024 * 1024;
/** Bytes of the number before the index. */
const HEAD = 4;
/** A pack is written again when at least so many files are new in it, or one in `FEWEST_SHARE`. */
const FEWEST = 16;
const FEWEST_SHARE = 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface KeptFactsInput {
  pack: FactsPack;
  /** @returns a cryptographic digest of a file's bytes, undefined where there are none */
  digestOf: (path: string) => string | undefined;
  /** Facts that another one made are not taken. */
  parser: string;
  /** Whether the gate saw in a file how a key may begin. */
  mayHoldKey: (path: string) => boolean;
  /** Bytes; for tests. */
  limit?: number;
}

export function openKeptFacts({ pack, digestOf, parser, mayHoldKey, limit = LIMIT }: KeptFactsInput): KeptFacts {
  const bytes = pack.read();
  const entries = bytes && entriesOf(bytes);
  const made = new Map<string, FileFacts>();
  const nameOf = (path: string) => {
    const digest = digestOf(path);
    return digest && `${digest} ${parser}`;
  };
  const entryOf = (path: string) => {
    const entry = entries?.get(path);
    return entry?.name === nameOf(path) ? entry : undefined;
  };
  return {
    has: (path) => (entryOf(path)?.numbers.length ?? 0) > 0,
    take(path) {
      const entry = entryOf(path);
      if (!entry || entry.numbers.length === 0) return undefined;
      return { facts: decodeFacts({ numbers: entry.numbers, texts: JSON.parse(decoder.decode(entry.texts)) }, path), notices: entry.notices };
    },
    keep(path, facts) {
      if (!mayHoldKey(path) && !entryOf(path)) made.set(path, facts);
    },
    close() {
      if (!entries) {
        // the next scan of this project finds that there was one
        if (made.size >= FEWEST) pack.write(packed([], limit));
        return;
      }
      if (made.size < Math.max(FEWEST, entries.size / FEWEST_SHARE)) return;
      // the newest first, should there be no room for all; what this run did not ask for another may, with other rules, as long as the file is as it was
      const fresh = [...made].flatMap(([path, { facts, notices }]): [string, Entry][] => {
        const { numbers, texts } = encodeFacts(facts);
        const name = nameOf(path);
        if (name === undefined) return [];
        if (texts.some(readsLikeSecret)) return [[path, { name, notices: [], numbers: NOTHING, texts: NOTHING }]];
        return [[path, { name, notices, numbers, texts: encoder.encode(JSON.stringify(texts)) }]];
      });
      const still = [...entries].filter(([path]) => !made.has(path) && entryOf(path));
      pack.write(packed([...fresh, ...still], limit));
    },
  };
}

/** A long word with digits among its letters: a random one, a digest, or a long name with a number. And UUIDs. */
const RANDOM = /(?<![\w+=])(?=[\w+=]*\d[\w+=]*\d[\w+=]*\d)(?=[\d+=_]*[A-Za-z])[\w+=]{16}|[\da-f]{8}-[\da-f]{4}-/i;
const readsLikeSecret = (text: string): boolean => text.length >= 16 && RANDOM.test(text);

/** @returns as many of the first entries as there is room for */
function packed(entries: readonly (readonly [path: string, entry: Entry])[], limit: number): Uint8Array {
  const rows: string[] = [];
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const [path, { name, notices, numbers, texts }] of entries) {
    const row = JSON.stringify([path, name, notices, numbers.length, texts.length] satisfies Row);
    if (size + row.length + numbers.length + texts.length > limit) break;
    size += row.length + numbers.length + texts.length;
    rows.push(row);
    parts.push(numbers, texts);
  }
  const index = encoder.encode(`[${rows.join()}]`);
  const bytes = new Uint8Array(HEAD + parts.reduce((sum, part) => sum + part.length, index.length));
  new DataView(bytes.buffer).setUint32(0, index.length);
  let at = HEAD;
  for (const part of [index, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @returns undefined for bytes of another form */
function entriesOf(bytes: Uint8Array): Map<string, Entry> | undefined {
  try {
    return readEntries(bytes);
  } catch {
    return undefined;
  }
}

function readEntries(bytes: Uint8Array): Map<string, Entry> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const rows = JSON.parse(decoder.decode(bytes.subarray(HEAD, HEAD + length))) as Row[];
  let at = HEAD + length;
  const next = (size: number) => bytes.subarray(at, (at += size));
  return new Map(rows.map(([path, name, notices, numbers, texts]) => [path, { name, notices, numbers: next(numbers), texts: next(texts) }]));
}
