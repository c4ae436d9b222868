/**
 * What the guards in force at a point close: value → barriers. Symbolic guards (a call used as a condition, a call that
 * returned) are judged here by the body of what is called, never by its name.
 */

import { CONTAINED, HOST_CHECKED } from './barriers';
import type { Calls } from './calls';
import type { FlowNode, Guard, GuardList, NodeId } from './graph';
import { guardsOf } from './graph';
import { type FnRef, fileOf, makeRef, nodeOf } from './program';

export interface Effect {
  node: NodeId;
  barriers: number;
}

/** Methods whose callback's truth is a truth about what it captures. */
const EXISTS = new Set(['some', 'find', 'every', 'any', 'all']);

export class GuardEffects {
  private readonly lists = new Map<GuardList, readonly Effect[]>();
  private readonly sites = new Map<string, readonly Effect[]>();
  private readonly functions = new Map<string, ReadonlyMap<number, number>>();
  private readonly active = new Set<string>();

  constructor(private readonly calls: Calls) {}

  /** All that the guards of a list close, in the file they belong to. */
  of(file: number, list: GuardList | undefined): readonly Effect[] {
    if (!list) return NOTHING;
    const known = this.lists.get(list);
    if (known) return known;
    // iterative: lists may be long
    const chain: GuardList[] = [];
    let at: GuardList | undefined = list;
    while (at && !this.lists.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let effects: readonly Effect[] = at ? (this.lists.get(at) as readonly Effect[]) : NOTHING;
    for (const each of chain.reverse()) {
      const own = this.ofGuard(file, each.guard);
      if (own.length > 0) effects = [...effects, ...own];
      this.lists.set(each, effects);
    }
    return effects;
  }

  ofGuard(file: number, guard: Guard): readonly Effect[] {
    if (guard.kind === 'value') return [guard];
    const key = `${file}:${guard.site}:${guard.kind === 'assert' ? 'a' : guard.truth}`;
    const known = this.sites.get(key);
    if (known) return known;
    this.sites.set(key, NOTHING);
    const effects = this.ofCall(file, guard);
    this.sites.set(key, effects);
    return effects;
  }

  private ofCall(file: number, guard: Exclude<Guard, { kind: 'value' }>): readonly Effect[] {
    const { calls } = this;
    const site = makeRef(file, guard.site);
    const target = calls.target(site);
    const effects: Effect[] = [];
    if (target.fns.length > 0) {
      // what every possible callee proves
      const proofs = target.fns.map((fn) => this.ofFunction(fn, guard.kind === 'assert' ? undefined : guard.truth));
      const [first, ...others] = proofs;
      for (const [param, barriers] of first ?? []) {
        const common = others.reduce((mask, each) => mask & (each.get(param) ?? 0), barriers);
        if (common === 0) continue;
        for (const match of calls.argumentMatches(site, target.fns[0] as FnRef, param))
          if (match.mode === 'same') effects.push(...this.spreadToUrl(file, { node: match.node, barriers: common }));
      }
    }
    if (guard.kind === 'call' && guard.truth) {
      for (const entry of target.entries)
        for (const each of entry.guards)
          for (const place of calls.places(site, each.at))
            if (fileOf(place.ref) === file && place.segments.length === 0) effects.push({ node: nodeOf(place.ref), barriers: each.barriers });
      effects.push(...this.ofCallback(file, site));
    }
    return effects;
  }

  /** `roots.some((root) => p.startsWith(root + sep))` */
  private ofCallback(file: number, site: number): Effect[] {
    const { program } = this.calls;
    const call = program.site(site);
    const callee = program.node(makeRef(file, call.callee)) as FlowNode;
    const first = call.args[0];
    if (callee.op !== 'member' || !EXISTS.has(callee.name) || !first) return [];
    const effects: Effect[] = [];
    for (const d of this.calls.denoter.of(makeRef(file, first.value))) {
      if (d.kind !== 'fn' || fileOf(d.fn) !== file) continue;
      const returns = program.fn(d.fn).returns.filter((each) => each.value !== undefined);
      if (returns.length !== 1) continue;
      for (const guard of [...guardsOf(returns[0]?.guards, call.guards), ...(returns[0]?.whenTrue ?? [])]) effects.push(...this.ofGuard(file, guard));
    }
    return effects;
  }

  /** A host check of a URL's parts inside a helper also speaks of the text the URL was made from. */
  private spreadToUrl(file: number, effect: Effect): Effect[] {
    if ((effect.barriers & HOST_CHECKED) === 0) return [effect];
    const { program } = this.calls;
    const node = program.node(makeRef(file, effect.node));
    if (node.op !== 'call') return [effect];
    const source = program.files[file]?.sites[node.site]?.args[0];
    return source ? [effect, { node: source.value, barriers: HOST_CHECKED }] : [effect];
  }

  /** Parameter → barriers that hold where the function's result is `truth`. */
  proves(fn: FnRef, truth: boolean): ReadonlyMap<number, number> {
    return this.ofFunction(fn, truth);
  }

  /**
   * Parameter → barriers that a function's outcome proves.
   * @param truth the truth of its result; undefined: that it returned at all
   */
  private ofFunction(fn: FnRef, truth: boolean | undefined): ReadonlyMap<number, number> {
    const key = `${fn}:${truth}`;
    const known = this.functions.get(key);
    if (known) return known;
    if (this.active.has(key)) return new Map();
    this.active.add(key);
    const result = this.judge(fn, truth);
    this.active.delete(key);
    this.functions.set(key, result);
    return result;
  }

  private judge(fn: FnRef, truth: boolean | undefined): ReadonlyMap<number, number> {
    const { program } = this.calls;
    const flow = program.fn(fn);
    const file = fileOf(fn);
    if (!flow) return new Map();
    const paramOf = (node: NodeId): number => {
      const value = program.node(makeRef(file, node));
      if (value.op === 'param' && value.fn === flow.id) return value.index;
      if (value.op === 'refine') return paramOf(value.base);
      return -1;
    };
    const proved = (guards: readonly Guard[]): Map<number, number> => {
      const masks = new Map<number, number>();
      for (const guard of guards)
        for (const effect of this.ofGuard(file, guard)) {
          const direct = paramOf(effect.node);
          if (direct >= 0) masks.set(direct, (masks.get(direct) ?? 0) | effect.barriers);
          const derived = effect.barriers & (CONTAINED | HOST_CHECKED);
          for (const node of derived === 0 ? [] : this.sameText(file, effect.node)) {
            const param = paramOf(node);
            if (param >= 0) masks.set(param, (masks.get(param) ?? 0) | derived);
          }
        }
      return masks;
    };
    if (truth === undefined) return proved(flow.exitGuards);
    let common: Map<number, number> | undefined;
    for (const each of flow.returns) {
      if (each.isYield) continue;
      const value = each.value === undefined ? undefined : program.node(makeRef(file, each.value));
      if (value === undefined) {
        if (truth) continue; // returns undefined: not true
      } else if (value.op === 'const' && Boolean(value.value) !== truth) continue;
      const masks = proved([...guardsOf(each.guards), ...(truth ? each.whenTrue : each.whenFalse)]);
      if (!common) common = masks;
      else for (const [param, mask] of common) common.set(param, mask & (masks.get(param) ?? 0));
    }
    return common ?? new Map();
  }

  /** `path.resolve(root, p)` contained means `p` may be used through the same call again: the helper returned no value of its own. */
  private sameText(file: number, node: NodeId): NodeId[] {
    const { program } = this.calls;
    const value = program.node(makeRef(file, node));
    if (value.op !== 'call') return [];
    const site = program.files[file]?.sites[value.site];
    return site ? site.args.map((arg) => arg.value) : [];
  }
}

const NOTHING: readonly Effect[] = [];
