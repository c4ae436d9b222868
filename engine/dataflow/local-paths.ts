/**
 * Paths of the machine itself: absolute ones, those that a check found there, and what is put together from them. No such text names a repository of a hub.
 */
import type { Calls } from './calls';
import { sameForm } from './folders';
import { type FlowNode, type Guard, guardsOf, type NodeId, unrefined } from './graph';
import { fileOf, makeRef, type Ref, type SiteRef } from './program';

const MOST_STEPS = 10;

/** Functions that give an absolute path, whatever they are given, and methods of paths that do. */
const GIVES = new Set(['abspath', 'realpath', 'getcwd', 'gettempdir', 'mkdtemp']);
const MAKES = new Set(['resolve', 'absolute', 'cwd', 'home']);
/** What is asked of a path on the machine. */
const ASKS = new Set(['isabs', 'isdir', 'isfile', 'exists', 'is_absolute', 'is_dir', 'is_file']);
const SAME = new Set(['as_posix', 'strip', 'rstrip']);

/** @param start a value that a call is given @param site that call */
export const isLocalPath = (calls: Calls, start: Ref, site: SiteRef): boolean => isLocal(calls, start, guardsOf(calls.program.site(site).guards), 0);

/** @param guards what holds there */
function isLocal(calls: Calls, ref: Ref, guards: readonly Guard[], depth: number): boolean {
  if (depth > MOST_STEPS) return false;
  const { program } = calls;
  const file = fileOf(ref);
  const node = program.node(ref);
  const at = (id: NodeId) => isLocal(calls, makeRef(file, id), guards, depth + 1);
  if (isAsked(calls, ref, guards)) return true;
  switch (node.op) {
    case 'const':
      return typeof node.value === 'string' && /^(?:\.{0,2}[\\/]|~|[a-z]:[\\/])/i.test(node.value);
    case 'global':
      return node.name === '__file__';
    case 'refine':
      return isLocal(calls, makeRef(file, node.base), [...guards, ...node.guards], depth + 1);
    case 'phi':
      return node.alternatives.every(at);
    case 'cell': {
      const values = program.files[file]?.cells.get(node.variable) ?? [];
      return values.length > 0 && values.every((each) => isLocal(calls, makeRef(file, each), [], depth + 1));
    }
    case 'template':
      return node.parts[0] !== undefined && at(node.parts[0]);
    case 'member':
      return (node.name === 'parent' || node.name === 'parents') && at(node.base);
    case 'elem': {
      const list = program.node(makeRef(file, node.base));
      return list.op === 'member' && list.name === 'parents' && at(node.base);
    }
    case 'call':
      return isMadeLocal(calls, makeRef(file, node.site), at, depth);
    default:
      return false;
  }
}

function isMadeLocal(calls: Calls, ref: SiteRef, at: (id: NodeId) => boolean, depth: number): boolean {
  const { program } = calls;
  const { fns } = calls.target(ref);
  if (fns.length > 0)
    return fns.every((fn) => {
      const returned = program.fn(fn).returns.filter((each) => each.value !== undefined);
      return returned.length > 0 && returned.every((each) => isLocal(calls, makeRef(fileOf(fn), each.value as NodeId), guardsOf(each.guards), depth + 1));
    });
  const site = program.site(ref);
  const callee = program.node(makeRef(fileOf(ref), site.callee));
  if (callee.op !== 'member' && callee.op !== 'import' && callee.op !== 'global') return false;
  const { name } = callee;
  const form = sameForm(callee, site);
  if (form !== undefined) return at(form);
  if (GIVES.has(name)) return true;
  const first = site.args[0]?.value;
  if (name === 'join') return first !== undefined && site.args.length > 1 && at(first);
  if (callee.op !== 'member' || site.receiver === undefined) return false;
  if (MAKES.has(name)) return true;
  return (name === 'joinpath' || name === '__truediv__' || SAME.has(name)) && at(site.receiver);
}

/** Whether something that holds asked for the value on the machine: `if os.path.isdir(path)`. */
function isAsked(calls: Calls, ref: Ref, guards: readonly Guard[]): boolean {
  const { program } = calls;
  const file = fileOf(ref);
  const { nodes } = program.facts(ref);
  const plain = (id: NodeId | undefined) => (id === undefined ? undefined : unrefined(nodes, id));
  return guards.some((guard) => {
    if (guard.kind !== 'call' || !guard.truth) return false;
    const site = program.site(makeRef(file, guard.site));
    const callee = program.node(makeRef(file, site.callee)) as FlowNode;
    if ((callee.op !== 'member' && callee.op !== 'import') || !ASKS.has(callee.name)) return false;
    let asked = plain(site.args[0]?.value ?? site.receiver);
    const made = asked === undefined ? undefined : program.node(makeRef(file, asked));
    // `Path(path).is_dir()`
    if (made?.op === 'call') {
      const maker = program.site(makeRef(file, made.site));
      asked = plain(sameForm(program.node(makeRef(file, maker.callee)), maker)) ?? asked;
    }
    return asked !== undefined && makeRef(file, asked) === ref;
  });
}
