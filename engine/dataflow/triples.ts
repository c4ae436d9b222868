/**
 * A table whose keys are three whole numbers of 32 bits, in the order in which they were entered. Texts put together of numbers would each be made,
 * hashed and kept: the search asks for some millions.
 */
export class Triples<Value> {
  /** Numbers of entries plus one by hash; a power of two, at most half full. */
  private slots: Int32Array | undefined;
  private readonly keys: number[] = [];
  private readonly values: Value[] = [];

  get size(): number {
    return this.values.length;
  }

  get(a: number, b: number, c: number): Value | undefined {
    return this.slots && this.values[(this.slots[this.slotOf(this.slots, a, b, c)] as number) - 1];
  }

  /** Enters a value, in the place of one that is there. */
  set(a: number, b: number, c: number, value: Value): void {
    let slots = this.slots;
    if (!slots || this.values.length * 2 >= slots.length) slots = this.grow(slots ? slots.length * 2 : 8);
    const slot = this.slotOf(slots, a, b, c);
    const number = slots[slot] as number;
    if (number > 0) this.values[number - 1] = value;
    else {
      this.keys.push(a, b, c);
      slots[slot] = this.values.push(value);
    }
  }

  forEach(visit: (value: Value, a: number, b: number, c: number) => void): void {
    this.values.forEach((value, i) => {
      visit(value, this.keys[i * 3] as number, this.keys[i * 3 + 1] as number, this.keys[i * 3 + 2] as number);
    });
  }

  private slotOf(slots: Int32Array, a: number, b: number, c: number): number {
    const { keys } = this;
    const mask = slots.length - 1;
    let hash = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number === 0) return slot;
      const at = number * 3 - 3;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return slot;
    }
  }

  private grow(length: number): Int32Array {
    const slots = new Int32Array(length);
    for (let i = 0; i < this.values.length; i++) {
      const at = i * 3;
      slots[this.slotOf(slots, this.keys[at] as number, this.keys[at + 1] as number, this.keys[at + 2] as number)] = i + 1;
    }
    this.slots = slots;
    return slots;
  }
}
