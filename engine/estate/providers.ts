/**
 * Which model a call asks, and of whom: the name through variables and functions, the client or provider that it is made with, and the host that requests
 * go to. Packages and hosts are told apart by the rows of the wish; a host that no row has is told as it is written.
 */
import type { CallEntry } from '../binding/trie';
import type { Role } from '../concepts';
import { fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { look } from '../dataflow/when';
import { textAt } from './texts';
import type { EstateProvider, EstateText, EstateWish, ProviderRow } from './types';
import { seenAt, type View } from './view';

/** What a value was made of: the package that the way back ends at, and the clients on it. */
export interface Origin {
  /** As it is imported. */
  specifiers: string[];
  clients: SiteRef[];
}

const MOST_STEPS = 16;

/**
 * @param isWanted which calls are told of as clients; those that models call so, where it is left out
 * @returns what leads to a value, over members, calls, fields and functions of the project
 */
export function originOf(view: View, ref: Ref, isWanted?: (site: SiteRef) => boolean): Origin {
  const origin: Origin = { specifiers: [], clients: [] };
  const seen = new Set<Ref>();
  const visit = (at: Ref, depth: number): void => {
    if (depth > MOST_STEPS || seen.has(at)) return;
    seen.add(at);
    const { program, context } = view;
    const node = program.node(at);
    const file = fileOf(at);
    switch (node.op) {
      case 'import': {
        const target = program.imported(file, node.module, node.name);
        if (target && 'ref' in target) visit(target.ref, depth + 1);
        else if (!target || 'states' in target) origin.specifiers.push(node.module);
        return;
      }
      case 'call': {
        const site = makeRef(file, node.site);
        const { entries, fns } = context.calls.target(site);
        if (isWanted ? isWanted(site) : entries.some(({ is }) => is === 'client')) origin.clients.push(site);
        if (fns.length > 0) {
          for (const fn of fns.slice(0, 4))
            for (const { value } of program.fn(fn)?.returns ?? []) if (value !== undefined) visit(makeRef(fileOf(fn), value), depth + 1);
          return;
        }
        const { callee, receiver } = program.site(site);
        visit(makeRef(file, receiver ?? callee), depth + 1);
        return;
      }
      case 'param': {
        const fn = makeRef(file, node.fn);
        for (const site of context.calls.callersOf(fn).slice(0, 4))
          for (const match of context.calls.argumentMatches(site, fn, node.index))
            if (match.mode === 'same') visit(makeRef(fileOf(site), match.node), depth + 1);
        return;
      }
      case 'member': {
        const stored = look(program, { ref: at, segments: [] }, context.calls).flatMap((each) =>
          typeof each === 'string' || each.ref === at ? [] : [each.ref],
        );
        if (stored.length > 0) for (const each of stored) visit(each, depth + 1);
        else visit(makeRef(file, node.base), depth + 1);
        return;
      }
      case 'elem':
      case 'refine':
        visit(makeRef(file, node.base), depth + 1);
        return;
      case 'phi':
        for (const each of node.alternatives) visit(makeRef(file, each), depth + 1);
        return;
      case 'cell':
        for (const each of program.files[file]?.cells.get(node.variable) ?? []) visit(makeRef(file, each), depth + 1);
        return;
      default:
        return;
    }
  };
  visit(ref, 0);
  return origin;
}

/** The model that stands at these places, and what it is made with. */
export function modelAt(view: View, places: readonly Place[], wish: EstateWish): { model: EstateText; origin: Origin } {
  const origin: Origin = { specifiers: [], clients: [] };
  const model = textAt(view, places, (site, entries) => {
    const inner = namesIn(view, site, entries, wish);
    if (!inner) return undefined;
    const { callee, node } = view.program.site(site);
    const made = originOf(view, makeRef(fileOf(site), entries.some(({ is }) => is === 'client') ? node : callee));
    origin.specifiers.push(...made.specifiers);
    origin.clients.push(...made.clients);
    return inner;
  });
  return { model, origin };
}

/** Where a call that gives a model is told its name: `openai('gpt-4o')`, `new ChatOpenAI({ model })`, `wrapLanguageModel({ model })`. */
function namesIn(view: View, site: SiteRef, entries: readonly CallEntry[], wish: EstateWish): readonly Place[] | undefined {
  const { calls } = view.context;
  const role: Role = 'model';
  if (view.hasRole(entries, role)) return view.role(site, entries, role);
  if (entries.some(({ sources }) => sources.some(({ at }) => at.root.kind === 'return'))) return undefined;
  const { callee } = view.program.site(site);
  const states = calls.denoter.libraryStates(makeRef(fileOf(site), callee));
  const isAi = states.some(({ label }) => wish.isAiRoot?.(label.split(/[.(]/)[0] ?? ''));
  // a call that no row speaks of
  const isForeign = entries.length === 0 && calls.target(site).fns.length === 0 && originOf(view, makeRef(fileOf(site), callee)).specifiers.length > 0;
  if (!isAi && !isForeign) return undefined;
  const named = ['model', 'modelId', 'modelName'].flatMap((name) => calls.places(site, { text: name, root: { kind: 'named', name }, segments: [] }));
  const first = calls.places(site, { text: '[0]', root: { kind: 'positional', index: 0 }, segments: [] });
  // what an argument that cannot be seen into holds is not asked
  const candidates = named.filter((place) => look(view.program, place).some((seen) => typeof seen !== 'string'));
  const found = candidates.length > 0 ? candidates : first;
  const name = view.constant(found);
  const registered = registeredAs(view, site, name);
  // with a name that is chosen when it runs, any of them may be asked
  if (registered.length > 0) return name === undefined ? [...registered, ...found] : registered;
  // the name of a variable of the environment is no model's name
  return isForeign && /^[A-Z][A-Z0-9_]*$/.test(name ?? '') ? undefined : found;
}

/**
 * What the project itself keeps under a name: `customProvider({ languageModels: { 'chat-model': model } }).languageModel('chat-model')`. Without a name all that it keeps
 * for this method.
 */
function registeredAs(view: View, site: SiteRef, name: string | undefined): Place[] {
  const { program, context } = view;
  const { receiver, callee } = program.site(site);
  const called = program.node(makeRef(fileOf(site), callee));
  const method = called.op === 'member' ? called.name : '';
  const isAsked = (key: unknown): boolean => name !== undefined || (method !== '' && typeof key === 'string' && key.startsWith(method));
  if (receiver === undefined) return [];
  const makers = originOf(view, makeRef(fileOf(site), receiver), (each) => program.site(each).args.length > 0).clients;
  return makers.flatMap((maker) =>
    program.site(maker).args.flatMap(({ value }) =>
      seenAt(context, { ref: makeRef(fileOf(maker), value), segments: [] }).flatMap((options) => {
        const node = program.node(options);
        const kept = node.op === 'object' ? node.props.filter(({ key }) => isAsked(key)) : [];
        const tables = kept.flatMap((each) => seenAt(context, { ref: makeRef(fileOf(options), each.value), segments: [] }));
        return tables.flatMap((table): Place[] => {
          const entries = program.node(table);
          return entries.op !== 'object'
            ? []
            : entries.props.flatMap((each) => (name === undefined || each.key === name ? [{ ref: makeRef(fileOf(table), each.value), segments: [] }] : []));
        });
      }),
    ),
  );
}

/** What is asked, by address, package, library, and how routers write names. */
export function providerOf(
  given: { url: EstateText | undefined; origin: Origin; sdk: string; model: EstateText; callee?: string },
  rows: readonly ProviderRow[] = [],
): EstateProvider {
  const { url, origin, sdk, model } = given;
  const host = hostOf(url?.text);
  if (host !== undefined) return { name: rows.find((row) => isHostOf(row, host))?.name, host };
  const isElsewhere = url !== undefined && url.variables.length > 0;
  const hidden = (row: ProviderRow | undefined): EstateProvider => ({ name: row?.name, host: isElsewhere ? undefined : row?.host });
  const name = given.callee?.split('.').at(-1);
  const byClass = name === undefined ? undefined : rows.find((row) => row.classes?.includes(name));
  if (byClass) return hidden(byClass);
  const packages = new Set(origin.specifiers.flatMap((specifier) => rows.find((row) => isPackageOf(row, specifier)) ?? []));
  const [byPackage] = packages;
  // models of several, of which one is chosen when it runs
  if (packages.size > 1 && model.others.length > 0) return hidden(undefined);
  if (byPackage) return hidden(byPackage);
  const prefix = /^([\w.-]+)\//.exec(model.text ?? '')?.[1];
  const byName = prefix === undefined ? undefined : rows.find((row) => row.prefixes?.includes(prefix));
  const bySdk = rows.find((row) => row.sdks?.includes(sdk));
  // a name alone goes to whom the library asks by default
  if (bySdk && (model.text !== undefined || model.variables.length === 0 || origin.specifiers.length === 0)) return hidden(bySdk);
  return hidden(byName);
}

const isHostOf = (row: ProviderRow, host: string): boolean => row.host === host || (row.hosts ?? []).some((ending) => host === ending || host.endsWith(ending));

function isPackageOf(row: ProviderRow, specifier: string): boolean {
  const plain = specifier.replace(/^npm:/, '');
  const isIn = (name: string, mark: string) => plain === name || plain.startsWith(name + mark);
  return (row.npm ?? []).some((name) => isIn(name, '/')) || (row.pypi ?? []).some((name) => isIn(name, '.'));
}

/** @returns the host of an address whose beginning is constant, with its port where it has one */
export function hostOf(address: string | undefined): string | undefined {
  const host = /^[a-z][a-z+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\](?::\d+)?|[^/?#\s]+)/i.exec(address?.trim() ?? '')?.[1];
  return host === undefined || /[{}<>$%•]/.test(host) ? undefined : host.toLowerCase();
}
