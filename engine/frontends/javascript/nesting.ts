/**
 * An estimate of how deeply a text nests, from its characters. The native parser recurses on its own stack, and a stack that
 * overflows there ends the process instead of throwing (seen from about 2,000 levels on); a text that might do so goes to
 * the parser that throws. Strings are not told apart from code, so this is a safety net for generated and hostile files,
 * not a proof.
 */

/** Brackets inside one another. */
const MAX_BRACKETS = 250;
/** Brackets, and for each that is open what may nest without brackets: operators, keywords and tags since its last separator. */
const MAX_TOTAL = 3000;

const OTHER = 0;
const SPACE = 1;
const NEWLINE = 2;
const OPEN = 3;
const CLOSE = 4;
const SEPARATOR = 5;
const OPERATOR = 6;

const CLASSES = new Uint8Array(128);
for (const [cls, characters] of [
  [SPACE, ' \t\v\f'],
  [NEWLINE, '\n\r'],
  [OPEN, '([{'],
  [CLOSE, ')]}'],
  [SEPARATOR, ';,'],
  [OPERATOR, '!%&*+-./:<=>?@^`|~'],
] as const) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = cls;
}

const CONTINUES_BEFORE = /\b(?:await|case|delete|do|else|extends|in|infer|instanceof|keyof|new|of|readonly|return|throw|typeof|unique|void|yield)$/;
const CONTINUES_AFTER = /(?:as|catch|do|else|extends|finally|for|if|in|instanceof|is|of|satisfies|switch|try|while|with)\b/y;

/** @returns whether the native parser may be given the text. */
export function nestsShallowly(text: string): boolean {
  const outer: number[] = [];
  let total = 0;
  let count = 0;
  let before = OTHER;
  let wordEnded = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = code < 128 ? (CLASSES[code] as number) : OTHER;
    switch (cls) {
      case OTHER:
        if (wordEnded) count++;
        break;
      case SPACE:
        if (before === OTHER) wordEnded = true;
        continue;
      case NEWLINE: {
        const next = nextLine(text, i);
        if ((before === OTHER || before === CLOSE) && startsStatement(text, i, next)) count = 0;
        i = next - 1;
        wordEnded = false;
        continue;
      }
      case OPEN:
        outer.push(count);
        total += count + 1;
        count = 0;
        if (outer.length > MAX_BRACKETS) return false;
        break;
      case CLOSE: {
        const kept = outer.pop();
        if (kept !== undefined) {
          total -= kept + 1;
          count = kept;
        }
        break;
      }
      case SEPARATOR:
        count = 0;
        break;
      default:
        count++;
    }
    if (total + count > MAX_TOTAL) return false;
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
    if (text.charCodeAt(i) !== 47) return i;
    const second = text.charCodeAt(i + 1);
    const end = second === 47 ? text.indexOf('\n', i) : second === 42 ? text.indexOf('*/', i + 2) + 2 : -1;
    if (end < i + 2) return i;
    i = end;
  }
}

function startsStatement(text: string, newline: number, next: number): boolean {
  const code = text.charCodeAt(next);
  if (code >= 128 || CLASSES[code] !== OTHER) return code === 125;
  CONTINUES_AFTER.lastIndex = next;
  return !CONTINUES_AFTER.test(text) && !CONTINUES_BEFORE.test(text.slice(Math.max(0, newline - 12), newline));
}
