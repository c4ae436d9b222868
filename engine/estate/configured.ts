/**
 * MCP servers that editors and agents are told of in configuration files. Values of variables and headers are never told, addresses are shown without
 * credentials and query, and what else looks like a secret is dots.
 */
import { configurationKind } from '../configuration/kinds';
import { serversOf } from '../configuration/mcp';
import { readConfiguration } from '../configuration/read';
import type { ConfigurationFile, ConfigurationTables } from '../configuration/types';
import { isTestPath } from '../path-kind';
import { lineIndex } from '../text';
import { withoutCredentials } from './calls';
import { shown } from './texts';
import type { EstateServer, EstateText } from './types';

export interface ConfiguredInput {
  /** Files that may be read, in order. */
  paths: readonly string[];
  text: (path: string) => string | undefined;
  tables: Pick<ConfigurationTables, 'dialects'>;
}

const constant = (text: string): EstateText => ({ text, variables: [], others: [] });

/** @returns servers by file and place; what cannot be read as what it is holds none */
export function configuredServers({ paths, text: textOf, tables }: ConfiguredInput): EstateServer[] {
  return paths.flatMap((path): EstateServer[] => {
    const kind = configurationKind(path);
    const text = kind === 'agent' ? textOf(path) : undefined;
    if (text === undefined || kind === undefined) return [];
    const roots = readConfiguration(path, text, kind);
    if ('error' in roots) return [];
    const lines = lineIndex(text);
    const file: Pick<ConfigurationFile, 'path' | 'text' | 'kind' | 'roots'> = { path, text, kind, roots };
    const used = new Map<string, number>();
    return serversOf(file as ConfigurationFile, tables.dialects).map(({ name, at, words, urls, env, headers }): EstateServer => {
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      const url = withoutCredentials(urls[0]?.text);
      return {
        id: `server:${path}#${name}${count > 1 ? `~${count}` : ''}`,
        location: lines.location(path, at.start, at.end),
        symbol: '',
        sdk: '',
        inTest: isTestPath(path),
        form: 'configured',
        name,
        command: words.length > 0 ? constant(words.map((word, index) => commandWord(word.text, words[index - 1]?.text)).join(' ')) : undefined,
        url: url === undefined ? undefined : constant(shown(url)),
        variables: [...env, ...headers].map(({ key }) => key).sort(),
        tools: [],
      };
    });
  });
}

const CREDENTIAL = '-{0,2}[\\w-]*(?:key|token|secret|passw(?:or)?d|auth|credential)[\\w-]*';
const HOLDS = new RegExp(`^(${CREDENTIAL}[=:])(?!\\$).+$`, 'is');
const IS_NAME = new RegExp(`^--?${CREDENTIAL}$`, 'i');

/** A word of a command line: what follows the name of a key, a token or a password is dots, as are the credentials and the query of an address. */
function commandWord(word: string, before: string | undefined): string {
  if (before !== undefined && IS_NAME.test(before) && !/^[-$]/.test(word)) return '••••';
  const hidden = word.replace(HOLDS, '$1••••');
  return shown(/^[a-z][a-z+.-]*:\/\//i.test(hidden) ? (withoutCredentials(hidden) ?? hidden) : hidden);
}
