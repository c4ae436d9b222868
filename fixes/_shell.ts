/**
 * Reads a shell command that has holes in it as the words a shell would make of it. Only what means the same without a shell is
 * read: plain words and quotes. Anything a shell would act on (a pipe, a variable, a pattern, an escape) gives nothing.
 */

export type CommandPart<Value> = { text: string } | { value: Value };

export interface Word<Value> {
  parts: CommandPart<Value>[];
  /** Every value in it stands between quotes, so that a shell would not split it. */
  quoted: boolean;
}

export interface Command<Value> {
  program: string;
  words: Word<Value>[];
}

const PLAIN = /[\w./:=@%+,-]/;
/** Not programs, or programs that run what they are given: without the outer shell the danger stays. */
const UNFIT =
  /^(?:\.|source|cd|eval|exec|export|set|unset|alias|command|builtin|trap|ulimit|umask|if|for|while|(?:.*\/)?(?:(?:ba|z|k|da|a|c|tc|fi)?sh|cmd(?:\.exe)?|powershell|pwsh|env|xargs|sudo|doas|su|ssh|find|nohup|time|timeout|watch|parallel|awk|sed|perl|ruby|php|node|bun|deno|python[\d.]*|osascript|wsl))$/i;
/** A word that makes another program start a shell. */
const STARTS_SHELL = /^(?:(?:.*\/)?(?:ba|z|k|da|a)?sh|exec|eval)$/;

/** @returns the program and its arguments; undefined when a shell is needed, or when the program is not fixed or is a shell itself. */
export function commandOf<Value>(parts: readonly CommandPart<Value>[]): Command<Value> | undefined {
  const words = wordsOf(parts);
  const [first, ...rest] = words ?? [];
  if (!first) return undefined;
  const program = first.parts.map((part) => ('text' in part ? part.text : undefined));
  if (program.includes(undefined)) return undefined;
  const name = program.join('');
  const isUnfit = rest.some(({ parts: [only, more] }) => only && !more && 'text' in only && STARTS_SHELL.test(only.text));
  return name === '' || name.includes('=') || UNFIT.test(name) || isUnfit ? undefined : { program: name, words: rest };
}

function wordsOf<Value>(parts: readonly CommandPart<Value>[]): Word<Value>[] | undefined {
  const words: Word<Value>[] = [];
  let word: Word<Value> | undefined;
  let quote = '';
  const open = () => {
    if (!word) {
      word = { parts: [], quoted: true };
      words.push(word);
    }
    return word;
  };
  for (const part of parts) {
    if ('value' in part) {
      const current = open();
      current.parts.push(part);
      if (quote === '') current.quoted = false;
      continue;
    }
    for (const char of part.text) {
      if (quote !== '') {
        if (char === quote) quote = '';
        else if (char === '\n' || (quote === '"' && /[$`\\!]/.test(char))) return undefined;
        else append(open(), char);
      } else if (char === ' ' || char === '\t') word = undefined;
      else if (char === '"' || char === "'") {
        quote = char;
        open();
      } else if (PLAIN.test(char)) append(open(), char);
      else return undefined;
    }
  }
  return quote === '' ? words : undefined;
}

function append<Value>(word: Word<Value>, char: string): void {
  const last = word.parts.at(-1);
  if (last && 'text' in last) word.parts[word.parts.length - 1] = { text: last.text + char };
  else word.parts.push({ text: char });
}

/** @returns the value a word begins with: the one that could be taken for an option. */
export function leadingValue<Value>(word: Word<Value>): Value | undefined {
  const [first] = word.parts;
  return first && 'value' in first ? first.value : undefined;
}

export const isOption = (word: Word<unknown> | undefined): boolean => {
  const [first] = word?.parts ?? [];
  return first !== undefined && 'text' in first && first.text.startsWith('-') && !first.text.includes('=');
};
