/**
 * The words by which the gate sees what concerns code for browsers: public variables, the switch of SDKs, directives. Places worth a look, no more.
 */
import { isIdentifierByte } from './imports';

/** What a file says of browsers. */
export interface ClientHits {
  /** Directives that stand somewhere in the file. */
  uses: ('client' | 'server')[];
  /** Byte offsets of names, ascending. */
  offsets: number[];
}

const DIRECTIVES = { 'use client': 'client', 'use server': 'server' } as const;
const FLAGS = ['dangerouslyAllowBrowser', 'anthropic-dangerous-direct-browser-access'];
const PREFIXES = ['PUBLIC_', 'VITE_', 'REACT_APP_', 'GATSBY_', 'VUE_APP_'];
export const CLIENT_WORDS: readonly string[] = [...Object.keys(DIRECTIVES), ...FLAGS, ...PREFIXES];

/** Adds what a word of `CLIENT_WORDS` stands for. @param end after the word */
export function noteClientWord(word: number, end: number, bytes: Uint8Array, hits: ClientHits): void {
  const text = CLIENT_WORDS[word] as string;
  let start = end - text.length;
  const use = DIRECTIVES[text as keyof typeof DIRECTIVES];
  if (use) {
    if (isQuote(bytes[start - 1]) && bytes[start - 1] === bytes[end] && !hits.uses.includes(use)) hits.uses.push(use);
    return;
  }
  if (FLAGS.includes(text)) {
    hits.offsets.push(start);
    return;
  }
  while (start > 0 && isUpper(bytes[start - 1])) start--;
  if (isIdentifierByte(bytes[start - 1])) return;
  let stop = end;
  while (isUpper(bytes[stop])) stop++;
  if (/KEY|TOKEN|SECRET/.test(String.fromCharCode(...bytes.subarray(end, Math.min(stop, end + 80)))) && hits.offsets.at(-1) !== start) hits.offsets.push(start);
}

const isQuote = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x27;
const isUpper = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f);
