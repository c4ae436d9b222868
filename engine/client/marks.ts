/**
 * Places in a file that give a provider's key to browsers when the file reaches one: variables that bundlers put into the code, and the switch by
 * which SDKs let themselves be used there. Whether the file does reach a browser is not asked here (reach.ts).
 */
import type { KeyShape } from '../define';
import type { Span } from '../finding';

export interface ClientMark extends Span {
  kind: 'variable' | 'flag';
  /** The variable, or the switch. */
  name: string;
  /** Whose key the variable is named after; undefined for switches, and where the name says no more than that it is of AI. */
  vendor: string | undefined;
  /** What the client is given for a key, as written; undefined where nothing is seen. Of switches only. */
  key?: string | undefined;
}

/** What stands in a file of variables that a bundler reads. */
export const isEnvFile = (path: string): boolean => /(?:^|\/)\.env(?:\.[\w-]+)*$/.test(path) && !/\.(?:example|sample|template|dist)$/.test(path);

const PUBLIC = /^(?:(?:NEXT_|EXPO_|NUXT_)?PUBLIC|VITE|REACT_APP|GATSBY|VUE_APP)_/;
const NO_SECRET = /PUBLIC_KEY|PUBLISHABLE|ANON|CLIENT_KEY|MAPS|FIREBASE|KEY_ID|TOKEN_URL|_(?:URL|NAME|HEADER|ENDPOINT|PREFIX|PLACEHOLDER|LIMIT)$/;
const SECRET = /(?:^|_)(?:KEY|APIKEY|TOKEN|SECRET)(?:_|$)/;
/** Ways to write vendors in variables beside those of their documentation; the last ones say only that it is AI. */
const MORE_NAMES: readonly (readonly [name: string, vendor: string | undefined])[] = [
  ['OPEN_AI', 'OpenAI'],
  ['CLAUDE', 'Anthropic'],
  ['GOOGLE_AI', 'Google AI'],
  ['GOOGLE_GENERATIVE_AI', 'Google AI'],
  ['GOOGLE_GENAI', 'Google AI'],
  ['HUGGINGFACE', 'Hugging Face'],
  ['HUGGING_FACE', 'Hugging Face'],
  ['ELEVEN_LABS', 'ElevenLabs'],
  ['TOGETHER_AI', 'Together AI'],
  ['GPT', undefined],
  ['LLM', undefined],
  ['AI', undefined],
];
/** Words that mean other things in names of variables. */
const COMMON = new Set(['LAMBDA', 'COMET', 'WRITER', 'SRC', 'ARK', 'CHROMA', 'MODAL', 'CURSOR', 'BRAVE', 'AWS_BEARER', 'ZEP', 'NEBIUS']);

const tables = new WeakMap<readonly KeyShape[], readonly (readonly [name: string, vendor: string | undefined])[]>();

/** @returns the vendor that a public variable's name is about: `[vendor]`; undefined when it is no key of AI */
export function vendorOf(name: string, shapes: readonly KeyShape[]): readonly [string | undefined] | undefined {
  const prefix = PUBLIC.exec(name)?.[0];
  if (!prefix) return undefined;
  const rest = name.slice(prefix.length);
  if (!SECRET.test(rest) || NO_SECRET.test(rest)) return undefined;
  let table = tables.get(shapes);
  if (!table) {
    const documented = shapes
      .filter(({ ai }) => ai)
      .map(({ env, vendor }) => [env.replace(/(?:_(?:ADMIN|SECRET|API|ACCESS|OAUTH|MASTER))*_(?:KEY|TOKEN|SECRET|APIKEY|PAT)$/, ''), vendor] as const);
    table = [...new Map(documented.filter(([stem]) => !COMMON.has(stem))), ...MORE_NAMES].sort(([a], [b]) => b.length - a.length);
    tables.set(shapes, table);
  }
  const found = table.find(([stem]) => `_${rest}_`.includes(`_${stem}_`));
  return found ? [found[1]] : undefined;
}

/**
 * @param starts places in the text that the gate saw
 * @returns the marks among them, in order
 */
export function clientMarks(path: string, text: string, starts: readonly number[], shapes: readonly KeyShape[]): ClientMark[] {
  const marks: ClientMark[] = [];
  for (const start of starts) {
    if (isCommented(path, text, start)) continue;
    const name = /^[\w-]+/.exec(text.slice(start, start + 120))?.[0] ?? '';
    const end = start + name.length;
    if (/^[a-z]/.test(name)) {
      if (/^\\?['"`]?\s*[:=]\s*\{?\s*['"`]?true\b/.test(text.slice(end, end + 40)))
        marks.push({ kind: 'flag', name, start, end, vendor: undefined, key: keyBeside(text, start) });
      continue;
    }
    const vendor = vendorOf(name, shapes);
    if (vendor && isRead(path, text, start, end)) marks.push({ kind: 'variable', name, start, end, vendor: vendor[0] });
  }
  return marks;
}

function isCommented(path: string, text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return isEnvFile(path) ? /^\s*#/.test(before) : /^\s*(?:\/\/|\*|\/\*|<!--)|\s\/\/ /.test(before);
}

/** Read from what the bundler fills in, or set where it looks; not a name in a text, a type or a list. */
function isRead(path: string, text: string, start: number, end: number): boolean {
  if (isEnvFile(path))
    return /(?:^|\n)\s*(?:export\s+)?$/.test(text.slice(Math.max(0, start - 40), start)) && /^\s*=\s*["'`]?[^\s"'`#]/.test(text.slice(end, end + 12));
  if (/\.d\.[cm]?ts$/.test(path)) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  if (/\benv\??\.$|\benv\??\.?\[\s*['"`]$/.test(before)) return true;
  return /^\s*(?:,[^}]*)?\}\s*from\s*['"]\$env\/static\/public['"]/.test(text.slice(end, end + 300));
}

/** The value of `apiKey` in the same object; the name of a variable is followed to its declaration in this file. */
function keyBeside(text: string, at: number): string | undefined {
  const open = openingBrace(text, at);
  const inside = open === undefined ? '' : text.slice(open, Math.min(text.length, at + 600));
  const value = /\b(?:apiKey|api_key|'x-api-key'|"x-api-key")\s*(?::\s*|=\s*\{)([^,\n}]+)/.exec(inside)?.[1]?.trim();
  if (value === undefined) return /[{,]\s*apiKey\s*[,}]/.test(inside) ? declarationOf(text, 'apiKey') : undefined;
  return /^[A-Za-z_$][\w$]*!?$/.test(value) ? declarationOf(text, value.replace('!', '')) : value;
}

function declarationOf(text: string, name: string): string {
  const value = new RegExp(`\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=\\n]*=\\s*([^;\\n]+)`).exec(text)?.[1];
  return value?.trim() ?? name;
}

function openingBrace(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0 && at - i < 1500; i--) {
    if (text[i] === '}' || text[i] === ')') depth++;
    else if (text[i] === '{' || text[i] === '(') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return undefined;
}

/** @returns whether a file opens with the directive, before any code */
export function hasDirective(text: string, directive: string): boolean {
  return new RegExp(`^(?:\\s|//[^\\n]*\\n|/\\*[\\s\\S]*?\\*/|(['"])use [a-z ]+\\1;?)*?(['"])${directive}\\2`).test(text.slice(0, 4000));
}
