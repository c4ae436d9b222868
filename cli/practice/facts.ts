/**
 * What the inventory adds to each practice: short lines with numbers and names. What stands in tests and examples is not counted. Where the inventory cannot tell,
 * nothing is said.
 */
import type { Estate, EstateEntry } from '../../engine/index';
import { plural } from '../report';

export interface Fact {
  label: string;
  value: string;
}

/** By id of the practice. */
export type Facts = Readonly<Record<string, readonly Fact[]>>;

/** Names that are told; of more only how many. */
const MOST_NAMES = 8;

export function factsOf(estate: Estate): Facts {
  const { calls, agents, tools, servers, stores, data, endpoints, hosts, clients } = estate;
  const own = <T extends Pick<EstateEntry, 'inTest'>>(entries: readonly T[]): T[] => entries.filter(({ inTest }) => !inTest);
  const asked = own(calls);
  const loaded = own(data);
  const used = own(tools);
  const models = asked.flatMap(({ model }) => model.text ?? []);
  const limited = (role: 'maxTokens' | 'maxSteps') => {
    const having = asked.filter(({ limits }) => limits.some((limit) => limit.role === role));
    const set = having.filter(({ limits }) => limits.some((limit) => limit.role === role && limit.state === 'set'));
    return share(set.length, having.length, 'call', 'that could have one');
  };
  const plain = own(clients).filter(({ baseUrl }) => /^http:\/\/(?!localhost|127\.|\[::1\])/.test(baseUrl?.text ?? ''));
  const destructive = used.filter(({ reaches }) => reaches.some((reach) => reach.destructive));
  const described = used.filter(({ schema }) => schema !== 'unknown');
  return {
    pipeline: rows(
      ['models and data sets that are loaded', count(loaded.length)],
      [
        '… with a fixed revision',
        loaded.length === 0 ? '' : share(loaded.filter(({ revision }) => revision?.text !== undefined).length, loaded.length, '', ''),
      ],
      [
        'packages of the AI stack',
        names(estate.sdks.filter(({ inTest }) => !inTest).map(({ id, versions }) => `${id}${versions.length > 0 ? ` ${versions.join(', ')}` : ''}`)),
      ],
    ),
    access: rows(
      ['endpoints that lead to a model', names(own(endpoints).map(({ method, path }) => `${method} ${path ?? '(path not seen)'}`))],
      ['tools that remove, overwrite or send', names(destructive.map(({ name }) => name ?? '(name not seen)'))],
      [
        '… that ask before they act',
        destructive.length === 0 ? '' : share(destructive.filter(({ approval }) => approval === 'set').length, destructive.length, 'tool', ''),
      ],
    ),
    encryption: rows(['hosts that AI code speaks to', names(own(hosts).map(({ host }) => host))], ['clients with a plain HTTP address', count(plain.length)]),
    'prompt-defence': rows(
      ['calls of models judged by a guardrail', share(asked.filter(({ guardrails }) => guardrails.length > 0).length, asked.length, 'call', '')],
      ['system prompts', count(asked.flatMap(({ prompts }) => prompts.filter(({ role }) => role === 'system-prompt')).length)],
    ),
    validation: rows(['tools whose input is described', share(described.filter(({ schema }) => schema === 'typed').length, described.length, 'tool', '')]),
    'red-teaming': rows(['endpoints to aim at', count(own(endpoints).length)], ['prompts to aim at', count(asked.flatMap(({ prompts }) => prompts).length)]),
    visibility: rows(
      ['calls of models', count(asked.length)],
      ['models', names(models)],
      ['providers', names([...asked, ...own(clients)].flatMap(({ provider }) => provider.name ?? []))],
      ['agents', names(own(agents).map(({ name }) => name))],
      ['tools', names(used.map(({ name }) => name ?? '(name not seen)'))],
      ['stores', names(own(stores).map(({ sdk, name }) => (name.text === undefined ? sdk : `${sdk} ${name.text}`)))],
    ),
    monitoring: rows(
      ['calls of models that are recorded', share(asked.filter(({ logging }) => logging.length > 0).length, asked.length, 'call', '')],
      ['calls with a limit of tokens', limited('maxTokens')],
      ['calls with a limit of steps', limited('maxSteps')],
    ),
    'agent-config': rows(
      ['MCP servers configured', names(own(servers).flatMap(({ form, name }) => (form === 'configured' ? (name ?? '(name not seen)') : [])))],
      ['MCP servers the code connects to', names(own(servers).flatMap(({ form, name, sdk }) => (form === 'connected' ? (name ?? sdk) : [])))],
      ['MCP servers the code defines', names(own(servers).flatMap(({ form, name, sdk }) => (form === 'defined' ? (name ?? sdk) : [])))],
    ),
  };
}

const rows = (...given: readonly (readonly [label: string, value: string])[]): Fact[] =>
  given.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));

const count = (number: number): string => (number === 0 ? 'none' : String(number));

/** Nothing, where there is nothing to be counted. */
function share(part: number, whole: number, one: string, which: string): string {
  return whole === 0 ? '' : `${part} of ${one === '' ? whole : plural(whole, one)}${which === '' ? '' : ` ${which}`}`;
}

function names(given: readonly string[]): string {
  const all = [...new Set(given)];
  if (all.length === 0) return 'none';
  const shown = all.slice(0, MOST_NAMES).join(', ');
  return all.length > MOST_NAMES ? `${shown} and ${all.length - MOST_NAMES} more` : shown;
}
