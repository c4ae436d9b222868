/**
 * Query texts with holes: which holes a bound parameter can take, and the text with placeholders in their place. It knows just
 * enough of SQL to see quotes and where a value stands; whatever it is not sure of gives nothing.
 */

export interface BoundQuery<Value> {
  /** Fixed text and placeholders in turn: at even places text, at odd ones a placeholder. */
  pieces: string[];
  /** What is bound, with fixed text that stood between the same quotes: the `%` of LIKE. */
  values: { before: string; value: Value; after: string }[];
  /** Every value stood between quotes, so it was a text for the database, too. */
  allQuoted: boolean;
}

/** Before a value without quotes: an operator, `(`, `,`, LIMIT … */
const TAKES_VALUE = /(?:[=<>]|!=|\b(?:like|ilike|in\s*\(|values\s*\(|limit|offset|between|and|returning)|\(|,)\s*$/i;
/** Before a quoted value that a parameter can take the place of: no alias, no typed literal (`interval '…'`), no file name. */
const TAKES_TEXT = /(?:[=<>(,~|]|!=|\b(?:like|ilike|similar\s+to|in|values|and|or|not|then|else|when|select|between|offset|limit|set|match|against))\s*$/i;
/** A comma or bracket is enough only where values are listed, not columns. */
const LISTS_VALUES = /\b(?:values|in)\s*\([^()]*$/i;
const AFTER_COLUMN = /(?:[=<>]|\b(?:like|ilike|limit|offset|between))\s*$/i;

/**
 * @param parts the query text
 * @param bound how many parameters the query has already; none of its placeholders may follow a hole when they are counted
 * @param placeholder the text for the parameter of this index
 * @returns undefined when a value cannot be bound where it stands, or its quotes are not simple
 */
export function boundQuery<Value>(
  parts: readonly ({ text: string } | { value: Value })[],
  bound: number,
  placeholder: (index: number) => string,
): BoundQuery<Value> | undefined {
  const result: BoundQuery<Value> = { pieces: [''], values: [], allQuoted: true };
  let quote: { before: string; value: Value | undefined } | undefined;
  const append = (text: string) => {
    result.pieces[result.pieces.length - 1] += text;
  };
  const bind = (value: Value, before = '', after = '') => {
    result.pieces.push(placeholder(bound + result.values.length), '');
    result.values.push({ before, value, after });
  };
  let inside = '';
  let opening = '';
  for (const [index, part] of parts.entries()) {
    if ('value' in part) {
      const text = result.pieces.join('');
      if (quote) {
        if (quote.value !== undefined) return undefined; // two values in one literal
        quote.value = part.value;
        quote.before = inside;
        inside = '';
        continue;
      }
      const next = parts[index + 1];
      if (!isValuePlace(text) || (next && 'text' in next && /^[\w.'"$]/.test(next.text))) return undefined;
      result.allQuoted = false;
      bind(part.value);
      continue;
    }
    for (const char of part.text) {
      if (char !== "'") {
        if (quote) inside += char;
        else append(char);
      } else if (!quote) {
        opening = result.pieces.join('');
        quote = { before: '', value: undefined };
        inside = '';
      } else {
        if (quote.value === undefined) append(`'${inside}'`);
        else if (TAKES_TEXT.test(opening)) bind(quote.value, quote.before, inside);
        else return undefined;
        quote = undefined;
      }
    }
  }
  const text = result.pieces.join('');
  const isOdd = /"|`|--|\/\*|''|\\|;\s*\S/.test(text) || result.values.some(({ before, after }) => /['\\]/.test(before + after));
  const isBoundElsewhere = bound === 0 && parts.some((part) => 'text' in part && /\$\d|\?|%s|(?:^|\s|[=(,]):\w/.test(part.text));
  const counts = bound > 0 && !placeholder(0).startsWith('$');
  return quote || result.values.length === 0 || isOdd || counts || isBoundElsewhere || !/^\s*(?:select|insert|update|delete|with|merge|replace)\b/i.test(text)
    ? undefined
    : result;
}

function isValuePlace(text: string): boolean {
  if (AFTER_COLUMN.test(text)) return true;
  if (!TAKES_VALUE.test(text)) return false;
  return LISTS_VALUES.test(text) || /\bbetween\s+\S+\s+and\s*$/i.test(text);
}
