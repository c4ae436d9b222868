/** Containers as compose files and manifests of Kubernetes run them: image, command, what they are given of the host, and which ports are open. */
import { type ConfigEntry, type ConfigValue, entriesOf, itemsOf, manyOf, select, textOf, valueAt } from './document';
import type { ConfigurationFile, Container, Word } from './types';
import { entriesAsMap } from './variables';

export function containersOf({ kind, roots }: ConfigurationFile): Container[] {
  if (kind === 'compose') return roots.flatMap((root) => entriesOf(valueAt(root, 'services')).map(composed));
  return kind === 'manifest' ? roots.flatMap(deployed) : [];
}

const joined = (...values: readonly (ConfigValue | undefined)[]): string =>
  values
    .flatMap(manyOf)
    .flatMap((value) => textOf(value) ?? [])
    .join(' ');

function composed({ key, at, value }: ConfigEntry): Container {
  const isHostNetwork = textOf(valueAt(value, 'network_mode')) === 'host';
  return {
    name: key,
    at,
    image: textOf(valueAt(value, 'image')) ?? '',
    command: joined(valueAt(value, 'entrypoint'), valueAt(value, 'command')),
    privileged: valueAt(value, 'privileged'),
    mounts: itemsOf(valueAt(value, 'volumes')).flatMap(mounted),
    ports: isHostNetwork ? [] : itemsOf(valueAt(value, 'ports')).flatMap(published),
    env: entriesAsMap(valueAt(value, 'environment')),
  };
}

/** `host:container[:mode]`, or a map with source. */
function mounted(value: ConfigValue): Word[] {
  const at = { start: value.start, end: value.end };
  const text = textOf(value) ?? (textOf(valueAt(value, 'type')) === 'bind' ? textOf(valueAt(value, 'source')) : undefined);
  const host = text === undefined ? '' : (/^(\$\{[^}]*\}[^:]*|[^:]*)/.exec(text)?.[1] ?? '');
  return /^[/~.$]/.test(host) ? [{ text: host, at }] : [];
}

/** `[address:]host:container[/protocol]`, or a map. A port without an address is open on all. */
function published(value: ConfigValue): (Word & { target: string })[] {
  const at = { start: value.start, end: value.end };
  const text = textOf(value);
  if (text === undefined) {
    const target = textOf(valueAt(value, 'target'));
    const address = textOf(valueAt(value, 'host_ip')) ?? '0.0.0.0';
    const host = textOf(valueAt(value, 'published'));
    return target !== undefined && host !== undefined && isAnywhere(address) ? [{ text: `${host}:${target}`, at, target }] : [];
  }
  const plain = text.replace(/\$\{[^}]*\}/g, 'x');
  const parts = /^(?:(\[[^\]]*\]|[\d.]+|x|[a-z][\w.-]*):)?([\dx-]+):(\d[\d-]*)(?:\/\w+)?$/.exec(plain);
  const [, address, , target] = parts ?? [];
  // a variable in the place of the address may be anything
  return target !== undefined && (address === undefined || isAnywhere(address)) ? [{ text, at, target }] : [];
}

const isAnywhere = (address: string): boolean => /^(?:0\.0\.0\.0|\[?::\]?)$/.test(address);

function deployed(root: ConfigValue): Container[] {
  const owner = textOf(valueAt(root, 'metadata', 'name')) ?? '';
  return select(root, ['**', 'containers|initContainers']).flatMap(({ value, parent }) => {
    const volumes = itemsOf(valueAt(parent, 'volumes')).flatMap((volume): [string, Word][] => {
      const path = valueAt(volume, 'hostPath', 'path');
      const text = textOf(path);
      return path && text !== undefined ? [[textOf(valueAt(volume, 'name')) ?? '', { text, at: { start: path.start, end: path.end } }]] : [];
    });
    return itemsOf(value).map((container): Container => {
      const used = new Set(itemsOf(valueAt(container, 'volumeMounts')).map((mount) => textOf(valueAt(mount, 'name'))));
      const name = valueAt(container, 'name');
      return {
        name: [owner, textOf(name)].filter(Boolean).join(' '),
        at: name ? { start: name.start, end: name.end } : { start: container.start, end: container.end },
        image: textOf(valueAt(container, 'image')) ?? '',
        command: joined(valueAt(container, 'command'), valueAt(container, 'args')),
        privileged: valueAt(container, 'securityContext', 'privileged'),
        mounts: volumes.flatMap(([key, word]) => (used.has(key) ? [word] : [])),
        ports: [],
        env: entriesAsMap(valueAt(container, 'env')),
      };
    });
  });
}
