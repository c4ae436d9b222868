/** What belongs to the estate beside the linked program: packages that any file imports, parsed or not, and the MCP servers of configuration files. */
import type { ConfigurationTables } from '../configuration/types';
import type { ModelDefinition } from '../define';
import type { Host } from '../host';
import { configuredServers } from './configured';
import { hostsOf } from './index';
import { findSdks, NO_ESTATE } from './sdks';
import type { Estate, EstateWish } from './types';

export interface SurroundingsInput {
  host: Host;
  /** What could be read, with what it imports as it is written. */
  files: ReadonlyMap<string, { scan: { imports: readonly string[] } }>;
  text: (path: string) => string;
  models: readonly ModelDefinition[];
  tables: ConfigurationTables | undefined;
  wish: EstateWish;
  /** Undefined where nothing was parsed. */
  linked: Estate | undefined;
}

export function withSurroundings({ host, files, text, models, tables, wish, linked }: SurroundingsInput): Estate {
  const estate = linked ?? NO_ESTATE;
  const used = new Set([estate.calls, estate.clients, estate.agents, estate.stores, estate.data, estate.servers].flat().map(({ sdk }) => sdk));
  const known = models.filter((model) => model.ai || used.has(model.sdk)).sort((a, b) => Number(b.ai === true) - Number(a.ai === true));
  const imports = [...files].map(([path, { scan }]) => [path, scan.imports.filter((specifier) => host.resolve(path, specifier) === undefined)] as const);
  const servers = tables ? configuredServers({ paths: host.targets.filter((path) => files.has(path)), text, tables }) : [];
  const whole: Estate = { ...estate, servers: [...estate.servers, ...servers] };
  return { ...whole, hosts: hostsOf(whole), sdks: findSdks({ imports, models: known, version: host.version, aiPackageOf: wish.aiPackageOf }) };
}
