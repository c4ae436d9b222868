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
  /** A fixed name, or the value that alone makes up the first word. */
  program: string | { value: Value };
  words: Word<Value>[];
}

const PLAIN = /[\w./:=@%+,-]/;
/** Not programs, or programs that run what they are given: without the outer shell the danger stays. */
const UNFIT =
  /^(?:\.|source|cd|eval|exec|export|set|unset|alias|command|builtin|trap|ulimit|umask|wait|read|exit|return|pushd|popd|declare|local|let|shopt|hash|type|if|for|while|(?:.*\/)?(?:(?:ba|z|k|da|a|c|tc|fi)?sh|cmd(?:\.exe)?|powershell|pwsh|env|xargs|sudo|doas|su|ssh|find|nohup|time|timeout|watch|parallel|awk|sed|perl|ruby|php|node|bun|deno|python[\d.]*|osascript|wsl))$/i;
/** A word that makes another program start a shell. */
const STARTS_SHELL = /^(?:(?:.*\/)?(?:ba|z|k|da|a)?sh|exec|eval)$/;

/**
 * @param mayBeProgram whether a value can be taken for the name of a program: it comes from the program itself
 * @returns the program and its arguments; undefined when a shell is needed, or when the program is a shell itself.
 */
export function commandOf<Value>(parts: readonly CommandPart<Value>[], mayBeProgram: (value: Value) => boolean): Command<Value> | undefined {
  const [first, ...rest] = wordsOf(parts) ?? [];
  const [only, more] = first?.parts ?? [];
  if (!only || more) return undefined;
  const isUnfit = rest.some(({ parts: [word, next] }) => word && !next && 'text' in word && STARTS_SHELL.test(word.text));
  if (isUnfit) return undefined;
  if ('value' in only) return mayBeProgram(only.value) ? { program: only, words: rest } : undefined;
  return only.text === '' || only.text.includes('=') || UNFIT.test(only.text) ? undefined : { program: only.text, words: rest };
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

/** Programs that Windows starts through a shell only: its own commands, and those that npm installs. Elsewhere they are as any. */
const NEEDS_SHELL_ON_WINDOWS =
  /^(?:echo|dir|copy|del|move|mkdir|start|npm|npx|yarn|pnpm|pnpx|bunx|corepack|tsc|tsx|eslint|prettier|biome|next|vite|vitest|jest|webpack|ng|vue|vercel|netlify|firebase|code)$/;
export const isSameEverywhere = ({ program }: Command<unknown>): boolean => typeof program === 'string' && !NEEDS_SHELL_ON_WINDOWS.test(program);
