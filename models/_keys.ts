/**
 * What the tables of keys share: how a row is written, and the checksums and structures that some vendors put into their keys. Each says where
 * it is known from. No model, and no key.
 */
import type { KeyShape } from '../engine/define';

/** When the tables were last looked up. */
export const LOOKED_UP = '2026-11-22';
export const BETTERLEAKS = 'betterleaks config/betterleaks.toml (2026-07-23)';
export const TRUFFLEHOG = 'trufflehog pkg/detectors (2026-08-21)';
export const SECRETLINT = 'secretlint packages/@secretlint (2026-08-21)';

type More = Partial<Omit<KeyShape, 'vendor' | 'env' | 'prefix' | 'revoke'>>;

/** @param body of the pattern behind the prefix */
export const row = (vendor: string, env: string, prefix: string, body: string, revoke: string, more: More = {}): KeyShape => ({
  vendor,
  env,
  prefix,
  pattern: new RegExp(`^${prefix.replace(/[.+*?()[\]{}|\\/$^]/g, '\\$&')}${body}$`),
  source: BETTERLEAKS,
  date: LOOKED_UP,
  revoke,
  ...more,
});

/** A key that is known by what holds it. @param value the whole pattern, without anchors */
export const named = (
  vendor: string,
  env: string,
  value: string,
  revoke: string,
  name: NonNullable<KeyShape['named']>,
  more: Omit<More, 'named'> = {},
): KeyShape => ({
  vendor,
  env,
  prefix: '',
  pattern: new RegExp(`^${value}$`),
  source: BETTERLEAKS,
  date: LOOKED_UP,
  revoke,
  named: { ...name, names: [...new Set([env, ...(name.names ?? [])])] },
  ...more,
});

export const ofAi = (rows: readonly KeyShape[]): KeyShape[] => rows.map((each) => ({ ...each, ai: true }));

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

function crc32(text: string): number {
  let crc = -1;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The last six characters are the CRC-32 of those between the underscore and them, in base 62.
 * Said by github.blog ("Behind GitHub's new authentication token formats"); npm's tokens do the same. Both measured on a public token.
 */
export function endsInCrc62(key: string): boolean {
  const body = key.slice(key.indexOf('_') + 1, -6);
  let digits = '';
  for (let rest = crc32(body); digits.length < 6; rest = Math.floor(rest / 62)) digits = BASE62[rest % 62] + digits;
  return key.endsWith(digits);
}

/** GitLab's routable tokens: payload, its length in base 36, and the CRC-32 of all before it in base 36 (lib/authn/token_field/generator/routable_token.rb). */
export function isRoutable(key: string): boolean {
  const dot = key.lastIndexOf('.');
  const signed = key.slice(0, -7);
  const payload = key.slice(key.indexOf('-') + 1, dot).replace(/^t\d_/, '');
  return key.endsWith(crc32(signed).toString(36).padStart(7, '0')) && Number.parseInt(key.slice(dot + 1, dot + 3), 36) === payload.length;
}

/** Cloudflare's tokens end in the CRC-32 of the forty characters before, in hexadecimal; measured on secretlint's fixtures. */
export const endsInCrc16 = (key: string): boolean =>
  key.endsWith(
    crc32(key.slice(key.indexOf('_') + 1, -8))
      .toString(16)
      .padStart(8, '0'),
  );

/** Grafana's service account tokens: CRC-32 of all before the last underscore, bytes in little-endian order (pkg/components/satokengen/tokengen.go). */
export function endsInGrafanaCrc(key: string): boolean {
  const crc = crc32(key.slice(0, -9));
  const bytes = [crc & 255, (crc >>> 8) & 255, (crc >>> 16) & 255, crc >>> 24];
  return key.toLowerCase().endsWith(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The account's number stands in an access key id: base 32 behind the prefix, forty bits from the second on, at most twelve digits. */
export function holdsAwsAccount(key: string): boolean {
  // keys made before 2019 hold none
  if (/^....[IJ]/.test(key)) return true;
  let bits = 0n;
  for (const c of key.slice(4, 14)) bits = (bits << 5n) | BigInt(BASE32.indexOf(c));
  const account = (bits >> 9n) & 0xffffffffffn;
  return account > 0n && account <= 999_999_999_999n;
}

/** @returns the text of base64 (either alphabet), undefined when it is none */
export function decoded(text: string): string | undefined {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/** @returns the claims of a JSON web token */
export function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    const claims: unknown = JSON.parse(decoded(token.split('.')[1] ?? '') ?? '');
    return claims !== null && typeof claims === 'object' ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const PEM_HEAD = /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----|-----BEGIN PGP PRIVATE KEY BLOCK-----/y;
const LONGEST_PEM = 20_000;

/**
 * The end of a private key in PEM form that is whole and not encrypted: its text is base64 of a DER sequence exactly as long as it says, or of
 * OpenSSH's or PGP's form. Quotes, line joins and escaped line ends between the lines are passed over, as keys stand in code and JSON.
 */
export function pemEnd(text: string, start: number): number | undefined {
  PEM_HEAD.lastIndex = start;
  const head = PEM_HEAD.exec(text)?.[0];
  if (!head) return undefined;
  const foot = head.replace('BEGIN', 'END');
  const stop = text.indexOf('-----', start + head.length);
  if (stop < 0 || stop - start > LONGEST_PEM || !text.startsWith(foot, stop)) return undefined;
  const inner = text.slice(start + head.length, stop);
  if (/ENCRYPTED|Proc-Type/.test(inner)) return undefined;
  const isPgp = head.includes('PGP');
  const base64 = inner
    .replace(/\\+[nrt]/g, '\n')
    .replace(/\b(?:Version|Comment|Charset|Hash): [^\n]*/g, '')
    .replace(/["'`]\s*[+.]?\s*["'`]/g, '')
    .replace(/[\s"'`\\,;|]/g, '');
  const bytes = decoded(isPgp ? base64.replace(/=[A-Za-z0-9+/]{4}$/, '') : base64);
  if (bytes === undefined || bytes.length < 40) return undefined;
  const isWhole = isPgp ? bytes.charCodeAt(0) >= 0x94 : bytes.startsWith('openssh-key-v1') ? !bytes.startsWith('aes', 19) : isDerSequence(bytes);
  return isWhole && new Set(bytes).size > 24 ? stop + foot.length : undefined;
}

function isDerSequence(bytes: string): boolean {
  if (bytes.charCodeAt(0) !== 0x30) return false;
  const first = bytes.charCodeAt(1);
  const size = first < 0x80 ? 0 : first & 0x7f;
  let length = first < 0x80 ? first : 0;
  for (let i = 0; i < size; i++) length = length * 256 + bytes.charCodeAt(2 + i);
  return length + 2 + size === bytes.length;
}
