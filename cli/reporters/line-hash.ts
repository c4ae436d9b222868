/**
 * GitHub's own fingerprint of a line, `primaryLocationLineHash`, for all lines of a file: a hash modulo 2^64 over the 100 characters from the line's beginning on,
 * white space left out, and how often that hash was met before in the file. github/codeql-action computes it on upload when a log has none and warns when a log
 * has another one, so this gives the same digits. The arithmetic is done in two halves of 32 bits, which numbers hold exactly, as BigInt would be slow.
 */

const BLOCK = 100;
const FACTOR = 37;
const END_OF_FILE = 0xffff;
const HALF = 2 ** 32;

/** FACTOR to the power of BLOCK modulo 2^64, in halves: what a character counts when it leaves the window. */
const LEAVING = (() => {
  const power = BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(BLOCK));
  return { high: Number(power >> 32n), low: Number(power & 0xffffffffn) };
})();

/**
 * @param text the file as UTF-8, its byte order mark included: GitHub counts it as a character
 * @returns the hash and its count, such as `271789c17abda88f:1`, of each line, the first at index 0. `\r`, `\n` and `\r\n` end lines.
 */
export function lineHashes(text: string): string[] {
  const hashes: string[] = [];
  const counts = new Map<string, number>();
  const window = new Uint16Array(BLOCK);
  /** Whether the character at this place of the window begins a line; lines leave the window in order. */
  const begins = new Uint8Array(BLOCK);
  let high = 0;
  let low = 0;
  let at = 0;
  let isLineStart = true;

  const leave = () => {
    if (begins[at] === 0) return;
    begins[at] = 0;
    const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    hashes.push(`${hash}:${count}`);
  };
  const enter = (character: number) => {
    const leaving = window[at] as number;
    window[at] = character;
    const sum = low * FACTOR + character - LEAVING.low * leaving;
    low = sum >>> 0;
    high = (high * FACTOR - LEAVING.high * leaving + Math.floor(sum / HALF)) >>> 0;
    at = (at + 1) % BLOCK;
  };
  const next = (character: number) => {
    leave();
    if (isLineStart) begins[at] = 1;
    isLineStart = character === 0x0a;
    enter(character);
  };

  let afterReturn = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    const skipped = character === 0x20 || character === 0x09 || (afterReturn && character === 0x0a);
    afterReturn = character === 0x0d;
    if (!skipped) next(afterReturn ? 0x0a : character);
  }
  next(END_OF_FILE);
  for (let rest = 0; rest < BLOCK; rest++) {
    leave();
    enter(0);
  }
  return hashes;
}
