/**
 * The gate over a notebook: the code cells are code, everything else is text in which only keys and suppressions are looked for. Cell
 * magics bring effects that no import tells of.
 */
import type { GateScan } from '../gate';
import { BIT } from '../gate/bits';
import type { GateLanguage } from '../gate/words';
import { codeOf } from './form';

/** `!…`, `x = !…`, `%sql …`, `%%bash` at the beginning of a line. */
const MAGIC = /(?:^|\n)[ \t]*(?:[\w.,[\] \t]+=[ \t]*)?(?:!|%{1,2}(?:sx|system|shell|sh|bash|script|sql|zsh|cmd|jupysql|bigquery)\b)/;

const latin1 = new TextDecoder('latin1');

/** @param bytes of the form that is analysed (form.ts) */
export function scanNotebook(bytes: Uint8Array, scan: (language: GateLanguage | undefined, part: Uint8Array) => GateScan): GateScan {
  const { language, end } = codeOf(bytes);
  const code = bytes.subarray(0, end);
  const found = scan(language, code);
  if (found.binary) return found;
  if (language === 'python' && (code.includes(0x21) || code.includes(0x25)) && MAGIC.test(latin1.decode(code))) found.bits |= BIT.sink;
  if (end === bytes.length) return found;
  const { keyHits, mentionsSuppression } = scan(undefined, bytes.subarray(end));
  return {
    ...found,
    keyHits: [...found.keyHits, ...keyHits.map((hit) => ({ ...hit, offset: hit.offset + end }))],
    mentionsSuppression: found.mentionsSuppression || mentionsSuppression,
  };
}
