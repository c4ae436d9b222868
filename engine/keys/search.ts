/** Keys by their shape in one file, for hosts that look at more than a project's files: at what git remembers. Nothing is parsed. */
import { decodeBytes } from '../decode';
import type { Gate } from '../gate';
import { type FoundKey, findKeys } from '../keys';

export type { FoundKey } from '../keys';

/** @returns the text as it was read, and the keys in it in order of place; none for binary data */
export function keysIn(gate: Gate, path: string, bytes: Uint8Array): { text: string; keys: readonly FoundKey[] } {
  const scan = gate.scanText(bytes);
  if (scan.binary || scan.keyHits.length === 0) return { text: '', keys: [] };
  const { text } = decodeBytes(bytes);
  return { text, keys: findKeys(path, text, bytes, scan.keyHits, gate.keyShapes) };
}
