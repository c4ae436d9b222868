/** The ends of one job, each once. A job may have hundreds and be told of each of them thousands of times, so that asking must make nothing. */
import type { End } from './jobs';
import type { Known } from './known';

/** Up to so many are looked through one by one. */
const FEW_ENDS = 12;
const NO_LIST: readonly never[] = [];

export class Ends {
  list: readonly End[] = NO_LIST;
  /** Numbers of ends plus one by hash, once there are many; a power of two, at most half full. */
  private slots: Int32Array | undefined;

  /** Whether an end is known, seen after so many unknown calls and with what is known there. */
  has(end: End, weak: number, known: Known): boolean {
    const { list, slots } = this;
    if (!slots) return list.some((each) => isSame(each, end, weak, known));
    const mask = slots.length - 1;
    for (let slot = hashOf(end, weak, known) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number === 0) return false;
      if (isSame(list[number - 1] as End, end, weak, known)) return true;
    }
  }

  /** Enters an end that is not known. */
  add(end: End): void {
    if (this.list === NO_LIST) this.list = [];
    const count = (this.list as End[]).push(end);
    if (count <= FEW_ENDS) return;
    if (this.slots && count * 2 <= this.slots.length) this.place(this.slots, count);
    else {
      this.slots = new Int32Array(this.slots ? this.slots.length * 2 : 64);
      for (let number = 1; number <= count; number++) this.place(this.slots, number);
    }
  }

  private place(slots: Int32Array, number: number): void {
    const end = this.list[number - 1] as End;
    const mask = slots.length - 1;
    let slot = hashOf(end, end.walk.weak, end.walk.known) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
}

function isSame(a: End, b: End, weak: number, known: Known): boolean {
  const one = a.walk;
  switch (a.kind) {
    case 'source':
      return (
        b.kind === 'source' && a.hit.ref === b.hit.ref && a.hit.concept === b.hit.concept && one.weak > 0 === weak > 0 && one.known.toldId === known.toldId
      );
    case 'param':
      return b.kind === 'param' && a.fn === b.fn && a.index === b.index && a.way === b.way && one.weak === weak && one.known.toldId === known.toldId;
    case 'jump':
      return b.kind === 'jump' && a.ref === b.ref && a.way === b.way && a.known === b.known && one.weak === weak;
    case 'into':
      return b.kind === 'into' && a.job === b.job && a.site === b.site && one.weak === weak;
  }
}

function hashOf(end: End, weak: number, { toldId }: Known): number {
  switch (end.kind) {
    case 'source':
      return mixed(end.hit.ref, toldId, 1);
    case 'param':
      return mixed(end.fn + end.index, end.way.id, toldId * 4 + weak);
    case 'jump':
      return mixed(end.ref, end.way.id, end.known.id);
    case 'into':
      return mixed(end.job.id, end.site, 2);
  }
}

function mixed(a: number, b: number, c: number): number {
  const hash = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
