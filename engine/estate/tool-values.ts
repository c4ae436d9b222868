/** Which tools a value is, or holds: through lists, objects, variables, instances of classes and functions of the project. */
import { camel, type Segment } from '../binding/path';
import { type ClassRef, type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { functionName, nameOf } from '../dataflow/trace';
import { originOf } from './providers';
import type { MutableTool } from './tools';
import { seenAt, type View } from './view';

const prop = (name: string): Segment => ({ kind: 'prop', name: camel(name) });
const part = (ref: Ref, ...names: string[]): Place => ({ ref, segments: names.map(prop) });

/** Where tools are found again. */
export interface Found {
  bySite: ReadonlyMap<SiteRef, MutableTool>;
  byObject: ReadonlyMap<Ref, MutableTool>;
  byClass: ReadonlyMap<ClassRef, MutableTool>;
  byFn: ReadonlyMap<FnRef, MutableTool>;
}

/** @returns the tools that values are, or hold; names alone where they are not of this project */
export function resolveAll(view: View, found: Found, places: readonly Place[]): { ids: string[]; names: string[]; others: boolean } {
  const ids = new Set<string>();
  const names = new Set<string>();
  let others = false;
  const take = (tool: MutableTool, name: string | undefined) => {
    ids.add(tool.id);
    const shown = name ?? tool.name;
    if (shown !== undefined) names.add(shown);
  };
  const visit = (place: Place, key: string | undefined, depth: number): void => {
    const { program, context } = view;
    if (depth > 8) return;
    const seen = seenAt(context, place);
    if (seen.length === 0 && context.calls.denoteAt(place).length === 0) others ||= !isAbsent(view, place);
    for (const ref of seen) {
      const node = program.node(ref);
      const file = fileOf(ref);
      const own =
        node.op === 'call'
          ? found.bySite.get(makeRef(file, node.site))
          : (found.byObject.get(ref) ?? (node.op === 'fn' ? found.byFn.get(makeRef(file, node.target)) : undefined));
      if (own) {
        take(own, key);
        continue;
      }
      if (node.op === 'object') {
        const isTool = key !== undefined || view.constant([part(ref, 'name')]) !== undefined || view.constant([part(ref, 'type')]) !== undefined;
        const named = view.constant([part(ref, 'name')]) ?? view.constant([part(ref, 'function', 'name')]) ?? view.constant([part(ref, 'type')]);
        if (isTool && named !== undefined && key === undefined) names.add(named);
        else {
          for (const each of node.props)
            visit({ ref: makeRef(file, each.value), segments: [] }, typeof each.key === 'string' ? each.key : undefined, depth + 1);
          for (const spread of node.spreads) visit({ ref: makeRef(file, spread), segments: [] }, undefined, depth + 1);
        }
        continue;
      }
      if (node.op === 'array') {
        for (const item of node.items) visit({ ref: makeRef(file, item.value), segments: [] }, undefined, depth + 1);
        continue;
      }
      if (node.op === 'const') {
        if (typeof node.value === 'string') names.add(node.value);
        continue;
      }
      const instances = context.calls.denoter
        .of(ref)
        .flatMap((d) => (d.kind === 'instance' ? (found.byClass.get(d.cls) ?? []) : d.kind === 'fn' ? (found.byFn.get(d.fn) ?? []) : []));
      if (instances.length > 0) {
        for (const tool of instances) take(tool, key);
        continue;
      }
      if (node.op === 'call') {
        const site = makeRef(file, node.site);
        const { fns, entries } = context.calls.target(site);
        const before = ids.size + names.size;
        for (const fn of fns.slice(0, 4))
          for (const { value } of program.fn(fn)?.returns ?? [])
            if (value !== undefined) visit({ ref: makeRef(fileOf(fn), value), segments: [] }, key, depth + 1);
        if (ids.size + names.size > before) continue;
        const named =
          key ??
          view.constant(view.role(site, entries, 'name')) ??
          (fns.length === 0 && entries.length === 0 && isForeign(view, site) ? nameOf(program, file, program.site(site).callee) : undefined);
        if (named) names.add(named);
        else others = true;
        continue;
      }
      if (key !== undefined) names.add(key);
      else if (node.op === 'fn') names.add(functionName(program, makeRef(file, node.target)));
      else others = true;
    }
  };
  for (const place of places) visit(place, undefined, 0);
  names.delete('');
  return { ids: [...ids], names: [...names], others };
}

const isAbsent = ({ program, context: { calls } }: View, place: Place): boolean =>
  program.node(place.ref).op === 'object' && calls.denoteAt(place).length === 0;

/** A function of a package gave it: `openai.tools.webSearch()`. */
const isForeign = (view: View, site: SiteRef): boolean => originOf(view, makeRef(fileOf(site), view.program.site(site).callee)).specifiers.length > 0;
