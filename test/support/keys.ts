/**
 * Vendor-shaped keys for tests, made from the models' own key shapes at run time. They are deterministic, belong to no
 * account, and satisfy the shape's pattern and check, checksums included. None of them is ever written to a file.
 */
import { crc32 } from 'node:zlib';
import type { KeyShape, ModelDefinition } from '../../engine/index';

/**
 * @param vendor the shape's vendor in lower case with dashes ("google-ai"). @param index 1 for the vendor's first shape; those that are only known by name come last.
 * @throws when there is no such shape, or no key can be made for it.
 */
export function fixtureKey(models: readonly ModelDefinition[], vendor: string, index = 1): string {
  const all = models.flatMap((model) => model.keys ?? []).filter((shape) => slug(shape.vendor) === vendor);
  const shapes = [...all.filter((shape) => shape.prefix !== ''), ...all.filter((shape) => shape.prefix === '')];
  const shape = shapes[index - 1];
  if (!shape)
    throw new Error(
      `no key shape ${index} of vendor "${vendor}"; there are ${[...new Set(models.flatMap((m) => m.keys ?? []).map((s) => slug(s.vendor)))].join(', ')}`,
    );
  return makeKey(shape);
}

/** @returns a key that fits the shape; `seed` gives another one of the same shape. A private key is one in form only: random bytes in DER. */
export function makeKey(shape: KeyShape, seed = 1): string {
  if (shape.end) return pemBlock(seed);
  for (let attempt = 0; attempt < 500; attempt++) {
    const random = generator(`${shape.vendor} ${shape.prefix} ${seed} ${attempt}`);
    const drawn = generate(parsePattern(shape.pattern.source), random);
    for (const key of [drawn, ...CHECKSUMS.map((sign) => sign(drawn))]) {
      if (fits(shape, key)) return key;
    }
  }
  throw new Error(`no key of the shape of ${shape.vendor} (${shape.prefix}…) could be made in 500 attempts; add its checksum to test/support/keys.ts`);
}

function pemBlock(seed: number): string {
  const random = generator(`private key ${seed}`);
  const body = Array.from({ length: 300 }, () => Math.floor(random() * 256));
  const base64 = Buffer.from([0x30, 0x82, body.length >> 8, body.length & 255, ...body]).toString('base64');
  const label = ['PRIVATE', 'KEY'].join(' ');
  return [`-----BEGIN ${label}-----`, ...(base64.match(/.{1,64}/g) ?? []), `-----END ${label}-----`].join('\n');
}

