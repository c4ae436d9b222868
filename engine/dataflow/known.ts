/** What guards prove on a walk, and when that makes one walk as good as another. */
import type { Effect } from './effects';
import { type RoleTold, textOfRoles } from './roles';
import { type Told, textOfTold } from './told';

/** A set of guard effects that hold along a walk, in one file. */
export interface Known {
  id: number;
  file: number;
  masks: ReadonlyMap<number, number>;
  /** The same, of every element of a value. */
  each: ReadonlyMap<number, number>;
  /** Value → properties of it that are closed: `args` → `target` where `args.target` is. */
  parts: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** Message → what is known of its role. */
  roles: ReadonlyMap<number, readonly RoleTold[]>;
  /** What is known of the function's own parameters, by what they were compared with, and how that is told apart. */
  told: readonly Told[];
  toldAs: string;
  /** A number of that text in its search. */
  toldId: number;
  /** Value → what is known of its fields, by what they were compared with. */
  fields: ReadonlyMap<number, readonly Told[]>;
  /** The same without what is told of parameters, once that was asked. */
  untold?: Known;
}

export const NOTHING_KNOWN: Known = {
  id: 0,
  file: -1,
  masks: new Map(),
  each: new Map(),
  parts: new Map(),
  roles: new Map(),
  told: [],
  toldAs: '',
  toldId: 0,
  fields: new Map(),
};

export function addMask(masks: Map<number, number>, node: number, mask: number): void {
  if (mask !== 0) masks.set(node, (masks.get(node) ?? 0) | mask);
}

/** @returns one text for sets that know the same */
export function keyOf({ file, masks, each, roles, toldAs, fields }: Omit<Known, 'id' | 'parts' | 'toldId'>): string {
  const sorted = (table: ReadonlyMap<number, number>) => [...table].sort((a, b) => a[0] - b[0]).join(';');
  return `${file}|${sorted(masks)}|${sorted(each)}|${textOfRoles(roles)}|${toldAs}|${textOfTold([...fields.values()].flat())}`;
}

/** Ways to one value that differ in nothing but what guards prove on them. */
const MOST_KNOWN = 32;

/** Enters what is known on one more way to the same. Who knows more gets no further. @returns false where it need not be followed */
export function isNewsAmong(before: Known[], known: Known): boolean {
  if (isKnownAmong(before, known)) return false;
  before.push(known);
  return true;
}

/** Whether it need not be followed: one way knew no more, or there were many. */
export function isKnownAmong(before: readonly Known[], known: Known): boolean {
  if (before.length >= MOST_KNOWN) return true;
  for (const each of before) if (isWithin(each, known)) return true;
  return false;
}

/** Whether all that is known in one place is known in the other. */
function isWithin(less: Known, more: Known): boolean {
  if (less === more || less.id === 0) return true;
  if (less.file !== more.file || less.masks.size > more.masks.size) return false;
  for (const [node, barriers] of less.masks) if (((more.masks.get(node) ?? 0) & barriers) !== barriers) return false;
  for (const [node, barriers] of less.each) if (((more.each.get(node) ?? 0) & barriers) !== barriers) return false;
  for (const [node, told] of less.fields) if (!told.every((each) => more.fields.get(node)?.includes(each))) return false;
  // a guard is one object wherever it is in force
  if (less.told.length > 0 && !less.told.every((each) => more.told.includes(each))) return false;
  for (const [node, told] of less.roles) if (!told.every((each) => more.roles.get(node)?.includes(each))) return false;
  return true;
}

/** What makes a set of known things. */
export function effectsOf({ masks, each: ofElements, roles, told, fields }: Known): Effect[] {
  const effects: Effect[] = [...masks].map(([node, barriers]) => ({ node, barriers }));
  for (const [node, each] of ofElements) effects.push({ node, barriers: 0, each });
  for (const [node, each] of roles) for (const role of each) effects.push({ node, barriers: 0, role });
  for (const is of [...told, ...[...fields.values()].flat()]) effects.push({ node: is.node, barriers: 0, is });
  return effects;
}
