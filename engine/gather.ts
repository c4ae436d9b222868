/**
 * The first half of a check: every target and everything its imports lead to goes through the gate, and keys and suppressions are read
 * where the gate saw their words. What is remembered of an unchanged file is not looked at again.
 */
import { type ClientMark, clientMarks } from './client/marks';
import { decodeBytes, isWellEncoded, textOffsets } from './decode';
import type { Notice } from './finding';
import { type Gate, type GateScan, gateLanguage } from './gate';
import type { CheckOptions, Host, Timings } from './host';
import { type FoundKey, findKeys } from './keys';
import { sizeProblem } from './limits';
import type { Gated, Memory, Remembered } from './memory';
import { needsText, type Scanned, scanOf } from './scanner';
import { parseSuppressions, type Suppression } from './suppress';

export interface GatedFile {
  scan: GateScan;
  /** Project files. */
  imports: string[];
  isTarget: boolean;
}

export interface FoundKeyIn {
  path: string;
  key: FoundKey;
}

export interface Gathered {
  files: Map<string, GatedFile>;
  keys: FoundKeyIn[];
  /** Of the targets. */
  marks: { path: string; mark: ClientMark }[];
  /** Of the targets that mention any. */
  suppressions: Map<string, Suppression[]>;
}

/** The texts of files, read when they are asked for, and what is known of unchanged ones. */
export interface Files {
  /** What is remembered of a file; nothing that lasts where the host knows no revisions. */
  known(path: string): Remembered;
  /**
   * @param bytes of the file, where they are at hand; otherwise it is read
   * @returns undefined when the file cannot be read; a notice is given once when a target's text lost something in decoding.
   */
  text(path: string, bytes?: Uint8Array): string | undefined;
  /** Keeps the bytes of a file that is likely to be parsed, so that it need not be read again. @param isOwn they are nobody else's */
  hold(path: string, bytes: Uint8Array, isOwn: boolean): void;
  /** Drops what is held of other files than these. */
  holdOnly(paths: ReadonlySet<string>): void;
  /** Drops what is held of a file. */
  drop(path: string): void;
  /** @returns a digest of the file's bytes, undefined when it cannot be read; always by the same function */
  digest(path: string, digest: (bytes: Uint8Array) => string): string | undefined;
}

export function createFiles(host: Host, gate: Gate, memory: Memory | undefined, notices: Notice[], isTarget: (path: string) => boolean): Files {
  const here = new Map<string, Remembered>();
  const noted = new Set<string>();
  const held = new Map<string, Uint8Array>();
  const digests = new Map<string, string | undefined>();
  const digestOf = (path: string, digest: (bytes: Uint8Array) => string) => {
    const bytes = held.get(path) ?? host.read(path);
    return 'error' in bytes ? undefined : digest(bytes);
  };
  const known = (path: string): Remembered => {
    let found = here.get(path);
    if (!found) {
      const revision = memory && host.revision?.(path);
      found = memory && revision !== undefined ? memory.file(path, revision, gate) : {};
      here.set(path, found);
    }
    return found;
  };
  return {
    known,
    digest(path, digest) {
      if (!digests.has(path)) digests.set(path, host.digest?.(path) ?? digestOf(path, digest));
      return digests.get(path);
    },
    text(path, given) {
      const file = known(path);
      if (!file.text) {
        const bytes = given ?? held.get(path) ?? host.read(path);
        if ('error' in bytes) return undefined;
        file.text = decoded(path, bytes);
        held.delete(path);
      }
      const { text, notice } = file.text;
      if (notice && isTarget(path) && !noted.has(path)) {
        noted.add(path);
        notices.push(notice);
      }
      return text;
    },
    // a copy: the host reads all files into one buffer, and a slice of it is a view
    hold: (path, bytes, isOwn) => void held.set(path, isOwn ? bytes : new Uint8Array(bytes)),
    drop: (path) => void held.delete(path),
    holdOnly(paths) {
      for (const path of held.keys()) if (!paths.has(path)) held.delete(path);
    },
  };
}

function decoded(path: string, bytes: Uint8Array): NonNullable<Remembered['text']> {
  const { text, encoding } = decodeBytes(bytes);
  const isDamaged = gateLanguage(path) !== undefined && !isWellEncoded(bytes, text);
  return { text, notice: isDamaged ? { path, kind: 'encoding', message: `not valid ${encoding.toUpperCase()}; what could be read was checked` } : undefined };
}

