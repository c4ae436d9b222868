/**
 * The inventory as a bill of materials: CycloneDX 1.6, with models as `machine-learning-model`, data sets as `data`, providers and MCP servers as services, packages
 * as libraries with their package URLs. Made with CycloneDX's own library; what it has no class for (model cards, the data of services) is added to what it
 * writes, after its schema. No time and no random number stands in it, so the same project gives the same text.
 */
import { ComponentType } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, Property, Service, Tool } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Estate, EstateEntry, EstateSdk } from '../../engine/index';
import { modelName, placeOf, providerName, reachText, textOf } from './sections';
import { limitName } from './surface';
import type { Head } from './text';

interface Card {
  modelParameters?: { task?: string; approach?: { type: string }; inputs?: { format: string }[]; outputs?: { format: string }[] };
  considerations?: { useCases?: string[]; technicalLimitations?: string[] };
  properties?: { name: string; value: string }[];
}

type Written = Record<string, unknown> & { 'bom-ref'?: string };

/** Names of properties begin with the tool's, as CycloneDX asks for. */
const named = (name: string, value: string): Property => new Property(`ai-lint:${name}`, value);

const TASKS: Readonly<Record<string, string>> = {
  chat: 'text-generation',
  completion: 'text-generation',
  agent: 'text-generation',
  embedding: 'feature-extraction',
  image: 'text-to-image',
  transcription: 'automatic-speech-recognition',
  moderation: 'text-classification',
};

export function cyclonedxText(estate: Estate, { tool, project }: Head): string {
  const bom = new Bom();
  const root = new Component(ComponentType.Application, project, { bomRef: `project:${project}` });
  bom.metadata.component = root;
  bom.metadata.tools.tools.add(new Tool({ name: tool.name, version: tool.version }));
  const cards = new Map<string, Card>();
  const given = new Map<string, Written>();
  for (const sdk of estate.sdks) add(bom, root, library(sdk));
  models(bom, root, estate, cards);
  loaded(bom, root, estate, given);
  for (const agent of estate.agents.filter(({ form }) => form === 'definition'))
    add(
      bom,
      root,
      part(
        `agent:${agent.id}`,
        agent.name,
        'agent',
        [agent],
        [
          ['tools', agent.tools.names.join(', ')],
          ['model', modelName(agent.model)],
        ],
      ),
    );
  for (const each of estate.tools)
    add(
      bom,
      root,
      part(
        `tool:${each.id}`,
        each.name ?? '(unnamed)',
        'tool',
        [each],
        [
          ['reaches', reachText(each)],
          ['approval', each.approval],
          ['schema', each.schema],
        ],
        each.description.text,
      ),
    );
  for (const store of estate.stores)
    add(bom, root, part(`store:${store.id}`, textOf(store.name) || store.sdk, 'vector-store', [store], [['library', store.sdk]]));
  services(bom, root, estate, given);
  const written = new Json.Normalize.Factory(Spec1dot6).makeForBom().normalize(bom, { sortLists: true }) as unknown as Record<string, Written[] | undefined>;
  for (const component of written.components ?? []) {
    const card = cards.get(component['bom-ref'] ?? '');
    if (card) component.modelCard = card;
    Object.assign(component, given.get(component['bom-ref'] ?? ''));
  }
  for (const service of written.services ?? []) Object.assign(service, given.get(service['bom-ref'] ?? ''));
  return `${JSON.stringify(written, null, 2)}\n`;
}

function add(bom: Bom, root: Component, component: Component): Component {
  bom.components.add(component);
  root.dependencies.add(component.bomRef);
  return component;
}

function library(sdk: EstateSdk): Component {
  const [version] = sdk.versions;
  const [group, name] = /^(@[^/]+)\/(.+)$/.exec(sdk.name)?.slice(1) ?? [undefined, sdk.name];
  const component = new Component(ComponentType.Library, name as string, {
    bomRef: sdk.id,
    ...(group !== undefined && { group }),
    ...(version !== undefined && { version }),
    purl: purlOf(sdk, version) as never,
  });
  if (sdk.versions.length > 1) component.properties.add(named('versions', sdk.versions.join(', ')));
  for (const file of sdk.files.slice(0, 20)) component.properties.add(named('place', file));
  return component;
}

/** https://github.com/package-url/purl-spec */
function purlOf({ ecosystem, name }: EstateSdk, version: string | undefined): string {
  const encoded = name.toLowerCase().split('/').map(encodeURIComponent).join('/');
  return `pkg:${ecosystem}/${ecosystem === 'pypi' ? encoded.replaceAll('_', '-') : encoded}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`;
}

