/**
 * The lists that facts are written to and read from. What is shared is written where it is met first and has a number from then on: texts, guards, and
 * the tails of lists of guards.
 */
import type { Guard, GuardList, NodeId } from '../graph';
import type { EncodedFacts } from './format';
import { readGuard, writeGuard } from './guards';

/** Bytes of a number. */
const LONGEST = 5;
/** Grows with the largest file, and is used for all of them. */
let scratch = new Uint8Array(1 << 18);

export class Writer {
  private length = 0;
  private readonly texts: string[] = [];
  private readonly textNumbers = new Map<string, number>();
  private readonly guardNumbers = new Map<Guard, number>();
  private readonly listNumbers = new Map<GuardList, number>();

  /** A whole number of 32 bits: seven of them in each byte, the lowest first, numbers below zero between the others; most take one byte. */
  put(value: number): void {
    if (this.length + LONGEST > scratch.length) {
      const larger = new Uint8Array(scratch.length * 2);
      larger.set(scratch);
      scratch = larger;
    }
    let left = ((value << 1) ^ (value >> 31)) >>> 0;
    for (; left > 127; left >>>= 7) scratch[this.length++] = left | 128;
    scratch[this.length++] = left;
  }

  bool(value: boolean): void {
    this.put(value ? 1 : 0);
  }

  /** A number from 0 on, or nothing. */
  optional(value: number | undefined): void {
    this.put(value === undefined ? -1 : value);
  }

  text(value: string): void {
    this.put(this.textNumber(value));
  }

  private textNumber(value: string): number {
    let number = this.textNumbers.get(value);
    if (number === undefined) {
      number = this.texts.push(value) - 1;
      this.textNumbers.set(value, number);
    }
    return number;
  }

  /** A name or the node of a computed one. */
  key(value: string | NodeId | undefined): void {
    this.put(value === undefined ? -1 : typeof value === 'string' ? 2 * this.textNumber(value) : 2 * value + 1);
  }

  list(values: readonly number[]): void {
    this.put(values.length);
    for (const value of values) this.put(value);
  }

  textList(values: readonly string[]): void {
    this.put(values.length);
    for (const value of values) this.text(value);
  }

  each<T>(values: readonly T[], write: (w: Writer, value: T) => void): void {
    this.put(values.length);
    for (const value of values) write(this, value);
  }

  /** As `each`, where places may be empty. */
  sparse<T>(values: readonly T[], write: (w: Writer, value: T) => void): void {
    this.put(values.length);
    for (let k = 0; k < values.length; k++) {
      this.bool(k in values);
      if (k in values) write(this, values[k] as T);
    }
  }

  guard(guard: Guard): void {
    const known = this.guardNumbers.get(guard);
    this.put(known ?? this.guardNumbers.size);
    if (known !== undefined) return;
    this.guardNumbers.set(guard, this.guardNumbers.size);
    writeGuard(this, guard);
  }

  guardArray(guards: readonly Guard[]): void {
    this.put(guards.length);
    for (const guard of guards) this.guard(guard);
  }

  /** How many guards stand before a list that is known (or the end), which one that is, and those guards, the oldest first. */
  guards(list: GuardList | undefined): void {
    const added: GuardList[] = [];
    let at = list;
    let known: number | undefined;
    for (; at; at = at.parent) {
      known = this.listNumbers.get(at);
      if (known !== undefined) break;
      added.push(at);
    }
    this.put(added.length);
    this.optional(known);
    for (let each = added.pop(); each; each = added.pop()) {
      this.guard(each.guard);
      this.listNumbers.set(each, this.listNumbers.size);
    }
  }

  result(): EncodedFacts {
    return { numbers: scratch.slice(0, this.length), texts: this.texts };
  }
}

export class Reader {
  private at = 0;
  private readonly numbers: Uint8Array;
  private readonly texts: readonly string[];
  private readonly knownGuards: Guard[] = [];
  private readonly knownLists: GuardList[] = [];

  constructor({ numbers, texts }: EncodedFacts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  next(): number {
    let byte = this.numbers[this.at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.numbers[this.at++] as number;
      value |= (byte & 127) << shift;
    }
    return (value >>> 1) ^ -(value & 1);
  }

  bool(): boolean {
    return this.next() !== 0;
  }

  optional(): number | undefined {
    const value = this.next();
    return value === -1 ? undefined : value;
  }

  /** One of the names of some kinds. */
  from<K>(names: readonly K[]): K {
    return names[this.next()] as K;
  }

  text(): string {
    return this.texts[this.next()] as string;
  }

  key(): string | NodeId {
    return this.keyOf(this.next());
  }

  optionalKey(): string | NodeId | undefined {
    const value = this.next();
    return value === -1 ? undefined : this.keyOf(value);
  }

  private keyOf(value: number): string | NodeId {
    return (value & 1) === 0 ? (this.texts[value >> 1] as string) : value >> 1;
  }

  list(): number[] {
    const values: number[] = [];
    for (let left = this.next(); left > 0; left--) values.push(this.next());
    return values;
  }

  textList(): string[] {
    const values: string[] = [];
    for (let left = this.next(); left > 0; left--) values.push(this.text());
    return values;
  }

  each<T>(read: (r: Reader, index: number) => T): T[] {
    const values: T[] = [];
    const length = this.next();
    for (let k = 0; k < length; k++) values.push(read(this, k));
    return values;
  }

  sparse<T>(read: (r: Reader) => T): T[] {
    const values: T[] = [];
    const length = this.next();
    for (let k = 0; k < length; k++) if (this.bool()) values[k] = read(this);
    values.length = length;
    return values;
  }

  map<T>(read: (r: Reader) => T): Map<number, T> {
    const values = new Map<number, T>();
    for (let left = this.next(); left > 0; left--) values.set(this.next(), read(this));
    return values;
  }

  guard(): Guard {
    const number = this.next();
    const known = this.knownGuards[number];
    if (known) return known;
    // those that it is made of come later
    this.knownGuards.length++;
    const guard = readGuard(this);
    this.knownGuards[number] = guard;
    return guard;
  }

  guardArray(): Guard[] {
    const guards: Guard[] = [];
    for (let left = this.next(); left > 0; left--) guards.push(this.guard());
    return guards;
  }

  guards(): GuardList | undefined {
    let left = this.next();
    const known = this.optional();
    let list = known === undefined ? undefined : this.knownLists[known];
    for (; left > 0; left--) {
      list = { guard: this.guard(), parent: list, depth: (list?.depth ?? 0) + 1 };
      this.knownLists.push(list);
    }
    return list;
  }
}
