/**
 * Describes the calls of models in some files: what is asked of which model, which untrusted values reach its prompt, which tools
 * it is given, and which limits are set. Only asked for by hosts that show it; findings do not depend on it.
 */
import { camel, type Segment } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import { type CallKind, type Role, SOURCES, type SourceConcept } from '../concepts';
import type { Location } from '../finding';
import type { ModelCall, ModelInput, ModelLimit, ModelTools } from '../model-call';
import { push } from '../multimap';
import { type LineIndex, lineIndex } from '../text';
import { barrierMask } from './barriers';
import { excerpt } from './excerpt';
import type { Facts } from './graph';
import { fileOf, makeRef, type Ref, type SiteRef } from './program';
import type { Reach } from './reach';
import { type Context, Search } from './search';
import { findSinks, type Sink } from './sinks';
import type { Place } from './target';
import { functionName, nameOf } from './trace';
import { trackUp } from './track';
import { look } from './when';

const KINDS: ReadonlySet<CallKind> = new Set(['chat', 'completion', 'agent', 'embedding', 'image', 'transcription', 'moderation']);
const PROMPTS = ['system-prompt', 'user-prompt', 'undivided-prompt'] as const;
const UNTRUSTED: readonly SourceConcept[] = ['untrusted-input', 'retrieved-content'];
const LIMITS = ['maxTokens', 'maxSteps', 'timeout'] as const;
const isPrompt = (concept: string): concept is ModelInput['role'] => (PROMPTS as readonly string[]).includes(concept);

export interface DescribeInput {
  context: Context;
  reach: Reach | undefined;
  /** Text of a file that has facts. */
  text: (path: string) => string;
  /** Whether the calls of a file are to be described. */
  isWanted: (path: string) => boolean;
}

/** @returns the model calls of the wanted files, by file and place */
export function describeCalls(input: DescribeInput): ModelCall[] {
  const { context } = input;
  const { program, calls } = context;
  const places = placesIn(input);
  let sinks: Map<string, Sink[]> | undefined;
  const searches = new Map<string, Search>();
  const searchOf = (concept: ModelInput['role']) => {
    let search = searches.get(concept);
    if (!search) searches.set(concept, (search = new Search(context, { concept, stop: barrierMask(['allowlist', 'scalar']) }, input.reach?.of(UNTRUSTED))));
    return search;
  };

  const found: ModelCall[] = [];
  program.files.forEach((facts, file) => {
    if (!input.isWanted(facts.path)) return;
    for (const site of facts.sites) {
      const ref = makeRef(file, site.id);
      const entries = calls.target(ref).entries;
      const main = entries.find(({ is }) => is !== undefined && KINDS.has(is));
      if (!main?.is) continue;
      sinks ??= sinksByCall(context);
      const inputs = (sinks.get(`${file}:${site.calleeStart}`) ?? []).flatMap((sink) => inputsOf(sink, searchOf, places));
      const tools = toolsOf(context, ref, entries);
      found.push({
        location: places.of(file, site.start, site.end),
        kind: main.is,
        sdk: main.sdk,
        callee: places.code(file, site.calleeStart, site.calleeEnd),
        model: modelOf(context, ref, entries),
        inputs: withoutRepeats(inputs),
        tools,
        limits: LIMITS.flatMap((role) => limitOf(context, ref, entries, role, main.is === 'agent' || tools.others || tools.names.length > 0)),
      });
    }
  });
  return found.sort((a, b) => (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : a.location.start - b.location.start));
}

interface Places {
  of(file: number, start: number, end: number): Location;
  code(file: number, start: number, end: number): string;
}

function placesIn({ context, text }: DescribeInput): Places {
  const lines = new Map<number, LineIndex>();
  const pathOf = (file: number) => (context.program.files[file] as Facts).path;
  return {
    of: (file, start, end) => {
      let index = lines.get(file);
      if (!index) lines.set(file, (index = lineIndex(text(pathOf(file)))));
      return index.location(pathOf(file), start, end);
    },
    code: (file, start, end) => excerpt(text(pathOf(file)), start, end),
  };
}

function sinksByCall(context: Context): Map<string, Sink[]> {
  const byCall = new Map<string, Sink[]>();
  for (const sink of findSinks(context, new Set(PROMPTS))) push(byCall, `${sink.file}:${sink.calleeStart}`, sink);
  return byCall;
}

function inputsOf(sink: Sink, searchOf: (concept: ModelInput['role']) => Search, places: Places): ModelInput[] {
  const { concept } = sink;
  if (!isPrompt(concept)) return [];
  return trackUp(searchOf(concept), sink.place, sink.guards)
    .filter(({ source }) => UNTRUSTED.includes(source.concept))
    .map(({ source }) => {
      const file = fileOf(source.ref);
      const node = searchOf(concept).context.program.node(source.ref);
      return { role: concept, source: source.concept, what: source.text ?? SOURCES[source.concept], location: places.of(file, node.start, node.end) };
    });
}