/** Gates the targets and everything their imports lead to; another thread may look at targets ahead of this one. */
export function gatherFiles(host: Host, gate: Gate, files: Files, options: CheckOptions, notices: Notice[], timings: Timings): Gathered {
  const isAlone = options.memory !== undefined || (options.models?.definitions.length ?? 0) > 0;
  const thread = isAlone ? undefined : host.gateThread?.({ maxFileSize: options.maxFileSize, textOnly: options.textOnly });
  try {
    return gather(host, gate, files, options, notices, timings, (target) => thread?.take(target));
  } finally {
    thread?.close();
  }
}

/** @param ahead what another thread saw of a target, by its place among them */
function gather(
  host: Host,
  gate: Gate,
  files: Files,
  options: CheckOptions,
  notices: Notice[],
  timings: Timings,
  ahead: (target: number) => Scanned | undefined,
): Gathered {
  const found: Gathered = { files: new Map(), keys: [], marks: [], suppressions: new Map() };
  const targets = new Set(host.targets);
  const pending = [...host.targets];
  const asked = new Set(pending);
  for (let done = 0; done < pending.length; done++) {
    const path = pending[done] as string;
    if (done % 64 === 0) host.progress?.('gate', done, pending.length);
    const isTarget = targets.has(path);
    const known = files.known(path);
    const gated = known.gated ?? gateFile(host, gate, files, path, options, done < host.targets.length ? ahead(done) : undefined);
    if ('error' in gated) {
      if (isTarget) notices.push({ path, kind: gated.kind ?? 'unreadable', message: gated.error });
      continue;
    }
    known.gated = gated;
    timings.filesGated++;
    timings.bytesRead += gated.length;
    if ('problem' in gated) {
      if (isTarget) notices.push({ path, kind: 'too-large', message: gated.problem });
      continue;
    }
    if (gated.notice && isTarget) notices.push(gated.notice);
    const { scan } = gated;
    if (scan.binary) {
      if (isTarget && gateLanguage(path)) notices.push({ path, kind: 'binary', message: 'holds binary data' });
      continue;
    }
    if (scan.minified && isTarget) notices.push({ path, kind: 'minified', message: 'minified: only keys were looked for' });
    const imports: string[] = [];
    for (const specifier of scan.imports) {
      const target = host.resolve(path, specifier);
      if (target === undefined || target === path) continue;
      imports.push(target);
      if (!asked.has(target)) {
        asked.add(target);
        pending.push(target);
      }
    }
    found.files.set(path, { scan, imports, isTarget });
    if (!isTarget) continue;
    for (const key of gated.keys) found.keys.push({ path, key });
    for (const mark of gated.marks ?? []) found.marks.push({ path, mark });
    if (scan.mentionsSuppression) found.suppressions.set(path, parseSuppressions(files.text(path) ?? '', path));
  }
  return found;
}

function gateFile(
  host: Host,
  gate: Gate,
  files: Files,
  path: string,
  options: CheckOptions,
  ahead: Scanned | undefined,
): Gated | Extract<ReturnType<Host['read']>, { error: string }> {
  const bytes = ahead ? ahead.bytes : host.read(path);
  if (bytes && 'error' in bytes) return bytes;
  const length = (ahead ?? (bytes as Uint8Array)).length;
  const problem = sizeProblem(path, length, options.maxFileSize);
  const notice = host.problem?.(path);
  if (problem) return { length, problem };
  const scan = ahead?.scan ?? scanOf(gate, path, bytes as Uint8Array, host, options);
  if (!bytes) return { length, scan, keys: [], notice };
  if (scan.bits !== 0) files.hold(path, bytes, ahead !== undefined);
  if (!needsText(scan)) return { length, scan, keys: [], notice };
  const text = files.text(path, bytes) ?? '';
  const keys = findKeys(path, text, bytes, scan.keyHits, gate.keyShapes);
  const offsets = scan.client?.offsets ?? [];
  return offsets.length === 0
    ? { length, scan, keys, notice }
    : { length, scan, keys, notice, marks: clientMarks(path, text, textOffsets(bytes, offsets), gate.keyShapes) };
}
