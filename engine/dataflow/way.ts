/**
 * Ways into values, interned so that they compare by identity: the part of a value that a search asks for. A way in user
 * data is bounded; beyond the bound it widens to "anything below" and never drops.
 */
import { camel, type Segment } from '../binding/path';

export interface Way {
  id: number;
  head: Segment | undefined;
  tail: Way | undefined;
  length: number;
  /** The first step as a text; a property's is its name, that of an option ends in a character that no name has. */
  text: string;
  /** Ways that end in this one, by their first step: properties, and others. */
  named?: Map<string, Way>;
  others?: Map<string, Way>;
}

/** The value itself. */
export const WHOLE: Way = { id: 0, head: undefined, tail: undefined, length: 0, text: '' };
/** The value or anything below it. */
export const BELOW: Way = { id: 1, head: { kind: 'deep' }, tail: undefined, length: 0, text: 'deep' };

const LONGEST = 9;
/** A step that a way already takes this often adds nothing: lists of lists, trees of nodes. */
const MOST_REPEATS = 3;
let next = 2;

function textOf(segment: Segment): string {
  switch (segment.kind) {
    case 'prop':
      return segment.isOption ? `${segment.name}\u0000` : segment.name;
    case 'index':
      return `[${segment.index}${segment.isProgram ? '!' : ''}]`;
    case 'where':
    case 'filter':
      return `${segment.kind}${segment.kind === 'filter' && segment.isTested ? '?' : ''}${segment.kind === 'where' ? (segment.from ?? '') : ''}${segment.absent ? '!' : ''}${segment.key}=${segment.values.join('|')}`;
    case 'elem':
      return `elem${segment.from ?? ''}${segment.looped ? '!' : ''}`;
    default:
      return segment.kind;
  }
}

export function cons(segment: Segment, tail: Way): Way {
  if (segment.kind === 'deep') return BELOW;
  const text = textOf(segment);
  const isNamed = segment.kind === 'prop';
  if (repeats(text, isNamed, tail) > (isNamed ? MOST_REPEATS : 1)) return tail;
  const bounded = tail.length >= LONGEST ? cut(tail, LONGEST - 1) : tail;
  const ways = isNamed ? (bounded.named ??= new Map()) : (bounded.others ??= new Map());
  let way = ways.get(text);
  if (!way) ways.set(text, (way = { id: next++, head: segment, tail: bounded, length: bounded.length + 1, text }));
  return way;
}

function repeats(text: string, isNamed: boolean, way: Way): number {
  let count = 0;
  for (let at: Way | undefined = way; at?.head; at = at.tail) if (at.text === text && (at.head.kind === 'prop') === isNamed) count++;
  return count;
}

function cut(way: Way, length: number): Way {
  return length === 0 || !way.head || !way.tail ? (way.head ? BELOW : WHOLE) : cons(way.head, cut(way.tail, length - 1));
}

/** The first step, and anything below it. */
export const shortened = (way: Way): Way => (way.head && way.tail?.head ? cons(way.head, BELOW) : way);

export function wayOf(segments: readonly Segment[], tail: Way = WHOLE): Way {
  let way = tail;
  for (let i = segments.length - 1; i >= 0; i--) way = cons(segments[i] as Segment, way);
  return way;
}

export const property = (name: string, tail: Way): Way => cons({ kind: 'prop', name: camel(name) }, tail);

export function segmentsOf(way: Way): Segment[] {
  const segments: Segment[] = [];
  for (let at: Way | undefined = way; at?.head; at = at.tail) segments.push(at.head);
  return segments;
}

/** How many of the first elements are not asked for. */
export const fromOf = (segment: Segment | undefined): number => (segment?.kind === 'elem' || segment?.kind === 'where' ? (segment.from ?? 0) : 0);

/** What of its element is still to be asked once it is taken. */
export const asFilter = ({ key, values, absent }: Segment & { kind: 'where' }): Segment => ({ kind: 'filter', key, values, absent });

/** More of the first elements than this are not told apart. */
const MOST_LEFT_OUT = 4;

/** What is asked of a list, given what is asked of its rest without the first elements. */
export function behind(count: number, way: Way): Way {
  const { head, tail } = way;
  if (count <= 0 || !head || !tail) return way;
  if (head.kind === 'elem' || head.kind === 'where') return cons({ ...head, from: Math.min(MOST_LEFT_OUT, fromOf(head) + count) }, tail);
  if (head.kind !== 'index' || head.index < 0) return way;
  return cons(head.index + count > MOST_LEFT_OUT ? { kind: 'elem', from: MOST_LEFT_OUT } : { kind: 'index', index: head.index + count }, tail);
}

/** The same of any element: what a call gives may have another order. */
export function fromStart(way: Way, from = 0): Way {
  const { head, tail } = way;
  if (!tail || !head || fromOf(head) === from || (head.kind !== 'elem' && head.kind !== 'where')) return way;
  const { from: _, ...rest } = head;
  return cons(from > 0 ? { ...rest, from } : rest, tail);
}

/** Whether two single steps may lead to the same place. */
export function meets(a: Segment, b: Segment): boolean {
  if (a.kind === 'prop' || b.kind === 'prop') {
    if (a.kind === 'prop' && b.kind === 'prop') return a.name === b.name || a.name === '*' || b.name === '*';
    // a computed key reaches any property
    return a.kind === 'elem' || b.kind === 'elem';
  }
  if (a.kind === 'index' && b.kind === 'index') return a.index === b.index;
  if (a.kind === 'call' || b.kind === 'call' || a.kind === 'key' || b.kind === 'key') return a.kind === b.kind;
  if (a.kind === 'index' && a.index >= 0 && a.index < fromOf(b)) return false;
  if (b.kind === 'index' && b.index >= 0 && b.index < fromOf(a)) return false;
  return true;
}

/**
 * What is left of a way after the steps of a pattern are taken.
 * @param exact an element is no property: for the shapes of libraries, where `[]` never means a key
 * @returns undefined when the way leads elsewhere, or stops short of the pattern's end
 */
export function after(pattern: readonly Segment[], way: Way, exact = false): Way | undefined {
  let at: Way = way;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i] as Segment;
    if (wanted.kind === 'deep') return at.head ? at : BELOW;
    if (wanted.kind === 'text') return at.head && at.head.kind !== 'deep' ? undefined : at;
    // a filter speaks of the element before it, not of a step
    while (at.head?.kind === 'filter' && at.tail) at = at.tail;
    if (!at.head) return undefined;
    if (at.head.kind === 'deep') return BELOW;
    // the keys of what a library gives are as much a stranger's as what stands under them
    if (exact && at.head.kind === 'key' && wanted.kind === 'elem' && at.tail) return i + 1 === pattern.length ? at.tail : undefined;
    if (!meets(wanted, at.head) || !at.tail || (exact && (wanted.kind === 'prop') !== (at.head.kind === 'prop'))) return undefined;
    // the element is taken; what it must be is still to be asked
    at = at.head.kind === 'where' ? cons(asFilter(at.head), at.tail) : at.tail;
  }
  return at;
}

/** A message's role, a list's length or an id is no part of its text. */
export const mayHoldText = (way: Way): boolean =>
  segmentsOf(way).every((segment) => segment.kind !== 'prop' || /^(?:content|text|parts|messages?|prompt|input)$/.test(segment.name));