function withoutRepeats(inputs: readonly ModelInput[]): ModelInput[] {
  const keyOf = ({ role, location }: ModelInput) => `${PROMPTS.indexOf(role)}|${location.path}|${String(location.start).padStart(9, '0')}`;
  const unique = new Map(inputs.map((input) => [keyOf(input), input]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}

/** Where a role of a call stands; undefined when the library has no such role. */
function placesOfRole({ calls }: Context, ref: SiteRef, entries: readonly CallEntry[], role: Role): Place[] | undefined {
  const paths = entries.flatMap((entry) => entry.roles.filter((each) => each.role === role).map(({ at }) => at));
  return paths.length === 0 ? undefined : paths.flatMap((at) => calls.places(ref, at));
}

function constantAt({ program }: Context, place: Place): string | number | undefined {
  for (const seen of look(program, place)) {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    if (node?.op === 'const' && (typeof node.value === 'string' || typeof node.value === 'number')) return node.value;
  }
  return undefined;
}

/** The constant itself, or the one a provider is called with: `model: openai('gpt-4o')`. */
function modelOf(context: Context, ref: SiteRef, entries: readonly CallEntry[]): string | undefined {
  const { program } = context;
  for (const place of placesOfRole(context, ref, entries, 'model') ?? []) {
    const constant = constantAt(context, place);
    if (typeof constant === 'string') return constant;
    for (const seen of look(program, place)) {
      const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
      if (typeof seen === 'string' || node?.op !== 'call') continue;
      const file = fileOf(seen.ref);
      const [first] = program.site(makeRef(file, node.site)).args;
      const named = first && constantAt(context, { ref: makeRef(file, first.value), segments: [] });
      if (typeof named === 'string') return named;
    }
  }
  return undefined;
}

function toolsOf(context: Context, ref: SiteRef, entries: readonly CallEntry[]): ModelTools {
  const { program } = context;
  const tools: ModelTools = { names: [], others: false };
  const add = (name: string | undefined) => {
    if (name === undefined) tools.others = true;
    else if (!tools.names.includes(name)) tools.names.push(name);
  };
  for (const place of placesOfRole(context, ref, entries, 'tools') ?? []) {
    for (const seen of look(program, place)) {
      if (seen === 'absent') continue;
      const node = seen === 'unknown' ? undefined : program.node(seen.ref);
      if (typeof seen !== 'string' && node?.op === 'object') {
        for (const { key } of node.props) add(typeof key === 'string' ? key : undefined);
        if (node.spreads.length > 0) tools.others = true;
      } else if (typeof seen !== 'string' && node?.op === 'array') {
        for (const item of node.items) add(item.spread ? undefined : toolName(context, makeRef(fileOf(seen.ref), item.value)));
      } else if (node?.op !== 'const') tools.others = true;
    }
  }
  return tools;
}

const prop = (name: string): Segment => ({ kind: 'prop', name: camel(name) });

/** `{ name }`, `{ function: { name } }`, `{ type: 'web_search' }`, `tool({ name })`, or a function that is a tool by a decorator. */
function toolName(context: Context, ref: Ref): string | undefined {
  const { program, calls } = context;
  for (const seen of look(program, { ref, segments: [] })) {
    if (typeof seen === 'string') continue;
    const node = program.node(seen.ref);
    const file = fileOf(seen.ref);
    if (node.op === 'object') {
      for (const segments of [[prop('name')], [prop('function'), prop('name')], [prop('type')]]) {
        const name = constantAt(context, { ref: seen.ref, segments });
        if (typeof name === 'string') return name;
      }
    }
    if (node.op === 'fn') return functionName(program, makeRef(file, node.target)) || undefined;
    if (node.op !== 'call') continue;
    const site = makeRef(file, node.site);
    const { entries, fns } = calls.target(site);
    for (const place of placesOfRole(context, site, entries, 'name') ?? []) {
      const name = constantAt(context, place);
      if (typeof name === 'string') return name;
    }
    if (fns.length === 0 && entries.length === 0) return nameOf(program, file, program.site(site).callee) || undefined;
  }
  return undefined;
}

/** @param hasSteps whether there are tools, so that a limit of steps means anything. @returns nothing where the library has no such limit */
export function limitOf(context: Context, ref: SiteRef, entries: readonly CallEntry[], role: ModelLimit['role'], hasSteps: boolean): ModelLimit[] {
  const { program } = context;
  const places = placesOfRole(context, ref, entries, role);
  if (!places || (role === 'maxSteps' && !hasSteps)) return [];
  const seen = places.flatMap((place) => look(program, place));
  if (seen.some((each) => typeof each !== 'string'))
    return [{ role, state: 'set', value: places.map((place) => constantAt(context, place)).find((value) => value !== undefined) }];
  const isUnknown = seen.includes('unknown') || (role === 'timeout' && clientHasTimeout(context, entries));
  return [{ role, state: isUnknown ? 'unknown' : 'missing', value: undefined }];
}

/** A client of the same library that is made with a time limit: it may be the one that is used here. */
function clientHasTimeout(context: Context, entries: readonly CallEntry[]): boolean {
  const { program, calls } = context;
  return program.files.some((facts, file) =>
    facts.sites.some((site) => {
      const ref = makeRef(file, site.id);
      const clients = calls.target(ref).entries.filter((entry) => entry.is === 'client' && entries.some(({ sdk }) => sdk === entry.sdk));
      return (
        clients.length > 0 && (placesOfRole(context, ref, clients, 'timeout') ?? []).some((place) => look(program, place).some((seen) => seen !== 'absent'))
      );
    }),
  );
}
