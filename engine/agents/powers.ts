/**
 * What tools can do: by flows, where the model's own arguments decide what is run, read, removed or asked for; by the calls that a handler leads to,
 * where models say that a call does something by itself; and for tools of libraries and providers by what models say of the tool.
 */
import { barrierMask } from '../dataflow/barriers';
import { isGlued } from '../dataflow/glued';
import { type FnRef, fileOf, makeRef, nodeOf, type SiteRef } from '../dataflow/program';
import { Search } from '../dataflow/search';
import { findSinks, type Sink } from '../dataflow/sinks';
import { trackUp } from '../dataflow/track';
import type { BarrierConcept, Power, SinkConcept } from '../define';
import type { CallGraph } from '../estate/graph';
import { textAt } from '../estate/texts';
import type { MutableTool, Tools } from '../estate/tools';
import type { View } from '../estate/view';
import type { AgentInput } from './types';

/** A power with the call that gives it. */
export interface PowerUse {
  power: Power;
  site: SiteRef;
}

/** Where a value decides what is done, and what keeps it from that. */
const DECIDED: Partial<Record<SinkConcept, readonly BarrierConcept[]>> = {
  'shell-command': ['shell-quoted'],
  code: ['code-inert'],
  sql: ['sql-bound'],
  path: [],
  url: ['url-host-checked', 'url-component'],
};
/** Functions of the project between a handler and what it does. */
const MOST_BETWEEN = 4;
const REMOVES_ROWS = /^\s*(?:delete\s+from|drop\s|truncate\s)/i;
const READS_ROWS = /^\s*(?:select|with)\s/i;
const REMOVES =
  /(?:^|[;&|]\s*|\s)(?:rm\s+-\w*[rf]|docker\s+(?:rm|rmi|system\s+prune)|kubectl\s+delete|terraform\s+destroy|git\s+reset\s+--hard|git\s+clean\s+-\w*f)/;
const PUBLISHES =
  /(?:^|[;&|]\s*|\s)(?:git\s+push|npm\s+publish|pnpm\s+publish|twine\s+upload|docker\s+push|kubectl\s+apply|terraform\s+apply|vercel\s+(?:deploy|--prod)|gh\s+(?:pr\s+merge|release))\b/;

/** @returns what each tool of the project can do, by its id; calls in the order of files and places */
export function powersOf({ context, reach }: AgentInput, view: View, graph: CallGraph, tools: Tools): ReadonlyMap<string, PowerUse[]> {
  const found = new Map<string, PowerUse[]>();
  const add = (tool: MutableTool | undefined, site: SiteRef, ...powers: Power[]) => {
    if (!tool) return;
    const list = found.get(tool.id) ?? [];
    for (const power of powers) if (!list.some((each) => each.power === power && each.site === site)) list.push({ power, site });
    found.set(tool.id, list);
  };
  const decided = new Set(Object.keys(DECIDED) as SinkConcept[]);
  const searches = new Map<SinkConcept, Search>();
  const searchOf = (concept: SinkConcept) => {
    let search = searches.get(concept);
    if (!search)
      searches.set(
        concept,
        (search = new Search(context, { concept, stop: barrierMask(['allowlist', 'scalar', ...(DECIDED[concept] ?? [])]) }, reach?.of(['tool-arguments']))),
      );
    return search;
  };
  for (const sink of findSinks(context, decided)) {
    const site = siteOf(view, sink);
    if (site === undefined) continue;
    for (const chain of trackUp(searchOf(sink.concept), sink.place, sink.guards)) {
      if (chain.source.concept !== 'tool-arguments' || chain.weak > 0) continue;
      // the model's words are a part of a fixed text: it does not choose what is run or asked
      if (sink.concept !== 'path' && isGlued(context.program, chain.frames)) continue;
      const fn = context.program.node(chain.source.ref).fn;
      add(toolOf(view, tools, makeRef(fileOf(chain.source.ref), fn)), site, ...byFlow(view, site, sink.concept));
    }
  }
  for (const tool of tools.all) {
    const handlers = view.refs.get(tool.id)?.fns ?? [];
    for (const fn of graph.reachedFrom(handlers, MOST_BETWEEN)) for (const site of graph.sitesOf(fn)) add(tool, site, ...byCall(view, site));
  }
  return found;
}

