/**
 * An estimate of how deeply a text nests, from its characters. The native parser recurses on its own stack, and a stack that
 * overflows there ends the process instead of throwing (seen from about 2,000 levels on); a text that might do so goes to
 * the parser that throws. Strings are not told apart from code, so this is a safety net for generated and hostile files,
 * not a proof.
 */

/** Brackets inside one another. */
const MAX_BRACKETS = 250;
/**
 * Stack the parser may need, in units of one link of a left-deep chain (`a + b + …`, `a.b().c()…`: 130 bytes each when
 * measured). Other constructs nest at a higher price, up to 2.4 kB a level for function types.
 */
const MAX_UNITS = 12_000;
const LINK = 1;
const PREFIX = 4;
const NESTED = 16;

const OTHER = 0;
const SPACE = 1;
const NEWLINE = 2;
const OPEN = 3;
const CLOSE = 4;
const SEPARATOR = 5;
const OPERATOR = 6;

const CLASSES = new Uint8Array(128);
const PRICES = new Uint8Array(128);
for (const [cls, characters, price] of [
  [SPACE, ' \t\v\f', 0],
  [NEWLINE, '\n\r', 0],
  [OPEN, '([{', 0],
  [CLOSE, ')]}', 0],
  [SEPARATOR, ';,', 0],
  [OPERATOR, '%&*+-./^|', LINK],
  [OPERATOR, '!~@<>`', PREFIX],
  [OPERATOR, '=?:', NESTED],
] as const) {
  for (const character of characters) {
    CLASSES[character.charCodeAt(0)] = cls;
    PRICES[character.charCodeAt(0)] = price;
  }
}

const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const CONTINUES_BEFORE = /\b(?:await|case|delete|do|else|extends|in|infer|instanceof|keyof|new|of|readonly|return|throw|typeof|unique|void|yield)$/;
const CONTINUES_BLOCK = /(?:as|catch|else|extends|finally|in|instanceof|of|satisfies)\b/y;
const CONTINUES_AFTER = /(?:as|catch|do|else|extends|finally|for|if|in|instanceof|is|of|satisfies|switch|try|while|with)\b/y;

/** @returns whether the native parser may be given the text. */
export function nestsShallowly(text: string): boolean {
  const outer: number[] = [];
  let total = 0;
  /** Units since the last separator in the innermost open bracket; `total` holds those of the brackets around it. */
  let count = 0;
  let before = OTHER;
  let wordEnded = false;
  /** Where a comment that ends the line may begin, and what stands before it. */
  let comment = -1;
  let beforeComment = OTHER;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = code < 128 ? (CLASSES[code] as number) : OTHER;
    switch (cls) {
      case OTHER:
        if (wordEnded) count += PREFIX;
        else if (before === CLOSE) count += NESTED;
        break;
      case SPACE:
        if (before === OTHER) wordEnded = true;
        continue;
      case NEWLINE: {
        const next = nextLine(text, i);
        if (comment >= 0) before = beforeComment;
        if ((before === OTHER || before === CLOSE) && startsStatement(text, comment >= 0 ? comment : i, next)) count = 0;
        comment = -1;
        i = next - 1;
        wordEnded = before === OTHER;
        continue;
      }
      case OPEN:
        outer.push(count);
        total += count + NESTED;
        count = 0;
        if (outer.length > MAX_BRACKETS) return false;
        break;
      case CLOSE: {
        const kept = outer.pop();
        if (kept !== undefined) {
          total -= kept + NESTED;
          count = kept;
        }
        break;
      }
      case SEPARATOR:
        if (code === SEMICOLON && text.startsWith('else', nextLine(text, i + 1))) count += NESTED;
        else count = 0;
        break;
      default:
        if (code === SLASH && comment < 0 && text.charCodeAt(i + 1) === SLASH && text.charCodeAt(i - 1) !== COLON) {
          comment = i;
          beforeComment = before;
        }
        count += PRICES[code] as number;
    }
    if (total + count > MAX_UNITS) return false;
    before = cls;
    wordEnded = false;
  }
  return true;
}

/** @returns where the next line with code on it begins: blank lines and comments that fill whole lines are passed over. */
function nextLine(text: string, newline: number): number {
  let i = newline;
  for (;;) {
    while (i < text.length && (CLASSES[text.charCodeAt(i)] === SPACE || CLASSES[text.charCodeAt(i)] === NEWLINE)) i++;
    if (text.charCodeAt(i) !== SLASH) return i;
    const second = text.charCodeAt(i + 1);
    const end = second === SLASH ? text.indexOf('\n', i) : second === 42 ? text.indexOf('*/', i + 2) + 2 : -1;
    if (end < i + 2) return i;
    i = end;
  }
}

/** Whether what stands at `next` begins a statement, after a line whose code stops at `end`. In doubt it does not. */
function startsStatement(text: string, end: number, next: number): boolean {
  const code = text.charCodeAt(next);
  if (code >= 128 || CLASSES[code] !== OTHER) return code === 125;
  const line = text.slice(Math.max(0, end - 16), end).trimEnd();
  if (CONTINUES_BEFORE.test(line)) return false;
  const continues = line.endsWith('}') ? CONTINUES_BLOCK : CONTINUES_AFTER;
  continues.lastIndex = next;
  return !continues.test(text);
}
