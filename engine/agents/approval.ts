/**
 * Tools that do what cannot be taken back and ask nobody first. An approval may be an option of the tool, a call in its handler, a function it is wrapped in, or something
 * that the agent is given; a name that says so is enough to be silent. Tools of MCP servers are the client's to ask about: only one that denies what it does is told.
 */
import { fileOf, makeRef, nodeOf, type Ref, type SiteRef } from '../dataflow/program';
import type { Power } from '../define';
import type { CallGraph } from '../estate/graph';
import type { MutableTool, Tools } from '../estate/tools';
import type { View } from '../estate/view';
import type { Binding } from './bound';
import { connectedParts } from './connected';
import type { PowerUse } from './powers';
import type { AgentInput, AgentIssue } from './types';

/** The gravest first. */
const GRAVE: readonly Power[] = ['pays', 'deletes', 'publishes', 'messages', 'runs-commands', 'runs-queries'];
const ASKS =
  /approv|confirm|consent|elicit|^interrupt|human_?in|human_?(?:review|feedback|input|decision)|ask_?(?:user|human|permission)|prompt_?user|request_?permission|permission_?(?:request|prompt|check|manager)|can_?use_?tool|hitl|dry_?run|interrupt_?(?:on|before|after)/i;
const MOST_BETWEEN = 4;

interface Given {
  view: View;
  graph: CallGraph;
  tools: Tools;
  powers: ReadonlyMap<string, PowerUse[]>;
  bindings: readonly Binding[];
}

export function withoutApproval(input: AgentInput, given: Given): AgentIssue<'approval'>[] {
  const { view } = given;
  const parts = connectedParts(view.program);
  const asking = partsThatAsk(view, parts);
  const servers = new Set(view.sites('mcp-server').flatMap(({ ref, entries }) => entries.map(({ sdk }) => `${parts[fileOf(ref)]} ${sdk}`)));
  const approved = new Set(given.bindings.filter(({ site }) => asks(view, site)).flatMap(({ ids }) => ids));
  return [...readyMade(input, given), ...ofProject(input, given, { parts, asking, servers, approved })];
}

/** Tools of libraries and providers: where they are made, or named. */
function readyMade(input: AgentInput, { view, bindings }: Given): AgentIssue<'approval'>[] {
  return bindings.flatMap(({ site, ready }) =>
    ready.flatMap((each): AgentIssue<'approval'>[] => {
      const power = GRAVE.find((grave) => each.powers.includes(grave));
      if (power === undefined || each.isServer || asks(view, site) || asks(view, each.site)) return [];
      const { calleeStart: start, calleeEnd: end, fn } = view.program.site(each.site);
      const file = fileOf(each.site);
      const by = { text: view.code(file, start, end, 60), path: view.pathOf(file), line: input.lineAt(file, start) };
      return [{ file, start, end, fn, identity: [each.name, power], context: { tool: each.name, power, by, denied: false } }];
    }),
  );
}

interface Known {
  /** Of each file the part of the repository, and the parts that ask a person somewhere. */
  parts: readonly number[];
  asking: ReadonlySet<number | undefined>;
  /** Libraries of MCP servers. */
  servers: ReadonlySet<string>;
  approved: ReadonlySet<string>;
}

function ofProject(input: AgentInput, given: Given, { parts, asking, servers, approved }: Known): AgentIssue<'approval'>[] {
  const { view, tools, powers } = given;
  const { program } = view;
  return tools.all.flatMap((tool): AgentIssue<'approval'>[] => {
    const uses = powers.get(tool.id) ?? [];
    const use = GRAVE.flatMap((power) => uses.find((each) => each.power === power) ?? [])[0];
    const refs = view.refs.get(tool.id);
    if (!use || !refs || refs.fns.length === 0) return [];
    const part = parts[program.index.get(tool.location.path) as number];
    const hints = harmless(view, tool, refs.site);
    const denied = hints === 'denied';
    if (!denied) {
      if (tool.server !== undefined || servers.has(`${part} ${tool.sdk}`) || hints === 'served' || tool.approval === 'set' || approved.has(tool.id)) return [];
      // a tool of the project's own form is run by a part of the project that may well ask
      if (tool.sdk === '' && asking.has(part)) return [];
      if (asksIn(given, tool) || (refs.site !== undefined && (asks(view, refs.site) || isWrapped(view, refs.site)))) return [];
      if (isDecoratedToAsk(view, refs.fns)) return [];
    }
    const file = fileOf(use.site);
    const by = program.site(use.site);
    const call = { text: view.code(file, by.calleeStart, by.calleeEnd, 60), path: view.pathOf(file), line: input.lineAt(file, by.start) };
    const at = placeOf(input, view, tool, refs.site);
    return [{ ...at, identity: [tool.name ?? '', use.power], context: { tool: tool.name, power: use.power, by: call, denied } }];
  });
}

