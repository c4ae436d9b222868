/**
 * Where tools are given to a model or an agent, and which they are: those of the project by their handlers, those of libraries and providers by the calls and
 * types that models know.
 */
import type { CallEntry } from '../binding/trie';
import { fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { look } from '../dataflow/when';
import type { Power } from '../define';
import type { Tools } from '../estate/tools';
import { seenAt, type View } from '../estate/view';

/** A tool that a library or a provider brings. */
export interface ReadyMade {
  name: string;
  powers: readonly Power[];
  /** The call that makes it, or that names it. */
  site: SiteRef;
  /** An MCP server: its client decides what is asked. */
  isServer: boolean;
}

export interface Binding {
  site: SiteRef;
  entries: readonly CallEntry[];
  /** `id` of tools of the project. */
  ids: readonly string[];
  ready: readonly ReadyMade[];
}

/** @returns calls that are given tools, by file and place */
export function bindings(view: View, tools: Tools): Binding[] {
  const { program, context } = view;
  return program.files.flatMap((facts, file) =>
    facts.sites.flatMap((site): Binding[] => {
      const ref = makeRef(file, site.id);
      const { entries } = context.calls.target(ref);
      const isAsked = entries.some(({ is }) => is === 'agent' || is === 'chat' || is === 'completion');
      const own = entries.filter(({ roles, powers }) => roles.some(({ role }) => role === 'tools') || (isAsked && powers.length > 0));
      if (own.length === 0) return [];
      const places = view.role(ref, own, 'tools');
      const servers = context.calls.places(ref, { text: 'mcpServers', root: { kind: 'named', name: 'mcpServers' }, segments: [] });
      const { ids } = tools.resolve(places);
      const ready = [
        ...places.flatMap((place) => readyMade(view, place, 0)),
        ...servers.flatMap((place) => readyMade(view, place, 0)).map((each) => ({ ...each, isServer: true })),
        ...ofCall(view, ref, own),
      ];
      return ids.length + ready.length === 0 || places.length + servers.length + entries.filter(({ when }) => when.length > 0).length === 0
        ? []
        : [{ site: ref, entries, ids, ready: unique(ready) }];
    }),
  );
}

const unique = (list: readonly ReadyMade[]): ReadyMade[] => [
  ...new Map(list.map((each) => [`${each.name}|${each.site}|${each.powers.join()}`, each])).values(),
];

function readyMade(view: View, place: Place, depth: number): ReadyMade[] {
  if (depth > 6) return [];
  const { program, context } = view;
  const within = (ref: Ref, id: number) => readyMade(view, { ref: makeRef(fileOf(ref), id), segments: [] }, depth + 1);
  return seenAt(context, place).flatMap((ref): ReadyMade[] => {
    const node = program.node(ref);
    if (node.op === 'array') return node.items.flatMap((item) => within(ref, item.value));
    if (node.op === 'object') return [...node.props.map(({ value }) => value), ...node.spreads].flatMap((id) => within(ref, id));
    if (node.op !== 'call') return [];
    const site = makeRef(fileOf(ref), node.site);
    const { entries, fns, receiver } = context.calls.target(site);
    const powers = [...new Set(entries.flatMap((each) => each.powers))];
    const { calleeStart, calleeEnd } = program.site(site);
    if (powers.length > 0) {
      const named = entries.filter((each) => each.powers.length > 0 && each.when.length > 0).map((each) => namedBy(view, site, each));
      return [
        {
          name: named.find((each) => each !== undefined) ?? view.code(fileOf(ref), calleeStart, calleeEnd, 40),
          powers,
          site,
          isServer: entries.some(({ is }) => is === 'mcp-client'),
        },
      ];
    }
    if (fns.length > 0)
      return fns
        .slice(0, 4)
        .flatMap((fn) => (program.fn(fn)?.returns ?? []).flatMap(({ value }) => (value === undefined ? [] : within(makeRef(fileOf(fn), 0), value))));
    // `toolkit.get_tools()`
    return receiver === undefined || !/^(?:get_?tools|to_?tool_?list|tools)$/i.test(nameOfCallee(view, site)) ? [] : within(ref, receiver);
  });
}

function nameOfCallee({ program }: View, site: SiteRef): string {
  const callee = program.node(makeRef(fileOf(site), program.site(site).callee));
  return callee.op === 'member' ? callee.name : '';
}

/** Tools that are named among the arguments: `tools: [{ type: 'web_search' }]`, `allowedTools: ['Read']`. */
const ofCall = (view: View, site: SiteRef, entries: readonly CallEntry[]): ReadyMade[] =>
  entries.flatMap((entry): ReadyMade[] => {
    const named = entry.powers.length > 0 ? namedBy(view, site, entry) : undefined;
    return named === undefined ? [] : [{ name: named, powers: entry.powers, site, isServer: false }];
  });

/** The text that a row's condition asks for, as it stands there: a tool's type, a server's package. */
function namedBy({ program, context: { calls } }: View, site: SiteRef, { when }: CallEntry): string | undefined {
  const [condition] = when.flat();
  if (!condition || typeof condition.test !== 'object') return undefined;
  const wanted: readonly string[] = Array.isArray(condition.test) ? condition.test : 'like' in condition.test ? condition.test.like : [];
  const forms = wanted.map((each) => new RegExp(`^${each.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`));
  for (const place of calls.places(site, condition.at))
    for (const seen of look(program, place, calls)) {
      const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
      if (node?.op === 'const' && typeof node.value === 'string' && forms.some((form) => form.test(String(node.value)))) return node.value;
    }
  return undefined;
}
