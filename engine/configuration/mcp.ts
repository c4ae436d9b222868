/**
 * The servers of the Model Context Protocol that a configuration file names, in one form for all tools: what is started with which words and
 * variables, or which address is asked.
 */
import type { Span } from '../finding';
import { type ConfigEntry, type ConfigValue, entriesOf, isFalse, isTrue, itemsOf, select, textOf, valueAt } from './document';
import type { ConfigurationFile, McpDialect, McpServer, Word } from './types';

export function serversOf(file: ConfigurationFile, dialects: readonly McpDialect[]): McpServer[] {
  const found: McpServer[] = [];
  const seen = new Set<ConfigValue>();
  for (const dialect of dialects) {
    if (!dialect.files.test(file.path)) continue;
    for (const root of file.roots)
      for (const { value } of select(root, dialect.servers)) {
        if (seen.has(value)) continue;
        seen.add(value);
        for (const entry of namedItems(value)) {
          const server = serverOf(entry, file.text);
          if (server) found.push(server);
        }
      }
  }
  return found;
}

/** The entries of a map; of a list of maps those with a name. */
function namedItems(value: ConfigValue): readonly ConfigEntry[] {
  if (value.kind === 'map') return value.entries;
  return itemsOf(value).flatMap((item) => {
    const name = valueAt(item, 'name');
    const key = textOf(name);
    return key === undefined || !name ? [] : [{ key, at: { start: name.start, end: name.end }, value: item }];
  });
}

function serverOf({ key, at, value }: ConfigEntry, text: string): McpServer | undefined {
  if (value.kind !== 'map') return undefined;
  const transport = valueAt(value, 'transport');
  const command = valueAt(value, 'command') ?? valueAt(value, 'cmd') ?? valueAt(transport, 'command');
  const program = command?.kind === 'map' ? valueAt(command, 'path') : command;
  const args = valueAt(value, 'args') ?? valueAt(command, 'args') ?? valueAt(transport, 'args');
  const listed = [...(program?.kind === 'list' ? program.items : program ? [program] : []), ...itemsOf(args)];
  const plain = listed.flatMap((item) => wordsIn(item, text, listed.length === 1));
  const { words, shell } = lookedThrough(plain);
  const urls = ['url', 'serverUrl', 'httpUrl', 'uri', 'endpoint', 'baseUrl'].flatMap((name) => wordsIn(valueAt(value, name), text, false));
  if (words.length === 0 && urls.length === 0 && !shell) return undefined;
  return {
    name: key,
    at,
    map: value,
    words,
    shell,
    urls,
    env: [...entriesOf(valueAt(value, 'env')), ...entriesOf(valueAt(value, 'environment')), ...entriesOf(valueAt(command, 'env'))],
    headers: [...entriesOf(valueAt(value, 'headers')), ...entriesOf(valueAt(value, 'http_headers')), ...entriesOf(valueAt(value, 'requestOptions', 'headers'))],
    isDisabled: isTrue(valueAt(value, 'disabled')) || isFalse(valueAt(value, 'enabled')),
  };
}

/** @param split whether it is a command line, whose parts are words of their own */
function wordsIn(value: ConfigValue | undefined, text: string, split: boolean): Word[] {
  const content = textOf(value);
  if (value === undefined || content === undefined) return [];
  const at: Span = { start: value.start, end: value.end };
  if (!split || !/\s/.test(content.trim())) return [{ text: content, at }];
  return [...content.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([part]) => {
    const start = text.indexOf(part, value.start);
    const word = part.replace(/^(["'])(.*)\1$/, '$2');
    return { text: word, at: start >= 0 && start < value.end ? { start, end: start + part.length } : at };
  });
}

const baseName = (text: string): string =>
  text
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:exe|cmd|ps1|bat)$/i, '')
    .toLowerCase();

/** Programs that start another, given as the words behind them. */
function lookedThrough(words: readonly Word[]): { words: Word[]; shell: Word | undefined } {
  let rest = [...words];
  for (let rounds = 0; rounds < 3 && rest.length > 1; rounds++) {
    const name = baseName(rest[0]?.text ?? '');
    if (name === 'cmd' && /^\/[ck]$/i.test(rest[1]?.text ?? '')) rest = rest.slice(2);
    else if (name === 'env') {
      const first = rest.findIndex(({ text }, index) => index > 0 && !/^-|^\w+=/.test(text));
      if (first < 0) break;
      rest = rest.slice(first);
    } else if (/^(?:sudo|nohup|exec)$/.test(name)) rest = rest.slice(1);
    else break;
  }
  const isShell = /^(?:ba|z|da|k)?sh$|^(?:powershell|pwsh)$/.test(baseName(rest[0]?.text ?? ''));
  const flag = isShell ? rest.findIndex(({ text }, index) => index > 0 && /^-[a-z]*c$|^-c(?:ommand)?$/i.test(text)) : -1;
  const script = flag < 0 ? undefined : rest[flag + 1];
  if (!script) return { words: rest, shell: undefined };
  // one plain command in a shell is that command
  const last =
    script.text
      .split(/&&|;|\n/)
      .at(-1)
      ?.trim() ?? '';
  const parts = /[|<>`]|\$\(/.test(last) ? [] : last.split(/\s+/).filter((part) => part !== 'exec');
  while (/^\w+=/.test(parts[0] ?? '')) parts.shift();
  return { words: parts.map((part) => ({ text: part.replace(/^(["'])(.*)\1$/, '$2'), at: script.at })), shell: script };
}