/** The call that makes it, or the first line of what it is. */
function placeOf(
  { text }: AgentInput,
  { program }: View,
  tool: MutableTool,
  ref: SiteRef | undefined,
): { file: number; start: number; end: number; fn: number } {
  if (ref !== undefined) {
    const { calleeStart: start, calleeEnd: end, fn } = program.site(ref);
    return { file: fileOf(ref), start, end, fn };
  }
  const file = program.index.get(tool.location.path) as number;
  const { start, end } = tool.location;
  const head = /^[^\n{]*[^\s{:]/.exec(text(tool.location.path).slice(start, end))?.[0] ?? '';
  return { file, start, end: start + Math.max(1, head.length), fn: 0 };
}

const nameOf = (view: View, ref: SiteRef): string => {
  const { calleeStart, calleeEnd } = view.program.site(ref);
  return /([\w$]+)\s*$/.exec(view.code(fileOf(ref), calleeStart, calleeEnd, 120))?.[1] ?? '';
};

/** Whether the arguments of a call speak of asking: an option, or a part that is made by such a name. */
function asks(view: View, ref: SiteRef): boolean {
  const { program } = view;
  const file = fileOf(ref);
  const isOff = (id: number) => {
    const node = program.node(makeRef(file, id));
    return node.op === 'const' && (node.value === false || node.value === null || node.value === undefined || /^never$/i.test(String(node.value)));
  };
  const speaks = (id: number, depth: number): boolean => {
    const node = program.node(makeRef(file, id));
    if (depth > 4) return false;
    if (node.op === 'object')
      return [
        ...node.props.map((prop) => (typeof prop.key === 'string' && ASKS.test(prop.key) ? !isOff(prop.value) : speaks(prop.value, depth + 1))),
        ...node.spreads.map((each) => speaks(each, depth + 1)),
      ].some(Boolean);
    if (node.op === 'array') return node.items.some(({ value }) => speaks(value, depth + 1));
    if (node.op === 'call')
      return (
        ASKS.test(nameOf(view, makeRef(file, node.site))) ||
        program
          .site(makeRef(file, node.site))
          .args.some((arg) => (arg.name !== undefined && ASKS.test(arg.name) ? !isOff(arg.value) : speaks(arg.value, depth + 1)))
      );
    if (node.op === 'cell') return (program.files[file]?.cells.get(node.variable) ?? []).some((each) => speaks(each, depth + 1));
    return false;
  };
  return program.site(ref).args.some((arg) => (arg.name !== undefined && ASKS.test(arg.name) ? !isOff(arg.value) : speaks(arg.value, 0)));
}

/** Whether the handler, or something it calls, asks somebody: by its name, or since a person's answer comes out of it. */
function asksIn({ view, graph }: Given, tool: MutableTool): boolean {
  const fns = view.refs.get(tool.id)?.fns ?? [];
  for (const fn of graph.reachedFrom(fns, MOST_BETWEEN))
    for (const site of graph.sitesOf(fn)) {
      if (ASKS.test(nameOf(view, site))) return true;
      const { entries } = view.context.calls.target(site);
      if (entries.some(({ sources }) => sources.some(({ concept, at }) => concept === 'untrusted-input' && at.root.kind === 'return'))) return true;
    }
  return false;
}

/** `withApproval(tool({ … }))` */
function isWrapped(view: View, ref: SiteRef): boolean {
  const { program } = view;
  const file = fileOf(ref);
  const { node } = program.site(ref);
  return (program.files[file]?.sites ?? []).some((site) => site.args.some((arg) => arg.value === node) && ASKS.test(nameOf(view, makeRef(file, site.id))));
}

function isDecoratedToAsk(view: View, fns: readonly number[]): boolean {
  const { program } = view;
  return fns.some((fn) =>
    (program.fn(fn)?.decorators ?? []).some((id) => {
      const node = program.node(makeRef(fileOf(fn), id));
      if (node.op !== 'call') return ASKS.test(view.code(fileOf(fn), node.start, node.end));
      const site = makeRef(fileOf(fn), node.site);
      return ASKS.test(nameOf(view, site)) || asks(view, site);
    }),
  );
}

/** Parts of the repository in which a person is asked before something is done. */
function partsThatAsk(view: View, parts: readonly number[]): ReadonlySet<number | undefined> {
  const asks = view.program.files.map((facts, file) => facts.sites.some((site) => ASKS.test(nameOf(view, makeRef(file, site.id)))));
  return new Set(parts.filter((_, file) => asks[file]));
}

/** What a tool says of itself to its client: `annotations: { readOnlyHint: true }`. */
function harmless(view: View, tool: MutableTool, site: SiteRef | undefined): 'denied' | 'served' | undefined {
  const sites = site === undefined ? decoratorSites(view, tool) : [site];
  const hint = (name: string) => sites.flatMap((each) => hintsIn(view, each, name));
  if ([...hint('readOnlyHint')].includes(true) || [...hint('destructiveHint')].includes(false)) return 'denied';
  return hint('destructiveHint').length > 0 ? 'served' : undefined;
}

function decoratorSites({ program, refs }: View, { id }: MutableTool): SiteRef[] {
  return (refs.get(id)?.fns ?? []).flatMap((fn) =>
    (program.fn(fn)?.decorators ?? []).flatMap((each) => {
      const node = program.node(makeRef(fileOf(fn), each));
      return node.op === 'call' ? [makeRef(fileOf(fn), node.site)] : [];
    }),
  );
}

function hintsIn({ program }: View, site: SiteRef, name: string): unknown[] {
  const file = fileOf(site);
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const constantOf = (ref: Ref) => {
    const node = program.node(ref);
    return node.op === 'const' ? [node.value] : [];
  };
  const within = (id: number, depth: number): unknown[] => {
    const node = program.node(makeRef(file, id));
    if (depth > 3) return [];
    if (node.op === 'object')
      return node.props.flatMap(({ key, value }) => (key === name || key === snake ? constantOf(makeRef(file, value)) : within(value, depth + 1)));
    if (node.op === 'call' && nodeOf(makeRef(file, node.site)) !== nodeOf(site))
      return program
        .site(makeRef(file, node.site))
        .args.flatMap((arg) => (arg.name === name || arg.name === snake ? constantOf(makeRef(file, arg.value)) : []));
    return [];
  };
  return program.site(site).args.flatMap((arg) => within(arg.value, 0));
}
