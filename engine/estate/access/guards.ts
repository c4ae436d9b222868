/**
 * What stands between a caller and a model: middleware of the route, of its router and of the application, dependencies, decorators, guards of a class, wrappers,
 * the middleware file of Next.js, and what the handler and the functions on the way ask before they go on.
 */
import { camel } from '../../binding/path';
import type { Facts, NodeId } from '../../dataflow/graph';
import { type FnRef, fileOf, makeRef, nodeOf, type Ref, type SiteRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { look } from '../../dataflow/when';
import { type Endpoint, objectsOf } from './endpoints';
import { byMiddlewareFile } from './middleware-files';
import type { Hop } from './reached';
import { type Access, accessOf, both, isWhole, OPEN, type Refusals } from './refusals';
import { listed, type Routers } from './routers';

const CHECKS = /^(?:preHandler|onRequest|preValidation|preParsing|beforeHandle|middlewares?|dependencies|use|guards?|pre|before)$/;

export class Guards {
  private readonly own = new Map<Endpoint, Access>();

  constructor(
    private readonly context: Context,
    private readonly refusals: Refusals,
    private readonly routers: Routers,
  ) {}

  /** What is asked of a caller before a call of a model, at the endpoint and on the way there. */
  before(endpoint: Endpoint, way: readonly Hop[]): Access {
    let access = this.atEndpoint(endpoint);
    for (const hop of way) {
      if (isWhole(access)) break;
      access = both(access, this.onTheWay(hop));
    }
    return access;
  }

  /** Checks of a function before the place where it goes on. */
  private onTheWay({ fn, site }: Hop): Access {
    const { program } = this.context;
    const file = fileOf(fn);
    const at = program.site(site);
    let access = OPEN;
    const isInside = (inner: number) => program.encloses(file, nodeOf(fn), inner);
    const decorators = (program.fn(fn)?.decorators ?? []).map((id) => program.node(makeRef(file, id)));
    const isDecorator = (each: { start: number; end: number }) => decorators.some(({ start, end }) => start <= each.start && each.end <= end);
    for (const branch of program.facts(fn).branches) {
      if (!isInside(branch.fn) || !program.encloses(file, branch.fn, at.fn)) continue;
      const isWithin = (side: { start: number; end: number }) => side.start <= at.start && at.end <= side.end;
      if (branch.start >= at.start) continue;
      const isAround = isWithin(branch.then) || isWithin(branch.else);
      if (isAround) {
        // the other side is where those go who are not let in
        const test = makeRef(file, branch.test);
        if (this.refusals.isOfCaller(test)) access = both(access, { authentication: true, rate: false });
        access = both(access, this.refusals.ofBranch(file, { ...branch, [isWithin(branch.then) ? 'then' : 'else']: { start: 0, end: 0, leaves: false } }));
      } else if (branch.end <= at.start) access = both(access, this.refusals.ofBranch(file, branch));
    }
    for (const each of program.facts(fn).sites) {
      if (each.start >= at.start || !isInside(each.fn) || isDecorator(each) || (each.start <= at.start && at.end <= each.end)) continue;
      access = both(access, this.refusals.ofCall(makeRef(file, each.id)));
      if (isWhole(access)) return access;
    }
    // the way leads through a wrapper of a package: `limiter.schedule(() => ask())`
    for (const each of program.facts(fn).sites)
      if (each.start <= at.start && at.end <= each.end && each.id !== nodeOf(site))
        access = both(access, accessOf(this.context.calls.target(makeRef(file, each.id)).entries));
    return both(access, this.ofClass(fn));
  }

  /** Decorators on a method that the way leads through, and on its class. */
  private ofClass(fn: FnRef): Access {
    const { program } = this.context;
    const own = program.fn(fn);
    const cls = own?.cls === undefined ? undefined : program.cls(makeRef(fileOf(fn), own.cls));
    return [...(own?.decorators ?? []), ...(cls?.decorators ?? [])].reduce<Access>(
      (access, decorator) => both(access, this.ofDecorator(makeRef(fileOf(fn), decorator))),
      OPEN,
    );
  }

  private atEndpoint(endpoint: Endpoint): Access {
    const known = this.own.get(endpoint);
    if (known) return known;
    const access = this.gather(endpoint);
    this.own.set(endpoint, access);
    return access;
  }

  private gather(endpoint: Endpoint): Access {
    const { program } = this.context;
    const steps: (() => Access)[] = [
      () => endpoint.before.flat().reduce<Access>((access, fn) => both(access, this.refusals.judge(fn)), OPEN),
      () => endpoint.wrappers.reduce<Access>((access, site) => both(access, this.ofWrapper(site)), OPEN),
      () => (endpoint.route === undefined ? OPEN : this.ofRoute(endpoint.route, endpoint)),
      () => endpoint.handlers.reduce<Access>((access, fn) => both(access, both(this.ofClass(fn), this.ofParameters(fn))), OPEN),
      () => (endpoint.route === undefined ? OPEN : this.ofRouters(endpoint, endpoint.route)),
      () => byMiddlewareFile(this.context, this.refusals, endpoint, (program.files[endpoint.file] as Facts).path),
      () => this.everywhere(),
    ];
    let access = OPEN;
    for (const step of steps) if (!isWhole(access)) access = both(access, step());
    return access;
  }

  private ofWrapper(site: SiteRef): Access {
    const { calls, program } = this.context;
    const { entries } = calls.target(site);
    return both(
      accessOf(entries),
      entries.some((entry) => entry.access === 'identity') ? OPEN : this.refusals.byName(makeRef(fileOf(site), program.site(site).callee)),
    );
  }

  /** Values among the arguments of the call that makes a route, and options that name checks; what its procedure was built with. */
  private ofRoute(route: SiteRef, endpoint: Endpoint): Access {
    const { program } = this.context;
    const file = fileOf(route);
    const { args, receiver } = program.site(route);
    const handlers = new Set(endpoint.handlers);
    let access = OPEN;
    for (const arg of args) {
      const isList = program.node(makeRef(file, arg.value)).op !== 'object';
      if (isList || arg.name === 'dependencies')
        for (const value of listed(this.context, makeRef(file, arg.value))) access = both(access, this.ofValue(value, handlers));
    }
    for (const { props } of objectsOf(program, route))
      for (const { key, value } of props) {
        if (typeof key !== 'string') continue;
        if (CHECKS.test(camel(key))) for (const each of listed(this.context, makeRef(file, value))) access = both(access, this.ofValue(each, handlers));
        if (/^auth$/i.test(key)) access = both(access, { authentication: !isFalse(this.context, makeRef(file, value)), rate: false });
        if (key === 'config' || key === 'options') access = both(access, this.ofConfig(makeRef(file, value), handlers));
      }
    // tRPC: `protectedProcedure.input(…).mutation(…)`
    for (let at = receiver, depth = 0; at !== undefined && depth < 12; depth++) {
      const [next] = look(program, { ref: makeRef(file, at), segments: [] });
      const step: { site: SiteRef; receiver: Ref | undefined } | undefined = next && typeof next !== 'string' ? this.chainAt(next.ref) : undefined;
      if (!step) break;
      for (const arg of program.site(step.site).args) access = both(access, this.ofValue(makeRef(fileOf(step.site), arg.value), handlers));
      if (step.receiver === undefined || fileOf(step.receiver) !== file)
        return step.receiver === undefined ? access : both(access, this.ofChain(step.receiver, handlers));
      at = nodeOf(step.receiver);
    }
    return access;
  }

  private ofChain(from: Ref, handlers: ReadonlySet<FnRef>): Access {
    const { program } = this.context;
    let access = OPEN;
    let at: Ref | undefined = from;
    for (let depth = 0; at !== undefined && depth < 12; depth++) {
      const [next]: ReturnType<typeof look> = look(program, { ref: at, segments: [] });
      const step = next && typeof next !== 'string' ? this.chainAt(next.ref) : undefined;
      if (!step) break;
      for (const arg of program.site(step.site).args) access = both(access, this.ofValue(makeRef(fileOf(step.site), arg.value), handlers));
      at = step.receiver;
    }
    return access;
  }

  private chainAt(ref: Ref): { site: SiteRef; receiver: Ref | undefined } | undefined {
    const { program } = this.context;
    const node = program.node(ref);
    if (node.op !== 'call') return undefined;
    const site = makeRef(fileOf(ref), node.site);
    const callee = program.node(makeRef(fileOf(ref), program.site(site).callee));
    const { receiver } = program.site(site);
    return callee.op === 'member' && /^(?:use|input|output|meta|concat|unstable_concat)$/.test(callee.name)
      ? { site, receiver: receiver === undefined ? undefined : makeRef(fileOf(ref), receiver) }
      : undefined;
  }

  private ofConfig(ref: Ref, handlers: ReadonlySet<FnRef>): Access {
    const { program } = this.context;
    return look(program, { ref, segments: [] }).reduce<Access>((access, seen) => {
      const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
      if (typeof seen === 'string' || node?.op !== 'object') return access;
      const file = fileOf(seen.ref);
      let found = access;
      for (const { key, value } of node.props) {
        if (key === 'auth') found = both(found, { authentication: !isFalse(this.context, makeRef(file, value)), rate: false });
        if (key === 'rateLimit') found = both(found, { authentication: false, rate: !isFalse(this.context, makeRef(file, value)) });
        if (typeof key === 'string' && CHECKS.test(camel(key)))
          for (const each of listed(this.context, makeRef(file, value))) found = both(found, this.ofValue(each, handlers));
      }
      return found;
    }, OPEN);
  }

  /** FastAPI: `user = Depends(current_user)`, `user: Annotated[User, Depends(current_user)]`, `user: CurrentUser`. */
  private ofParameters(fn: FnRef): Access {
    const { program } = this.context;
    const facts = program.facts(fn);
    if (facts.language !== 'python') return OPEN;
    const file = fileOf(fn);
    const own = program.fn(fn);
    if (!own) return OPEN;
    let access = OPEN;
    const first = own.params[0];
    const last = own.params.at(-1);
    if (!first || !last) return OPEN;
    // defaults are evaluated where the function is walked
    for (const site of facts.sites)
      if (site.fn === own.id && site.start >= own.start && site.start < this.bodyOf(fn)) access = both(access, this.ofDependency(makeRef(file, site.id)));
    for (const { type } of own.params) {
      const node = type?.variable === undefined ? undefined : facts.typeNodes.get(type.variable);
      if (node !== undefined) for (const site of this.inAlias(makeRef(file, node), 0)) access = both(access, this.ofDependency(site));
    }
    return access;
  }

  /** The first place behind the parameters. */
  private bodyOf(fn: FnRef): number {
    const { program } = this.context;
    const text = this.refusals.text(fileOf(fn));
    const own = program.fn(fn);
    let depth = 0;
    for (let i = text.indexOf('(', own?.start ?? 0); i >= 0 && i < (own?.end ?? 0); i++) {
      const c = text[i];
      if (c === '(' || c === '[' || c === '{') depth++;
      else if ((c === ')' || c === ']' || c === '}') && --depth === 0) return i;
    }
    return own?.start ?? 0;
  }

  /** `CurrentUser = Annotated[User, Depends(get_current_user)]`, also from another file. */
  private inAlias(ref: Ref, depth: number): SiteRef[] {
    const { program } = this.context;
    if (depth > 4) return [];
    return look(program, { ref, segments: [] }).flatMap((seen): SiteRef[] => {
      if (typeof seen === 'string') return [];
      const node = program.node(seen.ref);
      const file = fileOf(seen.ref);
      if (node.op === 'call') return [makeRef(file, node.site)];
      if (node.op === 'array') return node.items.flatMap((item) => this.inAlias(makeRef(file, item.value), depth + 1));
      return node.op === 'elem' && node.index !== undefined ? this.inAlias(makeRef(file, node.index), depth + 1) : [];
    });
  }

  /** `Depends(f)`, `Security(f, scopes=[…])`: what f does, or the object of a library that it is. */
  private ofDependency(site: SiteRef, depth = 0): Access {
    const { program, calls } = this.context;
    const own = program.site(site);
    const file = fileOf(site);
    const callee = program.node(makeRef(file, own.callee));
    const name = callee.op === 'import' || callee.op === 'member' || callee.op === 'global' ? callee.name : '';
    if (!/^(?:Depends|Security)$/.test(name)) return accessOf(calls.target(site).entries);
    const [first] = own.args;
    return first ? this.ofValue(makeRef(file, first.value), new Set(), depth + 1) : OPEN;
  }

  private ofRouters(endpoint: Endpoint, route: SiteRef): Access {
    const { program } = this.context;
    const { receiver, callee } = program.site(route);
    const file = fileOf(route);
    const node = program.node(makeRef(file, callee));
    const base = receiver ?? (node.op === 'member' ? node.base : undefined);
    if (base === undefined) return OPEN;
    const handlers = new Set(endpoint.handlers);
    let access = OPEN;
    for (const router of this.routers.routersAt(makeRef(file, base)))
      for (const { values } of this.routers.beforeRoute(router, route, endpoint.path))
        for (const value of values) {
          access = both(access, this.ofValue(value, handlers));
          if (isWhole(access)) return access;
        }
    return access;
  }

  private ofDecorator(ref: Ref): Access {
    const { program, calls } = this.context;
    const node = program.node(ref);
    const file = fileOf(ref);
    const site = node.op === 'call' ? makeRef(file, node.site) : undefined;
    const callee = site === undefined ? ref : makeRef(file, program.site(site).callee);
    const entries = site === undefined ? calls.denoter.libraryStates(callee).flatMap((state) => state.calls) : calls.target(site).entries;
    let access = accessOf(entries);
    // `@UseGuards(AuthGuard)` says nothing by itself
    if (site !== undefined) for (const arg of program.site(site).args) access = both(access, this.ofValue(makeRef(file, arg.value), new Set()));
    const fns = calls.denoter.of(callee).flatMap((d) => (d.kind === 'fn' ? [d.fn] : []));
    for (const fn of fns) access = both(access, this.refusals.judge(fn));
    const given = site === undefined ? [] : program.site(site).args;
    const isSeen = given.some((arg) => calls.denoter.of(makeRef(file, arg.value)).some((d) => d.kind === 'class' || d.kind === 'fn'));
    const isKnown = entries.length > 0 || fns.length > 0 || calls.denoter.libraryStates(callee).some((state) => state.calls.length > 0);
    if (!isKnown && !isSeen) access = both(access, this.refusals.byName(callee));
    return access;
  }

  /** A value that is put before a route: a function, a class, an object with a check, or something of a package. */
  ofValue(ref: Ref, handlers: ReadonlySet<FnRef>, depth = 0): Access {
    const { program, calls } = this.context;
    if (depth > 3) return OPEN;
    const node = program.node(ref);
    const file = fileOf(ref);
    if (node.op === 'const') return OPEN;
    let access = OPEN;
    const found = calls.denoter.of(ref);
    for (const d of found) {
      if (d.kind === 'fn' && !handlers.has(d.fn)) access = both(access, both(this.refusals.judge(d.fn), this.ofParameters(d.fn)));
      if (d.kind === 'class' || d.kind === 'instance') access = both(access, this.ofGuardClass(d.cls));
      if (d.kind === 'lib') access = both(access, accessOf(d.state.calls));
    }
    for (const seen of look(program, { ref, segments: [] })) {
      const value = typeof seen === 'string' ? undefined : program.node(seen.ref);
      if (typeof seen === 'string' || value?.op !== 'call') continue;
      const site = makeRef(fileOf(seen.ref), value.site);
      const { entries } = calls.target(site);
      access = both(access, both(accessOf(entries), this.ofDependency(site, depth)));
      // what is wrapped: `asyncHandler(requireUser)`
      if (found.length === 0)
        for (const arg of program.site(site).args) access = both(access, this.ofValue(makeRef(fileOf(site), arg.value), handlers, depth + 1));
      if (entries.length === 0 && calls.target(site).fns.length === 0)
        access = both(access, this.refusals.byName(makeRef(fileOf(site), program.site(site).callee)));
    }
    if (found.length === 0 && node.op !== 'call' && node.op !== 'fn') access = both(access, this.refusals.byName(makeRef(file, nodeOf(ref))));
    return access;
  }

  /** A guard or middleware that is a class: its methods, or the library's class that it extends. */
  private ofGuardClass(cls: number): Access {
    const { program, calls } = this.context;
    const own = program.cls(cls);
    if (!own) return OPEN;
    const file = fileOf(cls);
    let access = OPEN;
    for (const { fn, kind } of own.methods)
      if (kind === 'method') access = both(access, both(this.refusals.judge(makeRef(file, fn)), this.refusals.ofAnswer(makeRef(file, fn))));
    for (const base of own.bases) {
      const made = calls.denoter.of(makeRef(file, base));
      if (made.some((d) => d.kind === 'class')) for (const d of made) access = d.kind === 'class' ? both(access, this.ofGuardClass(d.cls)) : access;
      else access = both(access, this.refusals.byName(makeRef(file, base)));
    }
    return access;
  }

  private global: Access | undefined;
  /** Guards of a whole application: NestJS's `APP_GUARD` and `useGlobalGuards`, LoginRequiredMiddleware of Django. */
  private everywhere(): Access {
    if (this.global) return this.global;
    const { program } = this.context;
    let access = OPEN;
    program.files.forEach((facts, file) => {
      for (const node of facts.nodes) {
        if (node.op === 'const' && node.value === 'django.contrib.auth.middleware.LoginRequiredMiddleware')
          access = both(access, { authentication: true, rate: false });
        if (node.op !== 'object') continue;
        const provided = node.props.find(({ key }) => key === 'provide');
        const token = provided && program.node(makeRef(file, provided.value));
        if (token?.op !== 'import' || token.name !== 'APP_GUARD') continue;
        for (const { key, value } of node.props) if (key === 'useClass' || key === 'useExisting') access = both(access, this.ofNamedGuard(file, value));
      }
      for (const site of facts.sites) {
        const callee = facts.nodes[site.callee];
        if (callee?.op === 'member' && callee.name === 'useGlobalGuards')
          for (const arg of site.args) access = both(access, this.ofNamedGuard(file, arg.value));
      }
    });
    this.global = access;
    return access;
  }

  private ofNamedGuard(file: number, value: NodeId): Access {
    return both(this.ofValue(makeRef(file, value), new Set()), this.refusals.byName(makeRef(file, value)));
  }
}

function isFalse({ program }: Context, ref: Ref): boolean {
  return look(program, { ref, segments: [] }).every((seen) => {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    return node?.op === 'const' && !node.value;
  });
}
