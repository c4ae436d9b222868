/**
 * What a check asks of the bytes of a file that was found, apart from everything else a check does, so that another thread can answer it ahead of
 * the check. It knows nothing of threads, and of files only what it is given.
 */
import type { Gate, GateScan } from './gate';
import { createGate, type GateModels, gateLanguage } from './gate';
import type { CheckOptions, Host } from './host';
import { sizeProblem } from './limits';
import { isNotebook } from './notebook/form';

/** What the gate saw of a file. */
export interface Scanned {
  /** Of the file, in bytes. */
  length: number;
  scan: GateScan;
  /** A copy of the file's own, where it is likely to be asked for again. */
  bytes?: Uint8Array;
}

/** What changes what the gate sees. */
export type ScanOptions = Pick<CheckOptions, 'maxFileSize' | 'textOnly'>;

/** @returns the scan of a file's bytes as a check makes it; what is remembered must hold for later checks, which may want more than the text alone */
export const scanOf = (
  gate: Gate,
  path: string,
  bytes: Uint8Array,
  host: Pick<Host, 'packageOf'>,
  options: Pick<CheckOptions, 'textOnly' | 'memory'>,
): GateScan => (options.textOnly && !options.memory ? gate.scanText(bytes) : gate.scan(path, bytes, host.packageOf?.(path)));

/** The name of the package whose source a file is part of, where a model speaks of that package. */
export function modelledPackageOf(gate: Gate, packageOf: (path: string) => string | undefined): (path: string) => string | undefined {
  return (path) => {
    const name = gateLanguage(path) === 'javascript' ? packageOf(path) : undefined;
    return name !== undefined && gate.isModelled(name) ? name : undefined;
  };
}

/**
 * @param models the same that the check has; models of the user are not among them
 * @param host the disk as the check sees it
 * @returns undefined for what the check is to look at itself: what cannot be read, is too large, or is a notebook
 */
export function createScanner(
  models: GateModels,
  host: Required<Pick<Host, 'read' | 'packageOf'>>,
  options: ScanOptions,
): (path: string) => Scanned | undefined {
  const gate = createGate(models);
  const packages = { packageOf: modelledPackageOf(gate, host.packageOf) };
  return (path) => {
    if (isNotebook(path)) return undefined;
    const bytes = host.read(path);
    if ('error' in bytes) return undefined;
    const { length } = bytes;
    if (sizeProblem(path, length, options.maxFileSize)) return undefined;
    const scan = scanOf(gate, path, bytes, packages, options);
    return needsText(scan) || scan.bits !== 0 ? { length, scan, bytes: new Uint8Array(bytes) } : { length, scan };
  };
}

/** Whether there is more to say of the file than the gate did: of keys, comments that suppress, and what browsers are given. */
export const needsText = ({ binary, keyHits, mentionsSuppression, client }: GateScan): boolean =>
  !binary && (keyHits.length > 0 || mentionsSuppression || (client?.offsets.length ?? 0) > 0);
