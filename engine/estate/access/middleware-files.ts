/**
 * The middleware file of Next.js (`middleware.ts`, `proxy.ts`) and hooks that run before every route of an application (`hooks.server.ts` of SvelteKit, Nitro's
 * `server/middleware`): whether they refuse callers who are not known on the way to a route, by the matcher and by the paths that their conditions name.
 */
import type { Facts, FlowBranch, NodeId } from '../../dataflow/graph';
import { type FnRef, fileOf, makeRef, nodeOf, type Ref } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { look } from '../../dataflow/when';
import { type Endpoint, functionsAt, wrappedAt } from './endpoints';
import { type Access, accessOf, both, OPEN, type Refusals } from './refusals';

const MIDDLEWARE = /^((?:.*\/)?)(?:src\/)?(?:middleware|proxy)\.[cm]?[jt]s$/;
const HOOK = /^((?:.*\/)?)(?:src\/hooks\.server|src\/middleware(?:\/index)?|server\/middleware\/[^/]+)\.[cm]?[jt]s$/;

/** @param path of the endpoint's file */
export function byMiddlewareFile(context: Context, refusals: Refusals, endpoint: Endpoint, path: string): Access {
  const { program } = context;
  let access = OPEN;
  program.files.forEach((facts, file) => {
    const next = MIDDLEWARE.exec(facts.path);
    const folder = next?.[1] ?? HOOK.exec(facts.path)?.[1];
    if (folder === undefined || !path.startsWith(folder) || file === endpoint.file) return;
    if (next && endpoint.framework !== 'next' && endpoint.framework !== 'astro') return;
    // a server action is posted to the page that shows it; which page that is cannot be seen
    const url = endpoint.method === 'ACTION' ? undefined : endpoint.path;
    if (next && !isMatched(context, file, facts, url)) return;
    access = both(access, ofFile(context, refusals, file, facts, url));
  });
  return access;
}

function ofFile(context: Context, refusals: Refusals, file: number, facts: Facts, url: string | undefined): Access {
  let access = OPEN;
  for (const each of facts.exports) {
    const name = 'name' in each ? each.name : '';
    if (!['default', 'middleware', 'proxy', 'handle', 'onRequest'].includes(name)) continue;
    if ('from' in each) {
      // `export { default } from 'next-auth/middleware'`, `export { auth as middleware } from './auth'`
      access = both(access, ofImported(context, refusals, file, each.from, each.imported));
      continue;
    }
    if (!('node' in each)) continue;
    const ref = makeRef(file, each.node);
    for (const site of wrappedAt(context, ref)) access = both(access, accessOf(context.calls.target(site).entries));
    access = both(access, ofStates(context, ref));
    const fns = functionsAt(context, ref);
    if (fns.length === 0) access = both(access, refusals.byName(ref));
    for (const fn of fns) access = both(access, ofFunction(context, refusals, fn, url));
  }
  return access;
}

function ofImported(context: Context, refusals: Refusals, file: number, from: string, imported: string): Access {
  const target = context.program.imported(file, from, imported);
  if (target && 'states' in target)
    return target.states.reduce<Access>((access, state) => both(access, identityGuards(accessOf(state.calls), state.calls)), OPEN);
  if (target && 'ref' in target)
    return both(
      ofStates(context, target.ref),
      functionsAt(context, target.ref).reduce<Access>((access, fn) => both(access, refusals.judge(fn)), OPEN),
    );
  return { authentication: /auth|clerk|session|supabase/i.test(from), rate: false };
}

/** `export { auth as middleware }` of NextAuth: what tells who asks elsewhere, refuses here. */
function ofStates({ calls }: Context, ref: Ref): Access {
  return calls.denoter.libraryStates(ref).reduce<Access>((access, state) => both(access, identityGuards(accessOf(state.calls), state.calls)), OPEN);
}
const identityGuards = (access: Access, rows: readonly { access?: string | undefined }[]): Access =>
  both(access, { authentication: rows.some((row) => row.access === 'identity'), rate: false });

