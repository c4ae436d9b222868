/**
 * Applications and routers: which one a route belongs to, what is put before its routes (`app.use(auth)`, hooks, dependencies of a FastAPI router, decorated
 * middleware), and what it is mounted under, over files. A router is told by the call that makes it, or by the parameter it comes in as.
 */
import { camel } from '../../binding/path';
import type { State } from '../../binding/trie';
import type { NodeId } from '../../dataflow/graph';
import { type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { look } from '../../dataflow/when';
import { push } from '../../multimap';
import { textAt } from './endpoints';

/** Something that stands before the routes of a router. */
export interface Before {
  site: SiteRef;
  /** The values that are put there: middleware, dependencies, plugins. */
  values: readonly Ref[];
  /** Below which path; undefined for all. */
  path: string | undefined;
  /** Only routes that are declared after it, in the same function, are behind it. */
  isOrdered: boolean;
}

/** A router inside of another. */
interface Mount {
  router: Ref;
  site: SiteRef;
  path: string | undefined;
  /** What else is handed to the call that mounts it. */
  values: readonly Ref[];
}

const PUTS_BEFORE =
  /^(?:use|addHook|middleware|add_?middleware|before_?request|before_?app_?request|useGlobalGuards|guard|onBeforeHandle|onRequest|derive|resolve|register|mount|route|include_?router|register_?blueprint|group|all|websocket_?middleware)$/i;
const ORDERED = new Set(['use', 'all']);

export class Routers {
  private readonly before = new Map<Ref, Before[]>();
  private readonly mounts = new Map<Ref, Mount[]>();

  constructor(private readonly context: Context) {
    const { program } = context;
    program.files.forEach((facts, file) => {
      for (const site of facts.sites) {
        const callee = program.node(makeRef(file, site.callee));
        if (callee.op === 'member' && site.receiver !== undefined && PUTS_BEFORE.test(callee.name)) this.enter(makeRef(file, site.id), callee.name);
      }
      for (const fn of facts.fns) for (const decorator of fn?.decorators ?? []) this.enterDecorator(file, decorator, makeRef(file, fn.id));
    });
  }

  private enter(site: SiteRef, name: string): void {
    const { program } = this.context;
    const file = fileOf(site);
    const own = program.site(site);
    const routers = this.routersAt(makeRef(file, own.receiver as NodeId));
    if (routers.length === 0) return;
    const first = own.args[0] && textAt(this.context, makeRef(file, own.args[0].value));
    const named = own.args.find((arg) => arg.name === 'prefix' || arg.name === 'url_prefix');
    const path = first?.startsWith('/') || first === '*' ? first : named && textAt(this.context, makeRef(file, named.value));
    const values = own.args.filter((arg) => !arg.spread && arg.name !== 'prefix').flatMap((arg) => listed(this.context, makeRef(file, arg.value)));
    const inner = values.flatMap((value) => this.routersAt(value).map((router) => ({ router, value })));
    const others = values.filter((value) => !inner.some((each) => each.value === value));
    for (const outer of routers) {
      for (const { router } of inner) if (router !== outer) push(this.mounts, router, { router: outer, site, path, values: others });
      // `app.route('/x', sub)` of Hono mounts; what stands beside it is before nothing else
      if (inner.length === 0 && others.length > 0) push(this.before, outer, { site, values: others, path, isOrdered: ORDERED.has(name) });
    }
  }

  private enterDecorator(file: number, decorator: NodeId, fn: FnRef): void {
    const { program } = this.context;
    const node = program.node(makeRef(file, decorator));
    const site = node.op === 'call' ? program.site(makeRef(file, node.site)) : undefined;
    const callee = site ? program.node(makeRef(file, site.callee)) : node;
    if (callee.op !== 'member' || !PUTS_BEFORE.test(callee.name) || callee.name === 'route') return;
    for (const router of this.routersAt(makeRef(file, callee.base)))
      push(this.before, router, {
        site: site ? makeRef(file, site.id) : fn,
        values: [makeRef(file, decorator), this.functionNode(fn)],
        path: undefined,
        isOrdered: false,
      });
  }

  /** The node of a function that stands under a decorator. */
  private functionNode(fn: FnRef): Ref {
    const facts = this.context.program.facts(fn);
    const id = facts.nodes.findIndex((node) => node.op === 'fn' && makeRef(fileOf(fn), node.target) === fn);
    return makeRef(fileOf(fn), Math.max(id, 0));
  }

  /** The routers that a value may be: the calls that make them, or parameters that they come in as. */
  routersAt(ref: Ref, depth = 0): readonly Ref[] {
    const before = this.made.get(ref);
    if (before) return before;
    if (depth > 8) return [];
    this.made.set(ref, []);
    const found = this.findRouters(ref, depth);
    this.made.set(ref, found);
    return found;
  }
  private readonly made = new Map<Ref, readonly Ref[]>();

  private findRouters(ref: Ref, depth: number): Ref[] {
    const { program, calls } = this.context;
    return [
      ...new Set(
        look(program, { ref, segments: [] }).flatMap((seen): readonly Ref[] => {
          if (typeof seen === 'string') return [];
          const node = program.node(seen.ref);
          const file = fileOf(seen.ref);
          if (node.op === 'param') return this.isRouter(seen.ref) ? [seen.ref] : [];
          if (node.op !== 'call') return [];
          const site = makeRef(file, node.site);
          const own = program.site(site);
          const { entries, isLibrary, fns } = calls.target(site);
          // a chain: `new Hono().use(auth).post(…)`, `app.withTypeProvider()`
          const isChained = own.receiver !== undefined && (entries.some(({ is, returns }) => is === 'route' || returns !== undefined) || isLibrary);
          const receiver = isChained ? this.routersAt(makeRef(file, own.receiver as NodeId), depth + 1) : [];
          if (receiver.length > 0) return receiver;
          // a function of the project that makes one
          const made = fns.flatMap((fn) =>
            (program.fn(fn)?.returns ?? []).flatMap((each) => (each.value === undefined ? [] : this.routersAt(makeRef(fileOf(fn), each.value), depth + 1))),
          );
          if (made.length > 0) return made;
          return this.isRouter(seen.ref) ? [seen.ref] : [];
        }),
      ),
    ];
  }

  private readonly known = new Map<State, boolean>();
  /** Whether routes are made of a value: something below it is one. */
  private isRouter(ref: Ref): boolean {
    return this.context.calls.denoter.libraryStates(ref).some((state) => {
      let found = this.known.get(state);
      if (found === undefined) this.known.set(state, (found = [...state.children.values()].some((child) => child.calls.some(({ is }) => is === 'route'))));
      return found;
    });
  }

  /**
   * All that stands before a route of a router, with what its routers are mounted under.
   * @param path of the route, as far as it is known; with each mount the outer path goes in front
   */
  beforeRoute(router: Ref, route: SiteRef, path: string | undefined): { values: readonly Ref[]; path: string | undefined }[] {
    const found: { values: readonly Ref[]; path: string | undefined }[] = [];
    const seen = new Set<Ref>();
    const visit = (at: Ref, behind: SiteRef, below: string | undefined) => {
      if (seen.has(at) || seen.size > 24) return;
      seen.add(at);
      for (const each of this.before.get(at) ?? []) {
        if (each.site === behind || (each.isOrdered && this.isAfter(each.site, behind))) continue;
        if (covers(each.path, below)) found.push({ values: each.values, path: each.path });
      }
      found.push({ values: this.madeWith(at), path: undefined });
      for (const mount of this.mounts.get(at) ?? []) {
        found.push({ values: mount.values, path: mount.path });
        visit(mount.router, mount.site, joined(mount.path, below));
      }
      for (const outer of this.outerOf(at)) visit(outer.router, outer.site, below);
    };
    visit(router, route, path);
    return found;
  }

  /** Middleware that is registered further down in the same function does not stand before a route. */
  private isAfter(site: SiteRef, route: SiteRef): boolean {
    const { program } = this.context;
    const [a, b] = [program.site(site), program.site(route)];
    return fileOf(site) === fileOf(route) && a.fn === b.fn && a.start > b.start && a.end > b.end && !(a.calleeStart <= b.start && b.end <= a.end);
  }

  /** What the call that makes a router is given: `APIRouter(dependencies=[Depends(user)])`. */
  private madeWith(router: Ref): Ref[] {
    const { program } = this.context;
    const node = program.node(router);
    if (node.op !== 'call') return [];
    const file = fileOf(router);
    return program
      .site(makeRef(file, node.site))
      .args.filter((arg) => arg.name !== undefined)
      .flatMap((arg) => listed(this.context, makeRef(file, arg.value)));
  }

  /** Where a router that comes in as a parameter comes from. */
  private outerOf(router: Ref): { router: Ref; site: SiteRef }[] {
    const { program, calls } = this.context;
    const node = program.node(router);
    if (node.op !== 'param') return [];
    const fn = makeRef(fileOf(router), node.fn);
    const called = calls
      .callersOf(fn)
      .flatMap((site) =>
        calls
          .argumentMatches(site, fn, node.index)
          .flatMap((match) => this.routersAt(makeRef(fileOf(site), match.node)).map((outer) => ({ router: outer, site }))),
      );
    const registered = calls.receiversOf(fn).flatMap(({ site }) => {
      const { receiver } = program.site(site);
      return receiver === undefined ? [] : this.routersAt(makeRef(fileOf(site), receiver)).map((outer) => ({ router: outer, site }));
    });
    return [...called, ...registered];
  }
}

/** A value, or those of the list it is; of an object of options those under keys that hold checks. */
export function listed(context: Context, ref: Ref): Ref[] {
  const { program } = context;
  const seen = look(program, { ref, segments: [] });
  const found = seen.flatMap((each): Ref[] => {
    const node = typeof each === 'string' ? undefined : program.node(each.ref);
    if (typeof each === 'string' || !node) return [];
    const file = fileOf(each.ref);
    if (node.op === 'array') return node.items.map((item) => makeRef(file, item.value));
    if (node.op === 'object')
      return node.props.flatMap((prop) =>
        typeof prop.key === 'string' && HOLDS_CHECKS.test(camel(prop.key)) ? listed(context, makeRef(file, prop.value)) : [],
      );
    return [];
  });
  return found.length > 0 ? found : [ref];
}
const HOLDS_CHECKS = /^(?:preHandler|onRequest|preValidation|preParsing|beforeHandle|middlewares?|dependencies|use|guards?|pre|before)$/;

/** Whether what stands before a path stands before another: `/api`, `/api/*`, `*` before `/api/chat`. */
export function covers(outer: string | undefined, path: string | undefined): boolean {
  if (outer === undefined || path === undefined || outer === '*' || outer === '/') return true;
  const stem = outer.replace(/[/]?(?:\*\w*|\(\.\*\)|:\w+\*?)$/, '').replace(/\/$/, '');
  return stem === '' || /[:*(]/.test(stem) || path === stem || path.startsWith(`${stem}/`);
}

const joined = (outer: string | undefined, inner: string | undefined): string | undefined =>
  outer === undefined ? inner : inner === undefined ? undefined : `${outer.replace(/\/$/, '')}${inner === '/' ? '' : inner}`;