function models(bom: Bom, root: Component, { calls, agents, endpoints }: Estate, cards: Map<string, Card>): void {
  const byModel = new Map<string, { provider: string; name: string; entries: (Estate['calls'][number] | Estate['agents'][number])[] }>();
  for (const entry of [...calls, ...agents.filter(({ form }) => form === 'definition')]) {
    const names = [entry.model.text, ...entry.model.others].filter((name) => name !== undefined);
    for (const name of names.length > 0 ? names : entry.model.variables.length > 0 ? [modelName(entry.model)] : []) {
      const provider = providerName(entry.provider);
      const ref = `model:${provider}/${name}`;
      const known = byModel.get(ref) ?? { provider, name, entries: [] };
      byModel.set(ref, known);
      known.entries.push(entry);
    }
  }
  const routes = new Map(endpoints.map((endpoint) => [endpoint.id, `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`]));
  for (const [ref, { provider, name, entries }] of byModel) {
    const component = new Component(ComponentType.MachineLearningModel, name, { bomRef: ref, ...(provider !== '?' && { group: provider }) });
    for (const entry of entries) component.properties.add(named('place', placeOf(entry)));
    add(bom, root, component);
    const kind = entries.map((entry) => ('kind' in entry ? entry.kind : 'agent'))[0] ?? 'chat';
    const limits = entries.flatMap((entry) =>
      entry.limits.map(({ role, state, value }) => `${limitName(role)}: ${state}${value === undefined ? '' : ` (${value})`}`),
    );
    const listed = (key: string, values: readonly string[]) => [...new Set(values)].sort().map((value) => ({ name: `ai-lint:${key}`, value }));
    const prompts = entries.flatMap((entry) => ('prompts' in entry ? entry.prompts : entry.instructions));
    cards.set(ref, {
      modelParameters: { ...(TASKS[kind] && { task: TASKS[kind] }), inputs: [{ format: kind === 'transcription' ? 'audio' : 'text' }] },
      properties: [
        ...listed('limit', limits),
        ...listed(
          'guardrail',
          entries.flatMap(({ guardrails }) => guardrails),
        ),
        ...listed(
          'logging',
          entries.flatMap((entry) => ('logging' in entry ? entry.logging : [])),
        ),
        ...listed(
          'tool',
          entries.flatMap(({ tools }) => tools.names),
        ),
        ...listed(
          'endpoint',
          entries.flatMap((entry) => entry.endpoints.map((id) => routes.get(id) ?? id)),
        ),
        ...listed(
          'prompt-role',
          prompts.map(({ role }) => role),
        ),
        ...listed(
          'prompt-variable',
          prompts.flatMap(({ variables }) => variables),
        ),
      ],
    });
  }
}

/** Models and data sets that the code itself loads. */
function loaded(bom: Bom, root: Component, { data }: Estate, given: Map<string, Written>): void {
  const byName = new Map<string, Estate['data'][number][]>();
  for (const each of data) {
    const ref = `${each.kind}:${textOf(each.name)}`;
    byName.set(ref, [...(byName.get(ref) ?? []), each]);
  }
  for (const [ref, entries] of byName) {
    const [first] = entries as [Estate['data'][number]];
    const name = textOf(first.name) || '?';
    const revision = first.revision?.text;
    const type = first.kind === 'data-set' ? ComponentType.Data : ComponentType.MachineLearningModel;
    const component = new Component(type, name, { bomRef: ref, ...(revision !== undefined && { version: revision }) });
    for (const entry of entries) component.properties.add(named('place', placeOf(entry)));
    for (const hazard of new Set(entries.flatMap(({ hazards }) => hazards))) component.properties.add(named('danger', hazard));
    component.properties.add(named('from', first.from));
    add(bom, root, component);
    if (first.kind === 'data-set') given.set(ref, { data: [{ type: 'dataset', name }] });
  }
}

function part(
  ref: string,
  name: string,
  kind: string,
  entries: readonly EstateEntry[],
  properties: readonly (readonly [string, string])[],
  description?: string,
): Component {
  const component = new Component(ComponentType.Application, name, { bomRef: ref, ...(description !== undefined && { description }) });
  component.properties.add(named('kind', kind));
  for (const entry of entries) component.properties.add(named('place', placeOf(entry)));
  for (const [key, value] of properties) if (value !== '' && value !== '?') component.properties.add(named(key, value));
  return component;
}

/** Providers and MCP servers: what is asked over a network, and what is started. */
function services(bom: Bom, root: Component, { calls, clients, agents, servers }: Estate, given: Map<string, Written>): void {
  const add = (ref: string, name: string, endpoints: readonly string[], entries: readonly EstateEntry[], sends: boolean) => {
    const service = new Service(name, { bomRef: ref });
    for (const entry of entries) service.properties.add(named('place', placeOf(entry)));
    bom.services.add(service);
    root.dependencies.add(service.bomRef);
    const addresses = endpoints.filter((each) => each !== '').sort();
    given.set(ref, {
      ...(addresses.length > 0 && { endpoints: addresses }),
      ...(sends && { 'x-trust-boundary': true, data: [{ flow: 'bi-directional', classification: 'prompts and answers' }] }),
    });
  };
  const providers = new Map<string, { hosts: Set<string>; entries: EstateEntry[] }>();
  for (const entry of [...calls, ...agents, ...clients]) {
    const name = providerName(entry.provider);
    if (name === '?') continue;
    const known = providers.get(name) ?? { hosts: new Set(), entries: [] };
    providers.set(name, known);
    if (entry.provider.host !== undefined) known.hosts.add(`https://${entry.provider.host}`);
    known.entries.push(entry);
  }
  for (const [name, { hosts, entries }] of [...providers].sort(([a], [b]) => (a < b ? -1 : 1))) add(`provider:${name}`, name, [...hosts], entries, true);
  for (const server of servers) add(`mcp:${server.id}`, server.name ?? 'MCP server', [server.url?.text ?? ''], [server], server.form !== 'defined');
}
