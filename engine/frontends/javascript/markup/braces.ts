/**
 * Where code in braces ends: strings, templates, comments, regular expressions and inner brackets are passed over. It is no parser; what
 * it is wrong about costs one expression.
 */

/** Called where markup may begin within code. @returns the offset behind it, undefined where none begins */
export type OnMarkup = (at: number) => number | undefined;

const OPEN = '([{';
const CLOSE = ')]}';
const MOST_DEEP = 400;

/**
 * @param at the first character of the code
 * @returns the offset of the bracket that closes it, the end of the text when there is none
 */
export function codeEnd(text: string, at: number, onMarkup?: OnMarkup): number {
  let depth = 0;
  let i = at;
  while (i < text.length) {
    const c = text[i] as string;
    if (c === '"' || c === "'") i = stringEnd(text, i);
    else if (c === '`') i = templateEnd(text, i, 0);
    else if (c === '/' && text[i + 1] === '/') i = lineEnd(text, i);
    else if (c === '/' && text[i + 1] === '*') i = after(text, '*/', i + 2);
    else if (c === '/' && isOperand(text, at, i)) i = regexEnd(text, i);
    else if (c === '<' && onMarkup && /[A-Za-z>!]/.test(text[i + 1] ?? '') && isOperand(text, at, i)) i = onMarkup(i) ?? i + 1;
    else if (OPEN.includes(c)) {
      depth++;
      i++;
    } else if (CLOSE.includes(c)) {
      if (depth === 0) return i;
      depth--;
      i++;
    } else i++;
  }
  return text.length;
}

/** @returns the offset behind the string that begins here; a line's end closes it too */
function stringEnd(text: string, start: number): number {
  const quote = text[start];
  let i = start + 1;
  while (i < text.length && text[i] !== quote && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return Math.min(i + 1, text.length);
}

/** @returns the offset behind the template that begins here */
export function templateEnd(text: string, start: number, depth = 0): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '`') {
    if (text[i] === '\\') i += 2;
    else if (text[i] === '$' && text[i + 1] === '{' && depth < MOST_DEEP) i = codeEnd(text, i + 2) + 1;
    else i++;
  }
  return Math.min(i + 1, text.length);
}

function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let i = start + 1; i < text.length && text[i] !== '\n'; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return i + 1;
  }
  return start + 1;
}

/** Whether a value may begin here, by what stands before. */
function isOperand(text: string, from: number, at: number): boolean {
  let i = at - 1;
  while (i >= from && /\s/.test(text[i] as string)) i--;
  if (i < from) return true;
  const c = text[i] as string;
  if (c === '>') return text[i - 1] === '=';
  if (/[\w$]/.test(c)) return /(?:^|[^\w$.])(?:return|case|typeof|await|yield|default|else|in|of|void|delete)$/.test(text.slice(Math.max(from, i - 8), i + 1));
  return !/[)\]}"'`.]/.test(c);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function after(text: string, token: string, at: number): number {
  const found = text.indexOf(token, at);
  return found < 0 ? text.length : found + token.length;
}
