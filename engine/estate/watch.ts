/** Who judges and who records what passes a call of a model: guardrails and moderation on the way to it, telemetry and loggers beside it. */
import { GUARDRAIL } from '../dataflow/guardrails';
import { type FnRef, fileOf, makeRef, type SiteRef } from '../dataflow/program';
import type { CallGraph } from './graph';
import type { View } from './view';

/** How many functions may lie between the call and the function in which both are called. */
const MOST_ABOVE = 4;
const MOST_BELOW = 2;

export interface Watch {
  /** @returns the guardrails on the way to a call, as they stand there */
  guardrails(site: SiteRef): string[];
  /** @returns loggers beside a call that are given something that is no constant */
  loggers(site: SiteRef): string[];
}

export function createWatch(view: View, graph: CallGraph): Watch {
  const { program, context } = view;
  const guards: { site: SiteRef; above: ReadonlySet<FnRef>; callee: string }[] = [];
  const loggers = new Map<FnRef, Set<string>>();
  const codeOf = (ref: SiteRef) => {
    const { calleeStart, calleeEnd } = program.site(ref);
    return view.code(fileOf(ref), calleeStart, calleeEnd);
  };
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      const ref = makeRef(file, site.id);
      const { entries } = context.calls.target(ref);
      const fn = makeRef(file, site.fn);
      if (entries.some(({ is, guards: own }) => is === 'moderation' || own.some(({ barriers }) => barriers === GUARDRAIL)))
        guards.push({ site: ref, above: graph.leadingTo([fn], MOST_BELOW), callee: codeOf(ref) });
      const isLog = entries.some(({ sinks }) => sinks.some(({ concept }) => concept === 'log'));
      if (!isLog || site.args.every((arg) => program.node(makeRef(file, arg.value)).op === 'const')) continue;
      const known = loggers.get(fn) ?? new Set();
      loggers.set(fn, known.add(codeOf(ref)));
    }
  });
  const fnOf = (site: SiteRef): FnRef => program.callerAt(site);
  return {
    guardrails(site) {
      if (guards.length === 0) return [];
      const near = graph.leadingTo([fnOf(site)], MOST_ABOVE);
      return unique(guards.flatMap((each) => (each.site !== site && [...each.above].some((fn) => near.has(fn)) ? [each.callee] : [])));
    },
    loggers: (site) => [...(loggers.get(fnOf(site)) ?? [])].sort(),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
