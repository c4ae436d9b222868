/**
 * An Aho-Corasick automaton over raw bytes: one pass over a file finds every word of every group the gate asks for. It is
 * a complete transition table with byte classes, plain typed arrays, no dependency. It does not know what words mean and
 * does no decoding; words are UTF-8 and case-sensitive.
 */

/** Called at each occurrence. `end` is the offset after its last byte. */
export type OnWord = (word: number, end: number, bytes: Uint8Array) => void;

export interface Automaton {
  /** Reports every occurrence of every word, overlapping ones too, in order of their ends; at one end longer words first. */
  run(bytes: Uint8Array, onWord: OnWord): void;
  states: number;
  classes: number;
}

const encoder = new TextEncoder();

/**
 * @param words the words, none empty; a word's index is its number in `onWord`. Equal words may stand twice and are both reported.
 * @throws RangeError on an empty word or when the words need more than 65,535 states.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const encoded = words.map((word) => encoder.encode(word));
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const word of encoded) for (const byte of word) if (classOf[byte] === 0) classOf[byte] = classes++;
  const shift = Math.ceil(Math.log2(Math.max(classes, 2)));
  const stride = 1 << shift;

  const trie = trieOf(encoded, classOf);
  const { states, firstChild, sibling, byClass, ending } = trie;
  if (states > 0xffff) throw new RangeError(`${states} automaton states are too many`);
  const { order, fail } = breadthFirst(trie);

  // States that end a word get the highest numbers, so that one comparison in the loop finds them.
  const found: (readonly number[])[] = [];
  const renumbered = new Uint16Array(states);
  for (let state = 0; state < states; state++) if (ending[state] === undefined) renumbered[state] = found.push([]) - 1;
  const limit = found.length;
  for (let state = 0; state < states; state++) if (ending[state] !== undefined) renumbered[state] = found.push(ending[state] as number[]) - 1;

  // A missing transition is that of the failure state, whose row is complete by then.
  const table = new Uint16Array(states * stride);
  for (const state of order) {
    const base = (renumbered[state] as number) * stride;
    const failed = (renumbered[fail[state] as number] as number) * stride;
    if (state !== 0) table.copyWithin(base, failed, failed + stride);
    else table.fill(renumbered[0] as number, base, base + stride);
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number)
      table[base + (byClass[child] as number)] = renumbered[child] as number;
  }
  const start = renumbered[0] as number;

  const run = (bytes: Uint8Array, onWord: OnWord): void => {
    let state = start;
    const length = bytes.length;
    for (let i = 0; i < length; i++) {
      state = table[(state << shift) | (classOf[bytes[i] as number] as number)] as number;
      if (state >= limit) {
        const ended = found[state] as readonly number[];
        for (let k = 0; k < ended.length; k++) onWord(ended[k] as number, i + 1, bytes);
      }
    }
  };
  return { run, states, classes };
}

/** The words letter by letter: each state but the first hangs on its parent's list of children. */
interface Trie {
  states: number;
  /** Children of the first state by class, which has most of them; 0: none. */
  first: Int32Array;
  /** 0: none. */
  firstChild: Int32Array;
  sibling: Int32Array;
  /** The class of the byte that leads to a state. */
  byClass: Uint8Array;
  /** The words that end at a state. */
  ending: (number[] | undefined)[];
}

function trieOf(words: readonly Uint8Array[], classOf: Uint8Array): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const first = new Int32Array(256);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const byClass = new Uint8Array(most);
  const ending: Trie['ending'] = [undefined];
  words.forEach((word, index) => {
    if (word.length === 0) throw new RangeError('an empty word cannot be searched');
    let state = 0;
    for (const byte of word) {
      const cls = classOf[byte] as number;
      let child = (state === 0 ? first[cls] : firstChild[state]) as number;
      while (child !== 0 && byClass[child] !== cls) child = sibling[child] as number;
      if (child === 0) {
        child = ending.push(undefined) - 1;
        byClass[child] = cls;
        sibling[child] = firstChild[state] as number;
        firstChild[state] = child;
        if (state === 0) first[cls] = child;
      }
      state = child;
    }
    ending[state] = [...(ending[state] ?? []), index];
  });
  return { states: ending.length, first, firstChild, sibling, byClass, ending };
}

/** The states by depth, and for each the longest other state that it ends with. Words that end there end here, too. */
function breadthFirst({ states, first, firstChild, sibling, byClass, ending }: Trie): { order: Int32Array; fail: Int32Array } {
  const order = new Int32Array(states);
  const fail = new Int32Array(states);
  const childOf = (state: number, cls: number): number => {
    if (state === 0) return first[cls] as number;
    let child = firstChild[state] as number;
    while (child !== 0 && byClass[child] !== cls) child = sibling[child] as number;
    return child;
  };
  let length = 1;
  for (let head = 0; head < length; head++) {
    const state = order[head] as number;
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) {
      order[length++] = child;
      if (state === 0) continue;
      const cls = byClass[child] as number;
      let failed = fail[state] as number;
      while (failed !== 0 && childOf(failed, cls) === 0) failed = fail[failed] as number;
      failed = childOf(failed, cls);
      fail[child] = failed;
      const more = ending[failed];
      if (more) ending[child] = [...(ending[child] ?? []), ...more];
    }
  }
  return { order, fail };
}
