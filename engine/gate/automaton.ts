/**
 * An Aho-Corasick automaton over raw bytes: one pass over a file finds every word of every group the gate asks for. It is a transition table
 * with byte classes, plain typed arrays, no dependency. A row of the table is made when a text first leads to it: a short run comes to a few
 * hundred of thousands. It does not know what words mean and does no decoding; words are UTF-8 and case-sensitive.
 */

/** Called at each occurrence. `end` is the offset after its last byte. */
export type OnWord = (word: number, end: number, bytes: Uint8Array) => void;

export interface Automaton {
  /** Reports every occurrence of every word, overlapping ones too, in order of their ends; at one end longer words first. */
  run(bytes: Uint8Array, onWord: OnWord): void;
  states: number;
  classes: number;
}

const NO_WORDS: readonly number[] = [];

/**
 * @param words the words, none empty; a word's index is its number in `onWord`. Equal words may stand twice and are both reported.
 * @throws RangeError on an empty word
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const encoded = words.map(bytesOf);
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const word of encoded) for (let k = 0; k < word.length; k++) if (classOf[word[k] as number] === 0) classOf[word[k] as number] = classes++;
  const shift = Math.ceil(Math.log2(Math.max(classes, 2)));
  const stride = 1 << shift;
  const { states, parent, firstChild, sibling, byClass, ending } = trieOf(encoded, classOf);

  // A transition into a state that ends words, or has no row yet, carries a mark, so that one comparison in the loop finds both.
  const isSmall = states <= 0x8000;
  const MARK = isSmall ? 0x8000 : 0x40000000;
  const STATE = MARK - 1;
  const table = isSmall ? new Uint16Array(states * stride) : new Uint32Array(states * stride);
  /** The words that end at a state, once it has its row. */
  const found: (readonly number[] | undefined)[] = new Array(states);

  /** Makes a state's row: that of the longest other state that it ends with, and its own children. Words that end there end here, too. */
  const complete = (state: number): readonly number[] => {
    const base = state << shift;
    let ended = ending[state] ?? NO_WORDS;
    if (state !== 0) {
      const above = parent[state] as number;
      let failed = 0;
      if (above !== 0) {
        const beside = failOf(above);
        if (!found[beside]) complete(beside);
        failed = (table[(beside << shift) | (byClass[state] as number)] as number) & STATE;
      }
      fail[state] = failed;
      const more = found[failed] ?? complete(failed);
      if (more.length > 0) ended = ended.length > 0 ? [...ended, ...more] : more;
      table.copyWithin(base, failed << shift, (failed << shift) + stride);
    }
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) table[base | (byClass[child] as number)] = child | MARK;
    return (found[state] = ended);
  };
  const fail = new Int32Array(states).fill(-1);
  const failOf = (state: number): number => {
    if (!found[state]) complete(state);
    return state === 0 ? 0 : (fail[state] as number);
  };
  complete(0);

  const run = (bytes: Uint8Array, onWord: OnWord): void => {
    let state = 0;
    const length = bytes.length;
    for (let i = 0; i < length; i++) {
      const at = (state << shift) | (classOf[bytes[i] as number] as number);
      state = table[at] as number;
      if (state >= MARK) {
        state &= STATE;
        const ended = found[state] ?? complete(state);
        if (ended.length === 0) table[at] = state;
        else for (let k = 0; k < ended.length; k++) onWord(ended[k] as number, i + 1, bytes);
      }
    }
  };
  return { run, states, classes };
}

const encoder = new TextEncoder();

/** Nearly all words are plain ASCII, for which a call of the encoder is the longer way. */
function bytesOf(word: string): Uint8Array {
  const bytes = new Uint8Array(word.length);
  for (let k = 0; k < word.length; k++) {
    const code = word.charCodeAt(k);
    if (code > 0x7f) return encoder.encode(word);
    bytes[k] = code;
  }
  return bytes;
}

/** The words letter by letter: each state but the first hangs on its parent's list of children. */
interface Trie {
  states: number;
  parent: Int32Array;
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
  /** Children of the first state by class, which has most of them. */
  const first = new Int32Array(256);
  const parent = new Int32Array(most);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const byClass = new Uint8Array(most);
  const ending: Trie['ending'] = [undefined];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Uint8Array;
    if (word.length === 0) throw new RangeError('an empty word cannot be searched');
    let state = 0;
    for (let k = 0; k < word.length; k++) {
      const cls = classOf[word[k] as number] as number;
      let child = (state === 0 ? first[cls] : firstChild[state]) as number;
      while (child !== 0 && byClass[child] !== cls) child = sibling[child] as number;
      if (child === 0) {
        child = ending.push(undefined) - 1;
        byClass[child] = cls;
        parent[child] = state;
        sibling[child] = firstChild[state] as number;
        firstChild[state] = child;
        if (state === 0) first[cls] = child;
      }
      state = child;
    }
    const known = ending[state];
    if (known) known.push(index);
    else ending[state] = [index];
  }
  return { states: ending.length, parent, firstChild, sibling, byClass, ending };
}
