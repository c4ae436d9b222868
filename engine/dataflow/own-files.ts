/**
 * Files that are most likely the program's own, as far as one file shows: what lies in a temporary folder that it opened, what comes with its code, what it writes
 * under the same name, and what an object reads back of its own state.
 */
import type { Calls } from './calls';
import { sameForm } from './folders';
import type { NodeId } from './graph';
import { fileOf, makeRef, nodeOf, type Program, type Ref, type SiteRef } from './program';

const MOST_VALUES = 64;

/** Modules that give the files of a package, which come with its code. */
const RESOURCES = /^(?:importlib[._]resources|importlib_resources|pkg_resources|pkgutil)/;
const WRITES: ReadonlySet<string> = new Set(['dump', 'save', 'savez', 'to_pickle', 'save_model']);

/**
 * Whether a file is the program's own: made from a temporary file or folder that this function opened, so that it was put there while the program ran; from the
 * place of the code, or the files of a package; or one that this file of code writes under the same name.
 */
export const isOwnFile = (calls: Calls, start: Ref): boolean => comesFromOwn(calls, start) || isWrittenHere(calls, start);

function comesFromOwn(calls: Calls, start: Ref): boolean {
  const { program } = calls;
  const file = fileOf(start);
  const seen = new Set<Ref>();
  const pending = [start];
  while (pending.length > 0 && seen.size < MOST_VALUES) {
    const ref = pending.pop() as Ref;
    if (seen.has(ref)) continue;
    seen.add(ref);
    const node = program.node(ref);
    const add = (...ids: readonly (number | undefined)[]) => pending.push(...ids.flatMap((id) => (id === undefined ? [] : [makeRef(file, id)])));
    if (node.op === 'member' || node.op === 'elem' || node.op === 'rest' || node.op === 'refine') add(node.base);
    else if (node.op === 'phi') add(...node.alternatives);
    else if (node.op === 'template') add(...node.parts);
    else if (node.op === 'array') add(...node.items.map((item) => item.value));
    else if (node.op === 'cell') add(...(program.files[file]?.cells.get(node.variable) ?? []));
    else if (node.op === 'call') {
      const site = makeRef(file, node.site);
      if (calls.target(site).entries.some(({ is }) => is === 'temporary')) return true;
      const { callee, receiver, args } = program.site(site);
      add(callee, receiver, ...args.map((arg) => arg.value));
    } else if ((node.op === 'global' && node.name === '__file__') || (node.op === 'import' && RESOURCES.test(`${node.module}.${node.name}`))) return true;
  }
  return false;
}

function isWrittenHere({ program }: Calls, start: Ref): boolean {
  const file = fileOf(start);
  const name = nameOf(program, start, 0);
  return (
    name !== undefined &&
    (program.files[file]?.sites ?? []).some((site) => {
      const callee = program.node(makeRef(file, site.callee));
      const isWrite = (callee.op === 'member' || callee.op === 'import') && WRITES.has(callee.name);
      return isWrite && site.args.some((arg) => nameOf(program, makeRef(file, arg.value), 0) === name);
    })
  );
}

/** How the code writes a path: by constants, parameters, fields and what is joined of them. Undefined where something else has a part in it. */
function nameOf(program: Program, ref: Ref, depth: number): string | undefined {
  const file = fileOf(ref);
  const node = program.node(ref);
  const of = (id: NodeId) => nameOf(program, makeRef(file, id), depth + 1);
  const joined = (ids: readonly NodeId[], between: string) => {
    const parts = ids.map(of);
    return parts.includes(undefined) ? undefined : parts.join(between);
  };
  if (depth > 8) return undefined;
  switch (node.op) {
    case 'const':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'this':
      return 'this';
    case 'global':
      return node.name;
    case 'param':
      return program.fn(makeRef(file, node.fn)).params.find((param) => param.node === nodeOf(ref))?.name;
    case 'refine':
      return of(node.base);
    case 'member': {
      const base = of(node.base);
      return base === undefined ? undefined : `${base}.${node.name}`;
    }
    case 'cell': {
      const values = program.files[file]?.cells.get(node.variable) ?? [];
      return values.length === 1 ? of(values[0] as NodeId) : undefined;
    }
    case 'template':
      return joined(node.parts, '');
    case 'call': {
      const site = program.site(makeRef(file, node.site));
      const callee = program.node(makeRef(file, site.callee));
      const form = sameForm(callee, site);
      if (form !== undefined) return of(form);
      if (callee.op === 'global' && callee.name === 'open' && site.args[0]) return of(site.args[0].value);
      if (callee.op !== 'member') return undefined;
      const given = site.args.map((arg) => arg.value);
      if (callee.name === 'join') return joined(given, '/');
      return ['__truediv__', 'joinpath'].includes(callee.name) && site.receiver !== undefined ? joined([site.receiver, ...given], '/') : undefined;
    }
    default:
      return undefined;
  }
}

/** Python calls this while it reads a pickle: whoever wrote that has been trusted before. */
const RESTORES = new Set(['__setstate__', '__setstate_cython__']);

/** Whether a call stands in the method that gives an object its state back. */
export function isRestoring({ program }: Calls, ref: SiteRef): boolean {
  const flow = program.fn(makeRef(fileOf(ref), program.site(ref).fn));
  return flow.cls !== undefined && RESTORES.has(flow.name);
}