const slug = (vendor: string) =>
  vendor
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function fits(shape: KeyShape, key: string): boolean {
  const whole = new RegExp(`^(?:${shape.pattern.source})$`, shape.pattern.flags.replace(/[gy]/g, ''));
  return (shape.lead ? key.includes(shape.prefix) : key.startsWith(shape.prefix)) && whole.test(key) && (shape.check?.(key) ?? true);
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ways in which vendors sign the last characters of a key. */
const CHECKSUMS: readonly ((key: string) => string)[] = [
  // GitHub's form, which others copied: CRC-32 of what stands between prefix and checksum, in six base-62 digits.
  (key) => key.slice(0, -6) + base62(crc32(key.slice(key.indexOf('_') + 1, -6)), 6),
  (key) => key.slice(0, -6) + base62(crc32(key.slice(0, -6)), 6),
  // Cloudflare
  (key) =>
    key.slice(0, -8) +
    crc32(key.slice(key.indexOf('_') + 1, -8))
      .toString(16)
      .padStart(8, '0'),
  // Grafana
  (key) => key.slice(0, -8) + Buffer.from(Uint32Array.of(crc32(key.slice(0, -9))).buffer).toString('hex'),
  // GitLab: payload, its length, checksum
  (key) => {
    const payload = key.slice(0, key.lastIndexOf('.'));
    const length = payload.slice(payload.indexOf('-') + 1).replace(/^t\d_/, '').length;
    const signed = `${payload}.${length.toString(36).padStart(2, '0')}`;
    return signed + crc32(signed).toString(36).padStart(7, '0');
  },
  // Claims and ids in base64, with a random end.
  (key) => `${key.slice(0, key.indexOf('.'))}.${base64Url('{"iss":"supabase","ref":"q7w9z2k4m1xp","role":"service_role","iat":1700000001}')}.${key.slice(-43)}`,
  (key) => `${base64Url('218372640918273645')}.${key.split('.').slice(1).join('.')}`,
];

const base64Url = (text: string) => Buffer.from(text).toString('base64url');

function base62(value: number, width: number): string {
  let digits = '';
  for (let rest = value; digits.length < width; rest = Math.floor(rest / 62)) digits = BASE62[rest % 62] + digits;
  return digits;
}

/** A small deterministic generator: numbers in [0, 1) from a text seed. */
function generator(seed: string): () => number {
  let state = crc32(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Piece = { alternatives: Piece[][] } | { characters: string } | { repeat: Piece; min: number; max: number };

function generate(pieces: readonly Piece[], random: () => number): string {
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
  const one = (piece: Piece): string => {
    if ('characters' in piece) return pick(piece.characters);
    if ('alternatives' in piece) return generate(pick(piece.alternatives), random);
    const times = piece.min + Math.floor(random() * (piece.max - piece.min + 1));
    return Array.from({ length: times }, () => one(piece.repeat)).join('');
  };
  return pieces.map(one).join('');
}

/** The part of regular expressions that key shapes use: literals, classes, groups, alternatives, counted repetition. Assertions give nothing. */
function parsePattern(source: string): Piece[] {
  let at = 0;
  const alternatives = (): Piece[][] => {
    const branches: Piece[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        branches.push([]);
        continue;
      }
      const piece = quantified(atom());
      if (piece) branches[branches.length - 1]?.push(piece);
    }
    return branches;
  };
  const atom = (): Piece | undefined => {
    const c = source[at++] as string;
    if (c === '^' || c === '$') return undefined;
    if (c === '.') return { characters: BASE62 };
    if (c === '[') return { characters: characterClass() };
    if (c === '\\') return escaped();
    if (c !== '(') return { characters: c };
    const group = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at))?.[0] ?? '';
    at += group.length;
    const branches = alternatives();
    at++;
    return group === '' || group === '?:' || /^\?<\w/.test(group) ? { alternatives: branches } : undefined;
  };
  const escaped = (): Piece | undefined => {
    const c = source[at++] as string;
    if (c === 'b' || c === 'B') return undefined;
    return { characters: ESCAPES[c] ?? c };
  };
  const characterClass = (): string => {
    if (source[at] === '^') throw new Error(`negated classes are not supported: ${source}`);
    let characters = '';
    while (source[at] !== ']') {
      let c = source[at++] as string;
      if (c === '\\') {
        c = source[at++] as string;
        if (ESCAPES[c]) {
          characters += ESCAPES[c];
          continue;
        }
      }
      if (source[at] !== '-' || source[at + 1] === ']') {
        characters += c;
        continue;
      }
      at++;
      if (source[at] === '\\') at++;
      const last = source.charCodeAt(at++);
      for (let code = c.charCodeAt(0); code <= last; code++) characters += String.fromCharCode(code);
    }
    at++;
    return characters;
  };
  const quantified = (piece: Piece | undefined): Piece | undefined => {
    const match = /^(?:\{(\d+)(,?)(\d*)\}|[?*+])\??/.exec(source.slice(at));
    if (!match) return piece;
    at += match[0].length;
    if (!piece) return undefined;
    const counts: Record<string, [number, number]> = { '?': [0, 1], '*': [0, 24], '+': [1, 24] };
    const min = Number(match[1] ?? 0);
    const [low, high] =
      match[1] === undefined ? (counts[match[0][0] as string] as [number, number]) : [min, match[3] ? Number(match[3]) : match[2] ? min + 8 : min];
    return { repeat: piece, min: low, max: high };
  };
  return [{ alternatives: alternatives() }];
}

const ESCAPES: Record<string, string> = { d: '0123456789', w: `${BASE62}_` };
