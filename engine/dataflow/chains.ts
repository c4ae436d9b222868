/**
 * Handlers that a library calls one after the other with the same arguments, each only when the one before says so: what a check
 * refuses, no later handler sees. What an earlier handler proves of its parameter wherever it calls `next()` holds in those behind it.
 */
import { camel } from '../binding/path';
import type { Calls } from './calls';
import type { GuardEffects } from './effects';
import type { NodeId } from './graph';
import { type FnRef, fileOf, makeRef, type SiteRef } from './program';
import type { Way } from './way';

/** `0.body.persona` → barriers. */
type Proofs = ReadonlyMap<string, number>;
const NOTHING: Proofs = new Map();

export class Chains {
  private readonly before = new Map<FnRef, Proofs>();
  private readonly passing = new Map<string, Proofs>();

  constructor(
    private readonly calls: Calls,
    private readonly effects: GuardEffects,
  ) {}

  /** Whether a part of a handler's parameter is closed by the handlers before it, at every place where it is handed in. */
  closes(fn: FnRef, index: number, way: Way, stop: number): boolean {
    let proofs = this.before.get(fn);
    if (!proofs) this.before.set(fn, (proofs = this.provenBefore(fn)));
    if (proofs.size === 0) return false;
    let path = `${index}`;
    for (let at: Way | undefined = way; at?.head?.kind === 'prop'; at = at.tail) {
      path += `.${at.head.name}`;
      if (((proofs.get(path) ?? 0) & stop) !== 0) return true;
    }
    return false;
  }

  private provenBefore(fn: FnRef): Proofs {
    const receivers = this.calls.receiversOf(fn);
    const chained = new Map<SiteRef, number>();
    for (const { site, entry } of receivers) {
      if (entry.next === undefined) return NOTHING;
      chained.set(site, entry.next);
    }
    return chained.size === 0 ? NOTHING : common([...chained].map(([site, next]) => this.provenAt(site, fn, next)));
  }

  private provenAt(site: SiteRef, fn: FnRef, next: number): Proofs {
    const proven = new Map<string, number>();
    for (const functions of this.handlersOf(site)) {
      if (functions.includes(fn)) break;
      for (const [path, barriers] of common(functions.map((each) => this.provenByPassing(each, next)))) proven.set(path, (proven.get(path) ?? 0) | barriers);
    }
    return proven;
  }

  /** The handlers of a call in order; lists of handlers are taken apart. */
  private handlersOf(site: SiteRef): FnRef[][] {
    const { program, denoter } = this.calls;
    const file = fileOf(site);
    const functionsAt = (node: NodeId, at: number) => denoter.of(makeRef(at, node)).flatMap((d) => (d.kind === 'fn' ? [d.fn] : []));
    return program.site(site).args.flatMap((arg) => {
      const own = functionsAt(arg.value, file);
      if (own.length > 0) return [own];
      return denoter.of(makeRef(file, arg.value)).flatMap((d) => {
        const list = d.kind === 'literal' ? program.node(d.ref) : undefined;
        return d.kind === 'literal' && list?.op === 'array' ? list.items.map((item) => functionsAt(item.value, fileOf(d.ref))) : [];
      });
    });
  }

  /** What holds wherever a handler calls `next()`; a call with an argument reports an error and goes elsewhere. */
  private provenByPassing(fn: FnRef, next: number): Proofs {
    const key = `${fn}#${next}`;
    const known = this.passing.get(key);
    if (known) return known;
    this.passing.set(key, NOTHING);
    const found = this.judge(fn, next);
    this.passing.set(key, found);
    return found;
  }

  private judge(fn: FnRef, next: number): Proofs {
    const { program } = this.calls;
    const file = fileOf(fn);
    const param = program.fn(fn)?.params[next];
    if (!param) return NOTHING;
    // handed on, it may be called anywhere
    if (program.files[file]?.sites.some((site) => site.args.some((arg) => arg.value === param.node))) return NOTHING;
    const passes = program.sitesOf(makeRef(file, param.node)).filter((site) => program.site(site).args.length === 0);
    return common(
      passes.map((site) => {
        const proofs = new Map<string, number>();
        for (const { node, barriers } of this.effects.of(file, program.site(site).guards)) {
          const path = this.pathOf(file, node, fn);
          if (path !== undefined) proofs.set(path, (proofs.get(path) ?? 0) | barriers);
        }
        return proofs;
      }),
    );
  }

  /** `req.body.persona` as the index of the parameter and the names behind it. */
  private pathOf(file: number, id: NodeId, fn: FnRef): string | undefined {
    const { program } = this.calls;
    const names: string[] = [];
    let node = program.node(makeRef(file, id));
    for (; node.op === 'member' || node.op === 'refine'; node = program.node(makeRef(file, node.base)))
      if (node.op === 'member') names.unshift(camel(node.name));
    return node.op === 'param' && makeRef(file, node.fn) === fn ? [String(node.index), ...names].join('.') : undefined;
  }
}

/** What all of them prove. */
function common(all: readonly Proofs[]): Proofs {
  const [first, ...others] = all;
  if (!first) return NOTHING;
  const found = new Map<string, number>();
  for (const [path, barriers] of first) {
    const shared = others.reduce((mask, each) => mask & (each.get(path) ?? 0), barriers);
    if (shared !== 0) found.set(path, shared);
  }
  return found;
}
