/**
 * Reads the part of YAML that pnpm and yarn write into lockfiles, and the older form of yarn.lock: keys, values and deeper lines below
 * them. Made by machines, these files use no more of the language, and are several megabytes long.
 */
import type { Span } from '../finding';
import { ManifestError, refuseConflicts } from './types';

export interface Block extends Span {
  key: string;
  /** What stands behind the key on its line, without quotes; '' when deeper lines follow. */
  value: string;
  children: Block[];
}

/** `key: value` and `key:`, where the key may be quoted, or in yarn.lock a list of quoted keys; and yarn's `key "value"`. */
const LINE = /^( *)(?!- |#)(\S.*?):(?: +(.*))?$/;
const CLASSIC = /^( *)("[^"]*"|[^\s"#:-][^\s:]*) ("[^"]*"|\S+)$/;

/**
 * @returns the blocks without indentation.
 * @throws ManifestError when a line at the outermost level is none of these forms
 */
export function readIndented(text: string): Block[] {
  refuseConflicts(text);
  const top: Block[] = [];
  const open: { indent: number; block: Block }[] = [];
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (line.charCodeAt(0) === 0xfeff) line = line.slice(1);
    // a key too long for the writer stands after `? `, its value after `: `
    const long = /^( *)([?:]) (.*)$/.exec(line);
    if (long) line = long[2] === '?' ? `${long[1]}${long[3]}:` : `${long[1]}  ${long[3]}`;
    const match = LINE.exec(line) ?? CLASSIC.exec(line);
    if (match) {
      const indent = (match[1] as string).length;
      const from = start + indent;
      const block: Block = {
        key: unquoted(match[2] as string),
        value: unquoted((match[3] ?? '').trim()),
        children: [],
        start: from,
        end: from + line.trim().length,
      };
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
      (open.at(-1)?.block.children ?? top).push(block);
      open.push({ indent, block });
    } else if (/^[^\s#-]/.test(line) && line !== '---') throw new ManifestError(`cannot be read at line ${number}`);
    start = end + 1;
  }
  return top;
}

/** The block below a chain of keys. */
export function blockAt(blocks: readonly Block[], ...keys: readonly string[]): Block | undefined {
  let found: Block | undefined;
  let among = blocks;
  for (const key of keys) {
    found = among.find((block) => block.key === key);
    if (!found) return undefined;
    among = found.children;
  }
  return found;
}

const unquoted = (text: string): string => /^(["'])([^"']*)\1$/.exec(text)?.[2] ?? text;
