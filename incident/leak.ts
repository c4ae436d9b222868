/**
 * A key that leaked, as an incident sees it: one secret, all places of the project where it stands, whose it is. The secret is held in
 * memory to be compared with and goes nowhere: what is shown of it is its public beginning and its length.
 */
import { type Finding, type FoundKey, identityOf, type KeyShape, type Location } from '../engine/index';
import { needleOf } from '../workspace/needle';

export interface Place {
  /** Relative to the project's root. */
  path: string;
  line: number;
  column: number;
  /** Of the variable, property or entry that holds it. */
  name: string | undefined;
}

export interface Leak {
  /** Never to be printed, written or handed to another process. */
  readonly secret: string;
  /** Names the incident: the finding's own identity, or one made of the key for keys that only history holds. */
  fingerprint: string;
  /** Undefined where nothing but the call that was given it tells whose it is. */
  shape: KeyShape | undefined;
  /** What was given it, where the shape is not known: `OpenAI`. */
  callee: string | undefined;
  /** In the files as they are now. */
  places: Place[];
}

/** Reads keys in a file; the engine's. */
export type KeysIn = (path: string, bytes: Uint8Array) => { text: string; keys: readonly FoundKey[] };

export interface LeaksRequest {
  findings: readonly Finding[];
  /** @returns undefined where the file cannot be read any more */
  read: (path: string) => Uint8Array | undefined;
  decode: (bytes: Uint8Array) => string;
  keysIn: KeysIn;
}

/** @returns a leak for each secret of these findings, in order of the first place; findings whose text is no single literal give none */
export function leaksOf({ findings, read, decode, keysIn }: LeaksRequest): Leak[] {
  const leaks = new Map<string, Leak>();
  for (const finding of findings) {
    const told = secretOf(finding, read, decode, keysIn);
    if (!told) continue;
    const { secret, shape, location, name } = told;
    let leak = leaks.get(secret);
    if (!leak) leaks.set(secret, (leak = { secret, fingerprint: finding.identity, shape, callee: calleeOf(finding, shape), places: [] }));
    const place: Place = { path: location.path, line: location.line, column: location.column, name };
    if (!leak.places.some(({ path, line, column }) => path === place.path && line === place.line && column === place.column)) leak.places.push(place);
  }
  return [...leaks.values()];
}

/** @returns what names a key that no finding speaks of */
export const fingerprintOf = (secret: string, shape: KeyShape | undefined): string => identityOf(['incident', shape?.vendor ?? '', secret]);

function secretOf(finding: Finding, read: LeaksRequest['read'], decode: LeaksRequest['decode'], keysIn: KeysIn) {
  const places: Location[] = [finding.location, ...finding.origins.map((origin) => origin.location)];
  for (const location of places) {
    const bytes = read(location.path);
    if (!bytes) continue;
    const { text, keys } = keysIn(location.path, bytes);
    const key = keys.find(({ start, end }) => start < location.end && location.start < end);
    if (key) return { secret: text.slice(key.start, key.end), shape: key.shape, location, name: key.name };
  }
  // a literal that reaches a credential, of a vendor whose keys have no shape
  for (const { location } of finding.origins) {
    const bytes = read(location.path);
    const literal = bytes && /^[rbu]?(['"`])([^\n]*)\1$/i.exec(decode(bytes).slice(location.start, location.end));
    if (literal?.[2] && !/\$\{|\\/.test(literal[2])) return { secret: literal[2], shape: undefined, location, name: undefined };
  }
  return undefined;
}

const calleeOf = ({ message }: Finding, shape: KeyShape | undefined): string | undefined => (shape ? undefined : /^`([^`]+)`/.exec(message)?.[1]);

/** @returns what may be shown of the secret */
export function shownOf({ shape }: Leak): string {
  if (!shape || shape.prefix === '' || shape.lead) return '••••';
  return `${shape.prefix.replace(/^-+BEGIN $/, 'private key ')}••••`;
}

/** @returns "an OpenAI key" */
export function kindOf({ shape, callee }: Leak): string {
  if (!shape) return callee === undefined ? 'a credential' : `a credential of \`${callee}\``;
  if (shape.vendor === 'private') return 'a private key';
  return `${/^(?:[AEIO]|U[np]|xAI|NV|NL|npm)/.test(shape.vendor) ? 'an' : 'a'} ${shape.vendor} key`;
}

/** Takes every secret out of a text that is about to be shown: names of files, branches and authors are the user's own. */
export function withoutSecrets(text: string, leaks: readonly Leak[]): string {
  return leaks.reduce((shown, leak) => shown.replaceAll(leak.secret, '••••').replaceAll(needleOf(leak.secret), '••••'), text);
}