/** What the function refuses on the way to an address, as far as its conditions name addresses. */
function ofFunction(context: Context, refusals: Refusals, fn: FnRef, url: string | undefined): Access {
  const { program } = context;
  const file = fileOf(fn);
  const all = refusals.judge(fn);
  if (!all.authentication || url === undefined) return all;
  const text = refusals.text(file);
  const own = program.facts(fn).branches.filter((branch) => program.encloses(file, nodeOf(fn), branch.fn));
  // `if (pathname.startsWith('/api')) return NextResponse.next()`
  const passes = (branch: FlowBranch) =>
    branch.then.leaves &&
    /\.next\(|resolve\(|return;?\s*$/.test(text.slice(branch.then.start, branch.then.end)) &&
    !refusals.isOfCaller(makeRef(file, branch.test));
  for (const branch of own)
    if (passes(branch) && pathsIn(context, makeRef(file, branch.test)).some(({ path, negated }) => !negated && isBelow(path, url)))
      return { ...all, authentication: false };
  const guards = own.filter((branch) => refusals.ofBranch(file, branch).authentication || protects(refusals, file, branch));
  if (guards.length === 0) return all;
  const isCovered = guards.some((branch) => {
    const named = [branch, ...own.filter((outer) => outer !== branch && outer.start <= branch.start && branch.end <= outer.end)].flatMap((each) =>
      pathsIn(context, makeRef(file, each.test)),
    );
    if (named.length === 0) return true;
    const open = named.filter(({ negated }) => negated);
    if (open.some(({ path }) => isBelow(path, url))) return false;
    const closed = named.filter(({ negated }) => !negated);
    return closed.length === 0 || closed.some(({ path }) => isBelow(path, url));
  });
  return { ...all, authentication: isCovered };
}

const protects = (refusals: Refusals, file: number, branch: FlowBranch): boolean =>
  /\bprotect\(|redirectToSignIn\(/.test(refusals.text(file).slice(branch.then.start, branch.then.end));

/** Addresses that a condition names, with whether it asks for others. */
function pathsIn(context: Context, ref: Ref, negated = false, depth = 0, seen = new Set<Ref>()): { path: string; negated: boolean }[] {
  const { program } = context;
  if (depth > 8 || seen.has(ref)) return [];
  seen.add(ref);
  const file = fileOf(ref);
  const node = program.node(ref);
  const go = (ids: readonly NodeId[], flip = false) => ids.flatMap((id) => pathsIn(context, makeRef(file, id), negated !== flip, depth + 1, seen));
  switch (node.op) {
    case 'const':
      return typeof node.value === 'string' && /^\/[\w(]/.test(node.value) ? [{ path: node.value, negated }] : [];
    case 'scalar':
      return [
        ...(node.negated === undefined ? [] : go([node.negated], true)),
        ...(node.compared ? go([node.compared.left, node.compared.right], node.compared.operator === '!=') : []),
      ];
    case 'phi':
      return go(node.alternatives);
    case 'array':
      return go(node.items.map((item) => item.value));
    case 'refine':
    case 'member':
      return go([node.base]);
    case 'cell':
      return go(program.files[file]?.cells.get(node.variable) ?? []);
    case 'import': {
      const target = program.imported(file, node.module, node.name);
      return target && 'ref' in target ? pathsIn(context, target.ref, negated, depth + 1, seen) : [];
    }
    case 'fn':
      return (program.fn(makeRef(file, node.target))?.returns ?? []).flatMap((each) => (each.value === undefined ? [] : go([each.value])));
    case 'call': {
      const site = program.site(makeRef(file, node.site));
      return go([...(site.receiver === undefined ? [site.callee] : [site.receiver]), ...site.args.map((arg) => arg.value)]);
    }
    default:
      return [];
  }
}

const isBelow = (pattern: string, url: string): boolean => {
  const stem = pattern.replace(/[(:*[].*$/, '').replace(/\/$/, '');
  return stem === '' || url === stem || url.startsWith(`${stem}/`);
};

/** Whether the matcher of the middleware lets it run for an address. */
function isMatched({ program, calls }: Context, file: number, facts: Facts, url: string | undefined): boolean {
  const config = facts.exports.find((each) => 'node' in each && each.name === 'config');
  if (!config || !('node' in config) || url === undefined) return true;
  const ref = makeRef(file, config.node);
  const seen = ['elem', undefined].flatMap((below) =>
    look(program, { ref, segments: [{ kind: 'prop', name: 'matcher' }, ...(below ? [{ kind: 'elem' } as const] : [])] }, calls),
  );
  const patterns = seen.flatMap((each) => {
    const node = typeof each === 'string' ? undefined : program.node(each.ref);
    if (node?.op === 'object') return node.props.flatMap(({ key, value }) => (key === 'source' ? [facts.nodes[value]] : []));
    return node ? [node] : [];
  });
  const texts = patterns.flatMap((node) => (node?.op === 'const' && typeof node.value === 'string' ? [node.value] : []));
  return texts.length === 0 || texts.some((text) => matches(text, url));
}

/** A pattern of path-to-regexp, as Next.js takes it. */
function matches(pattern: string, url: string): boolean {
  const source = pattern
    .replace(/\/:\w+\*/g, '(?:/.*)?')
    .replace(/\/:\w+\+/g, '/.+')
    .replace(/:\w+(?![\w(])/g, '[^/]+')
    .replace(/:\w+(?=\()/g, '');
  try {
    return new RegExp(`^${source}/?$`).test(url);
  } catch {
    return true;
  }
}
