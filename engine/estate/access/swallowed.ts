/**
 * Errors of models that nobody hears of: an empty handler around a call of a model, and guardrails that let everything through when they fail, because the
 * handler is empty or answers as if all were well.
 */
import type { CallKind } from '../../concepts';
import type { Facts, FlowReturn, FlowTry } from '../../dataflow/graph';
import { GUARDRAIL } from '../../dataflow/guardrails';
import { type FnRef, makeRef, type SiteRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { ASKING, type Reacher } from './reached';

export interface Swallowed {
  file: number;
  fn: number;
  /** The head of the handler. */
  start: number;
  end: number;
  call: SiteRef;
  isGuardrail: boolean;
  what: 'dropped' | 'let-through';
}

const GUARDS: ReadonlySet<CallKind> = new Set(['moderation']);
const MOST_DEPTH = 3;
/** `return { flagged: false }`, `return { safe: true }` */
const ALL_WELL =
  /\b(?:flagged|blocked|unsafe|harmful|toxic|violat\w*|is_?flagged|isBlocked|rejected)["']?\s*[:=]\s*(?:false|False)\b|\b(?:safe|allowed|ok|passed|valid|is_?safe|isSafe|is_?allowed|isAllowed|approved|pass)["']?\s*[:=]\s*(?:true|True)\b|\breturn\s+['"](?:safe|ok|allow(?:ed)?|pass(?:ed)?)['"]/i;

export function findSwallowed(context: Context, reacher: Reacher, textOf: (path: string) => string): Swallowed[] {
  const { program } = context;
  return program.files.flatMap((facts, file) => {
    const text = textOf(facts.path);
    const inHandlers = facts.tries.flatMap((each): Swallowed[] => {
      const at = handlerHead(text, each);
      const call = callWithin(context, reacher, file, each);
      if (!call) return [];
      const isEmpty = each.handler.statements === 0 && !hasWords(text, at.end, each);
      const what = isEmpty ? 'dropped' : call.isGuardrail && answersWell(text, facts, each) ? 'let-through' : undefined;
      return what ? [{ file, fn: each.fn, ...at, call: call.site, isGuardrail: call.isGuardrail, what }] : [];
    });
    return [...inHandlers, ...inCatches(context, reacher, file, facts, text)];
  });
}

/** `catch (error) {` or `except Exception:`, by its first word. */
function handlerHead(text: string, { body, end }: FlowTry): { start: number; end: number } {
  const found = /\bcatch\b\s*(?:\([^)]*\))?\s*\{?|\bexcept\b[^:\n]*:/.exec(text.slice(body.end, end));
  const start = body.end + (found?.index ?? 0);
  return { start, end: start + (found?.[0].replace(/\s*\{$/, '').length ?? 1) };
}

/** An empty handler with a comment says why. */
function hasWords(text: string, from: number, { end }: FlowTry): boolean {
  const said = text.slice(from, Math.max(end, text.indexOf('\n', end)));
  const handler = /^\s*\{?([^}]*)/.exec(said)?.[1] ?? said;
  return /\/\/|\/\*|#/.test(handler.split(/\n\s*\n/)[0] ?? '');
}

interface Within {
  site: SiteRef;
  isGuardrail: boolean;
}

/** The call of a model or guardrail that stands in the body, or that a function leads to which is called there. */
function callWithin(context: Context, reacher: Reacher, file: number, { fn, body }: FlowTry): Within | undefined {
  const { program } = context;
  let found: Within | undefined;
  for (const site of reacher.sitesIn(makeRef(file, fn))) {
    const { start, end } = program.site(site);
    if (start < body.start || end > body.end || isCaught(context, file, site, body)) continue;
    const own = ofCall(context, reacher, site, 0);
    if (own?.isGuardrail) return own;
    found ??= own;
  }
  return found;
}

/** Whether another handler stands nearer to a call. */
function isCaught({ program }: Context, file: number, site: SiteRef, outer: FlowTry['body']): boolean {
  const { start, end } = program.site(site);
  return (program.files[file] as Facts).tries.some(
    ({ body }) => body !== outer && outer.start <= body.start && body.end <= outer.end && body.start <= start && end <= body.end,
  );
}

function ofCall(context: Context, reacher: Reacher, site: SiteRef, depth: number): Within | undefined {
  const { calls, program } = context;
  const target = calls.target(site);
  const isGuardrail = reacher.isAsking(site, GUARDS) || target.entries.some(({ guards }) => guards.some(({ barriers }) => barriers === GUARDRAIL));
  if (isGuardrail) return { site, isGuardrail };
  if (reacher.isAsking(site, ASKING)) return { site, isGuardrail: false };
  if (depth >= MOST_DEPTH) return undefined;
  for (const fn of target.fns)
    for (const inner of reacher.sitesIn(fn)) {
      if (isCaughtIn(program.facts(fn), program.site(inner))) continue;
      const found = ofCall(context, reacher, inner, depth + 1);
      if (found) return { ...found, site };
    }
  return undefined;
}

const isCaughtIn = (facts: Facts, { start, end }: { start: number; end: number }): boolean =>
  facts.tries.some(({ body }) => body.start <= start && end <= body.end);

/** A handler that goes on, or answers what the check answers when there is nothing to find. */
function answersWell(text: string, facts: Facts, { fn, body, handler }: FlowTry): boolean {
  const said = text.slice(handler.start, handler.end);
  if (/\bthrow\b|\braise\b|process\.exit|sys\.exit|\babort\(/.test(said)) return false;
  if (!handler.leaves) return false;
  if (ALL_WELL.test(said)) return true;
  const within = (each: FlowReturn, span: { start: number; end: number }) => span.start <= each.start && each.end <= span.end;
  const all = facts.fns[fn]?.returns ?? [];
  const constant = (each: FlowReturn) => {
    const node = each.value === undefined ? undefined : facts.nodes[each.value];
    return node?.op === 'const' && typeof node.value === 'boolean' ? node.value : undefined;
  };
  const failed = all.filter((each) => within(each, handler)).map(constant);
  // `if (result.flagged) return false; … return true` and the handler returns true too
  const well = all.filter((each) => within(each, body) || each.start > handler.end);
  const last = well.at(-1);
  return (
    failed.length === 1 && failed[0] !== undefined && last !== undefined && constant(last) === failed[0] && well.some((each) => constant(each) === !failed[0])
  );
}

/** `ask(question).catch(() => {})` */
function inCatches(context: Context, reacher: Reacher, file: number, facts: Facts, text: string): Swallowed[] {
  const { program, calls } = context;
  return facts.sites.flatMap((site): Swallowed[] => {
    const callee = facts.nodes[site.callee];
    const [handler] = site.args;
    if (callee?.op !== 'member' || callee.name !== 'catch' || site.receiver === undefined || !handler) return [];
    const fns = calls.denoter.of(makeRef(file, handler.value)).flatMap((d): FnRef[] => (d.kind === 'fn' ? [d.fn] : []));
    if (fns.length === 0 || !fns.every((fn) => isEmptyFunction(context, fn, text))) return [];
    const asked = facts.nodes[site.receiver];
    const call = asked?.op === 'call' ? ofCall(context, reacher, makeRef(file, asked.site), 0) : undefined;
    const inner = asked?.op === 'call' ? program.site(makeRef(file, asked.site)) : undefined;
    return call && inner ? [{ file, fn: site.fn, start: inner.end, end: site.end, call: call.site, isGuardrail: call.isGuardrail, what: 'dropped' }] : [];
  });
}

function isEmptyFunction({ program }: Context, fn: FnRef, text: string): boolean {
  const own = program.fn(fn);
  const facts = program.facts(fn);
  return (
    !!own &&
    !facts.sites.some((site) => site.fn === own.id) &&
    !/\/\/|\/\*/.test(text.slice(own.start, own.end)) &&
    own.returns.every(({ value }) => isNothing(facts, value)) &&
    /\{\s*\}$|=>\s*(?:null|undefined|void 0)$/.test(text.slice(own.start, own.end).trim())
  );
}

function isNothing(facts: Facts, value: number | undefined): boolean {
  const node = value === undefined ? undefined : facts.nodes[value];
  return (
    node === undefined || (node.op === 'const' && (node.value === null || node.value === undefined)) || (node.op === 'global' && node.name === 'undefined')
  );
}
