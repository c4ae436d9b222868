/** Variables of the environment that a configuration file sets, wherever its format puts them. */
import { type ConfigEntry, type ConfigValue, entriesOf, itemsOf, select, textOf, valueAt } from './document';
import type { ConfigurationFile, McpServer, Variable } from './types';

export function variablesOf({ kind, roots }: ConfigurationFile, servers: readonly McpServer[]): Variable[] {
  if (kind === 'agent')
    return [
      ...servers.flatMap(({ env }) => env.flatMap(ofEntry)),
      ...roots.flatMap((root) => select(root, ['env']).flatMap(({ value }) => variablesIn(value))),
    ];
  if (kind === 'variables') return roots.flatMap((root) => entriesOf(root).flatMap(ofEntry));
  if (kind === 'dockerfile') return roots.flatMap((root) => select(root, ['ENV|ARG']).flatMap(({ value }) => variablesIn(value)));
  return roots.flatMap((root) =>
    select(root, ['**', 'env|environment|env_vars|environment_variables|variables|Variables|Environment|containerEnv|remoteEnv']).flatMap(({ value }) =>
      variablesIn(value),
    ),
  );
}

/** A map, a list of `NAME=value`, or a list of maps with name and value. */
export function variablesIn(value: ConfigValue | undefined): Variable[] {
  return entriesAsMap(value).flatMap(ofEntry);
}

/** The same as entries of a map. */
export function entriesAsMap(value: ConfigValue | undefined): ConfigEntry[] {
  if (value?.kind === 'map') {
    const name = textOf(valueAt(value, 'name') ?? valueAt(value, 'Name'));
    const inner = valueAt(value, 'value') ?? valueAt(value, 'Value');
    return name !== undefined && inner ? [{ key: name, at: { start: value.start, end: value.end }, value: inner }] : [...value.entries];
  }
  return itemsOf(value).flatMap((item): ConfigEntry[] => {
    const text = textOf(item);
    const split = text?.indexOf('=') ?? -1;
    if (text === undefined) return item.kind === 'map' ? entriesAsMap(item) : [];
    if (split <= 0) return [];
    const at = { start: item.start, end: item.end };
    return [{ key: text.slice(0, split), at, value: { kind: 'scalar', ...at, value: text.slice(split + 1) } }];
  });
}

function ofEntry({ key, value }: ConfigEntry): Variable[] {
  const text = textOf(value) ?? textOf(valueAt(value, 'value')) ?? textOf(valueAt(value, 'default'));
  return text === undefined ? [] : [{ name: key, value: text, at: { start: value.start, end: value.end } }];
}
