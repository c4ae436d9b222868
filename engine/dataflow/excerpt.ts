/** Code for messages and identities, with anything that looks like a credential taken out. */
import { isCredentialLiteral } from '../keys';
import { excerpt as shorten } from '../text';

/** @returns code on one line, at most `max` characters; literals that could be secrets are replaced by `…` */
export function excerpt(text: string, start: number, end: number, max = 60): string {
  const code = text.slice(start, Math.min(end, start + max * 4));
  const clean = code.replace(/[\w\-.+/=~:]{16,}/g, (token) => (isCredentialLiteral(token) ? '…' : token));
  return shorten(clean, 0, clean.length, max);
}
