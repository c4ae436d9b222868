/**
 * What the functions behind a tool can do to the world: files, programs, queries, requests, mail, models. It follows from the sinks and sources that
 * models give to the calls that are reached, never from names, but for which way a file is used.
 */
import type { CallEntry } from '../binding/trie';
import { type FnRef, fileOf, type SiteRef } from '../dataflow/program';
import type { CallGraph } from './graph';
import { NO_TEXT, textAt } from './texts';
import type { EstateReach, EstateText, Reach } from './types';
import type { View } from './view';

const MODELS = new Set(['chat', 'completion', 'embedding', 'image', 'transcription']);
const WRITES =
  /(?:^|[._])(?:write|append|unlink|rm|rmdir|rmtree|remove|rename|replace|move|mv|copy|cp|mkdir|makedirs|mkdtemp|touch|chmod|chown|truncate|create|save|delete|link|symlink|dump|to_?(?:csv|json|pickle|parquet|excel)|output)/i;
const DESTROYS_ROWS = /^\s*(?:insert|update|delete|drop|truncate|alter|replace|merge|grant|create)\b/i;
const READS_ROWS = /^\s*(?:select|with|show|describe|explain|pragma)\b/i;
/** Of a request that changes something at the other side. */
const SENDS = /^(?:post|put|patch|delete)$/i;

/** @returns what functions and all that they certainly lead to can do, each kind once for each call that does it, by place */
export function reachesOf(view: View, graph: CallGraph, handlers: readonly FnRef[]): EstateReach[] {
  const found = new Map<string, EstateReach>();
  for (const fn of graph.ownReach(handlers))
    for (const site of graph.sitesOf(fn))
      for (const reach of ofCall(view, site)) {
        const { path, start } = reach.location;
        const key = `${reach.what}|${path}|${start}`;
        if (!found.has(key)) found.set(key, reach);
      }
  return [...found.values()].sort(
    (a, b) =>
      (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : a.location.start - b.location.start) || (a.what < b.what ? -1 : 1),
  );
}

function ofCall(view: View, ref: SiteRef): EstateReach[] {
  const { entries } = view.context.calls.target(ref);
  if (entries.length === 0) return [];
  const site = view.program.site(ref);
  const file = fileOf(ref);
  const callee = view.code(file, site.calleeStart, site.calleeEnd);
  const name = callee.split(/[.\s]/).at(-1) ?? callee;
  const base = { callee, location: view.location(file, site.start, site.end) };
  const found: EstateReach[] = [];
  const add = (entry: CallEntry, what: Reach, target: EstateText, destructive: boolean) =>
    found.push({ ...base, what, sdk: entry.sdk, target: target.text ?? placeholder(target), destructive });
  for (const entry of entries) {
    const textOf = (...concepts: string[]) =>
      textAt(
        view,
        entry.sinks.filter(({ concept }) => concepts.includes(concept)).flatMap(({ at }) => view.context.calls.places(ref, at)),
      );
    const has = (...concepts: string[]) => entry.sinks.some(({ concept, at }) => concepts.includes(concept) && view.context.calls.places(ref, at).length > 0);
    if (entry.is && MODELS.has(entry.is)) add(entry, 'model', NO_TEXT, false);
    if (has('shell-command', 'command-argument')) add(entry, 'shell', textOf('shell-command'), true);
    // a name that is written there runs what the programmer chose
    if (has('code') && (textOf('code').text === undefined || textOf('code').variables.length > 0)) add(entry, 'code', NO_TEXT, true);
    if (has('sql')) {
      const text = textOf('sql');
      const known = [text.text, ...text.others].filter((each) => each !== undefined);
      const isFixed = text.variables.length === 0 && known.length > 0;
      add(entry, isFixed ? 'database' : 'sql', text, known.length === 0 || known.some((each) => DESTROYS_ROWS.test(each) || !READS_ROWS.test(each)));
    }
    if (has('path') && entry.is === 'effect') {
      const writes = WRITES.test(name) || opensForWriting(view, ref);
      add(entry, writes ? 'file-write' : 'file-read', textOf('path'), writes);
    }
    if (has('url') && !/redirect|location/i.test(name)) {
      const method = textAt(view, methodOf(view, ref)).text ?? name;
      add(entry, 'network', textOf('url'), SENDS.test(method));
    }
    if (has('effect')) {
      const what: Reach = /mail|smtp/i.test(entry.key) ? 'mail' : entry.sdk === 'chat-platforms' ? 'message' : 'database';
      add(entry, what, NO_TEXT, true);
    }
    if (has('memory')) add(entry, 'database', NO_TEXT, false);
    const gives = entry.sources.some(({ concept, at }) => concept === 'retrieved-content' && at.root.kind === 'return');
    if (entry.is === 'retrieval') add(entry, 'retrieval', NO_TEXT, false);
    else if (gives && !entries.some(({ is }) => is && MODELS.has(is))) add(entry, 'untrusted', textOf('url'), false);
  }
  return found;
}

/** `{code}` of a value that is no constant says nothing of where it leads. */
const placeholder = ({ others }: EstateText): string | undefined => others[0];

/** `fetch(url, { method: 'POST' })`, `requests.request('POST', url)`. */
function methodOf(view: View, ref: SiteRef) {
  const { calls } = view.context;
  return calls.places(ref, { text: 'method', root: { kind: 'named', name: 'method' }, segments: [] }).concat(
    // options that stand behind the address
    calls.places(ref, { text: '[1].method', root: { kind: 'positional', index: 1 }, segments: [{ kind: 'prop', name: 'method' }] }),
  );
}

/** `open(path, 'w')` */
function opensForWriting(view: View, ref: SiteRef): boolean {
  const { calls } = view.context;
  const modes = [
    ...calls.places(ref, { text: '[1]', root: { kind: 'positional', index: 1 }, segments: [] }),
    ...calls.places(ref, { text: 'mode', root: { kind: 'named', name: 'mode' }, segments: [] }),
  ];
  const text = view.constant(modes);
  return text !== undefined && /^[rbt]*[wax+][bt+]*$/.test(text);
}
