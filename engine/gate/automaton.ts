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

  const trie: Int32Array[] = [new Int32Array(stride)];
  const ending: number[][] = [[]];
  encoded.forEach((word, index) => {
    if (word.length === 0) throw new RangeError('an empty word cannot be searched');
    let state = 0;
    for (const byte of word) {
      const row = trie[state] as Int32Array;
      const cls = classOf[byte] as number;
      if (row[cls] === 0) {
        row[cls] = trie.length;
        trie.push(new Int32Array(stride));
        ending.push([]);
      }
      state = row[cls] as number;
    }
    (ending[state] as number[]).push(index);
  });
  const states = trie.length;
  if (states > 0xffff) throw new RangeError(`${states} automaton states are too many`);

  // Breadth first: a missing transition is that of the failure state, whose row is complete by then.
  const fail = new Int32Array(states);
  const queue: number[] = [];
  for (const next of trie[0] as Int32Array) if (next !== 0) queue.push(next);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    const row = trie[state] as Int32Array;
    const failed = trie[fail[state] as number] as Int32Array;
    (ending[state] as number[]).push(...(ending[fail[state] as number] as number[]));
    for (let cls = 0; cls < stride; cls++) {
      const next = row[cls] as number;
      if (next === 0) row[cls] = failed[cls] as number;
      else {
        fail[next] = failed[cls] as number;
        queue.push(next);
      }
    }
  }

  // States that end a word get the highest numbers, so that one comparison in the loop finds them.
  const order = [...trie.keys()].sort((a, b) => Number((ending[a] as number[]).length > 0) - Number((ending[b] as number[]).length > 0) || a - b);
  const renumbered = new Uint16Array(states);
  order.forEach((state, index) => {
    renumbered[state] = index;
  });
  const firstEnding = order.findIndex((state) => (ending[state] as number[]).length > 0);
  const table = new Uint16Array(states * stride);
  for (let state = 0; state < states; state++) {
    const base = (renumbered[state] as number) * stride;
    const row = trie[state] as Int32Array;
    for (let cls = 0; cls < stride; cls++) table[base + cls] = renumbered[row[cls] as number] as number;
  }
  const found = order.map((state) => ending[state] as number[]);
  const limit = firstEnding < 0 ? states : firstEnding;

  const run = (bytes: Uint8Array, onWord: OnWord): void => {
    let state = 0;
    const length = bytes.length;
    for (let i = 0; i < length; i++) {
      state = table[(state << shift) | (classOf[bytes[i] as number] as number)] as number;
      if (state >= limit) {
        const ended = found[state] as number[];
        for (let k = 0; k < ended.length; k++) onWord(ended[k] as number, i + 1, bytes);
      }
    }
  };
  return { run, states, classes };
}
