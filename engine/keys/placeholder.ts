/**
 * What is plainly not a key: words that say so, repeated and ascending text, shortened text, samples from public documentation. It knows no
 * vendor. Entropy is only used to rule out, never as evidence.
 */

const LONG_WORDS =
  /example|placeholder|redacted|dummy|sample|invalid|change.?me|insert|replace|secret|api[_-]?key|not[_-]?real|foobar|qwerty|zxcvb|deadbeef|cafebabe|hidden|censored|removed|lorem/i;
/**
 * Four letters turn up in random keys, but seldom as a word: all in one case and apart from what stands around them. In a key of a hundred
 * characters they say nothing.
 */
const SHORT_WORDS =
  /(?<![A-Za-z])(?:your|fake|test|mock|todo|xxxx|asdf)(?![a-z])|(?<![A-Z])(?:YOUR|FAKE|TEST|MOCK|TODO|XXXX|ASDF)(?![A-Z])|(?<![A-Z])(?:Your|Fake|Test|Mock|Todo)(?![a-z])/;

/**
 * Is this text, a key without its prefix, put in the place of a real one? True for words that say so, repeated characters or
 * blocks, sequences (`12345…`, `abcd…`), few distinct characters, and plain words without a digit or capital.
 */
export function isPlaceholder(body: string): boolean {
  if (body.length === 0 || LONG_WORDS.test(body) || (body.length < 80 && SHORT_WORDS.test(body))) return true;
  if (/(.)\1{4}/.test(body)) return true;
  if ((/^[a-z_\-./]*$/.test(body) && !isRandomLetters(body)) || /^[A-Z_\-./]*$/.test(body) || /^[\d_\-./]*$/.test(body)) return true;
  if (new Set(body).size < Math.min(10, Math.max(6, body.length / 4))) return true;
  return isPeriodic(body) || isSequential(body);
}

/** Long and with few vowels: two in five letters of written text are some, one in five of random letters. */
const isRandomLetters = (body: string): boolean => /^[a-z]{40,}$/.test(body) && body.replace(/[^aeiou]/g, '').length < body.length * 0.3;

/** A block that stands there at least three times in a row, over eight characters or more. */
function isPeriodic(body: string): boolean {
  for (let period = 1; period <= body.length / 3; period++) {
    let same = 0;
    for (let i = period; i < body.length; i++) {
      same = body[i] === body[i - period] ? same + 1 : 0;
      if (same >= Math.max(2 * period, 8)) return true;
    }
  }
  return false;
}

/** Runs of characters that go up or down by one: a run of six, or runs of four that make a third of the text. */
function isSequential(body: string): boolean {
  let covered = 0;
  let longest = 0;
  let run = 1;
  let step = 0;
  const close = () => {
    if (run >= 4) covered += run;
    longest = Math.max(longest, run);
  };
  for (let i = 1; i < body.length; i++) {
    const difference = follows(body.charCodeAt(i - 1), body.charCodeAt(i));
    if (difference !== 0 && (run === 1 || difference === step)) {
      run++;
      step = difference;
    } else {
      close();
      run = difference === 0 ? 1 : 2;
      step = difference;
    }
  }
  close();
  return longest >= 6 || covered >= body.length / 3;
}

/** 1 or -1 for neighbours; `9` is followed by `0` as on a keyboard. */
function follows(a: number, b: number): number {
  if (a === 57 && b === 48) return 1;
  if (a === 48 && b === 57) return -1;
  return Math.abs(b - a) === 1 ? b - a : 0;
}

/** Mixed throughout, as generated keys are: for files whose purpose is to show placeholders. */
export function looksRandom(body: string): boolean {
  const letters = body.replace(/[^A-Za-z0-9]/g, '');
  return letters.length >= 16 && new Set(letters).size >= Math.min(12, letters.length / 2.5) && !/[a-z]{8}/.test(letters);
}

/** Something is glued on that makes it a pattern or a shortened text: `…`, `***`, `${x}`, `<id>`, `{name}`. */
export const isCutOff = (text: string, start: number, end: number): boolean =>
  /^(?:\.\.\.|…|\*|\$\{|\{|<(?!\/)|\[)/.test(text.slice(end, end + 3)) || /(?:\.\.\.|…|\*|\})$/.test(text.slice(Math.max(0, start - 3), start));

/** Bits of each character, by how often the characters of the text stand in it. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Hashes of keys that stand in public documentation or test suites and were never, or are no longer, keys. */
const KNOWN_SAMPLES: ReadonlySet<number> = new Set<number>([
  // Test vector of the gitleaks rule for OpenAI keys (cmd/generate/config/rules/openai.go), looked up 2026-11-22.
  4639396140511521,
  // The one key of every Azure Cosmos DB emulator, which listens on the machine alone; `/Key` gives it another
  // (learn.microsoft.com/training/modules/configure-azure-cosmos-db-sql-api-sdk, "Enable offline development"), looked up 2026-11-23.
  2477484408446768,
  // The key of `devstoreaccount1`, in Azurite and in the storage emulator before it (learn.microsoft.com/azure/storage/common/storage-connect-azurite), looked up 2026-11-23.
  5831805655576729,
  // The client secret of the Gemini CLI, "obviously not treated as a secret" in an installed application, as its source says (gemini-cli,
  // packages/core/src/code_assist/oauth2.ts); programs that sign in as it hold it too. Looked up 2026-11-23.
  6530616077930449,
]);

export const isKnownSample = (key: string): boolean => KNOWN_SAMPLES.has(sampleHash(key));

/** A 53-bit hash, so that samples can be listed without their text. Not for security. */
export function sampleHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Many vendors' keys begin like this and none is so short: its middle was cut out, or it is made up. */
const SHORTENED = /^sk-.{1,19}$/;
const CREDENTIAL = /^[\w\-.+/=~:]{16,512}$/;

/**
 * Could this literal be a credential, given that it is used as one? For vendors whose keys have no shape: a run of at least
 * twelve letters and digits that alternate, and no placeholder. Not to be used on literals in general.
 */
export function isCredentialLiteral(value: string): boolean {
  if (!CREDENTIAL.test(value) || value.includes('://') || SHORTENED.test(value)) return false;
  for (const [run] of value.matchAll(/[A-Za-z0-9]{12,}/g)) {
    const changes = run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
    if (changes >= 2 && new Set(run).size >= 7) return !isPlaceholder(value);
  }
  return false;
}

/** A comment behind a value that says what it is. */
const SAID_FAKE = /(?:#|\/\/|\/\*|--|<!--).*\b(?:fake|dummy|placeholder|mock(?:ed)?|made[- ]up|not (?:a )?real)\b/i;

/** @param end of the value @returns whether the rest of its line calls it made up: `"sk-…", # fake` */
export function isSaidFake(text: string, end: number): boolean {
  const stop = text.indexOf('\n', end);
  return SAID_FAKE.test(text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 200)));
}
