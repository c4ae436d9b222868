/**
 * From a file's bytes to its text, and from byte offsets to offsets in that text. UTF-8 is assumed unless a UTF-16 byte
 * order mark says otherwise; byte order marks are not part of the text; invalid sequences become U+FFFD. Other encodings are
 * not guessed.
 */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** @returns the UTF-16 form the byte order mark announces, if any */
export function utf16Encoding(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const utf8 = new TextDecoder('utf-8');
const utf8Rest = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns the text without its byte order mark; never throws */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'utf-16' } {
  const wide = utf16Encoding(bytes);
  if (!wide) return { text: utf8.decode(bytes), encoding: 'utf-8' };
  return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
}

/** @returns whether a file's bytes say all that its text holds: false when some were invalid and became U+FFFD */
export function isWellEncoded(bytes: Uint8Array, text: string): boolean {
  if (!text.includes('\ufffd')) return true;
  try {
    new TextDecoder(utf16Encoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param offsets byte offsets in ascending order, each at an ASCII character of the file
 * @returns the UTF-16 offsets of the same characters in the text of `decodeBytes`
 */
export function textOffsets(bytes: Uint8Array, offsets: readonly number[]): number[] {
  if (utf16Encoding(bytes)) return offsets.map((offset) => (offset - 2) >> 1);
  const result: number[] = [];
  let at = 0;
  let unit = 0;
  for (const offset of offsets) {
    // An ASCII byte ends any sequence before it, so the parts decode as the whole does.
    if (offset > at) unit += (at === 0 ? utf8 : utf8Rest).decode(bytes.subarray(at, offset)).length;
    at = Math.max(at, offset);
    result.push(unit);
  }
  return result;
}