function siteOf({ program }: View, { file, calleeStart, calleeEnd }: Sink): SiteRef | undefined {
  const site = program.files[file]?.sites.find((each) => each.calleeStart === calleeStart && each.calleeEnd === calleeEnd);
  return site && makeRef(file, site.id);
}

/** The tool in whose handler, or in a function written inside of it, a parameter stands. */
function toolOf({ program }: View, tools: Tools, fn: FnRef): MutableTool | undefined {
  for (let at: FnRef | undefined = fn; at !== undefined; ) {
    const tool = tools.ofHandler(at);
    if (tool) return tool;
    const parent: number | undefined = program.fn(at)?.parent;
    at = parent === undefined || nodeOf(at) === 0 ? undefined : makeRef(fileOf(at), parent);
  }
  return undefined;
}

function byFlow(view: View, site: SiteRef, concept: SinkConcept): Power[] {
  const { entries } = view.context.calls.target(site);
  switch (concept) {
    case 'shell-command':
    case 'code':
      return ['runs-commands', 'reads-private', 'sends-out'];
    case 'sql':
      return ['runs-queries', 'reads-private'];
    case 'path': {
      if (entries.some(({ powers }) => powers.includes('deletes'))) return ['deletes'];
      return entries.some(({ is }) => is === 'effect') && readsFile(view, site) ? ['reads-private'] : [];
    }
    case 'url':
      return entries.some(({ is }) => is === 'effect') ? ['reads-untrusted', 'sends-out'] : [];
    default:
      return [];
  }
}

/** Whether a call that is given a path brings what stands in the file. */
function readsFile(view: View, ref: SiteRef): boolean {
  const site = view.program.site(ref);
  const callee = view.code(fileOf(ref), site.calleeStart, site.calleeEnd);
  const name = callee.split(/[.\s]/).at(-1) ?? callee;
  if (/^(?:read\w*|createReadStream|load\w*)$/i.test(name)) return true;
  if (!/^open\w*$/i.test(name)) return false;
  const mode = view.constant([
    ...view.context.calls.places(ref, { text: '[1]', root: { kind: 'positional', index: 1 }, segments: [] }),
    ...view.context.calls.places(ref, { text: 'mode', root: { kind: 'named', name: 'mode' }, segments: [] }),
  ]);
  return mode === undefined || /^r/.test(mode);
}

/** What a call does by itself, whoever decides its arguments. */
function byCall(view: View, ref: SiteRef): Power[] {
  const { calls } = view.context;
  const { entries } = calls.target(ref);
  const found = new Set<Power>();
  for (const entry of entries) {
    // what is removed by its path matters where the model chooses the path
    const acts = entry.is === 'effect' || entry.sources.length > 0;
    if (acts && !entry.sinks.some(({ concept }) => concept === 'path')) for (const power of entry.powers) found.add(power);
    const texts = (concept: SinkConcept) => {
      const { text, others } = textAt(
        view,
        entry.sinks.filter((sink) => sink.concept === concept).flatMap(({ at }) => calls.places(ref, at)),
      );
      return [text, ...others].filter((each) => each !== undefined);
    };
    for (const text of texts('sql')) {
      if (REMOVES_ROWS.test(text)) found.add('deletes');
      else if (READS_ROWS.test(text)) found.add('reads-private');
    }
    for (const text of texts('shell-command')) {
      if (REMOVES.test(text)) found.add('deletes');
      if (PUBLISHES.test(text)) found.add('publishes');
    }
  }
  return [...found];
}
