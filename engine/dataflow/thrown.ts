/**
 * What may be thrown where: for a stretch of a function's code the errors thrown in it that no handler inside takes, and the calls in it whose
 * functions let errors out, themselves or through further calls. Errors of libraries, of callbacks that a library calls, and of promises that are not
 * awaited where they are made are not followed.
 */
import type { Calls } from './calls';
import type { Facts, FlowNode, FlowThrow, FlowTry, NodeId, Site } from './graph';
import { type ClassRef, type FnRef, fileOf, makeRef, nodeOf, type Ref, type SiteRef } from './program';

/** Calls between a handler and what throws: further up, the handler is one for everything that may go wrong. */
export const MOST_CALLS = 4;
/** Classes whose handlers take everything. */
const ALL: ReadonlySet<ClassRef | string> = new Set(['Exception', 'BaseException', 'Error']);
/** Python's own classes of which others are. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  ArithmeticError: ['FloatingPointError', 'OverflowError', 'ZeroDivisionError'],
  ImportError: ['ModuleNotFoundError'],
  LookupError: ['IndexError', 'KeyError'],
  OSError:
    'IOError EnvironmentError BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError'.split(
      ' ',
    ),
  RuntimeError: ['NotImplementedError', 'RecursionError'],
  ValueError: ['UnicodeError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'JSONDecodeError'],
};

/** What leaves a stretch of code as an error. */
export interface Leaving {
  throws: readonly FlowThrow[];
  calls: readonly { site: SiteRef; fns: readonly FnRef[] }[];
}
const NOTHING: Leaving = { throws: [], calls: [] };

interface Own {
  throws: FlowThrow[];
  /** What is handled in the function, and where: a `try`, or a promise with a handler of its own. */
  tries: Pick<FlowTry, 'start' | 'end' | 'body' | 'passes'>[];
  sites: Site[];
}

type Caught = FlowNode & { op: 'caught' };
/** Classes by their name, or where they are the project's. */
type Classes = ReadonlySet<ClassRef | string>;

export class Thrown {
  private readonly own: (Map<number, Own> | undefined)[] = [];
  private readonly leaving = new Map<FnRef, Leaving>();
  private readonly caught = new Map<Ref, Leaving>();
  private letting: ReadonlyMap<FnRef, number> | undefined;

  constructor(private readonly calls: Calls) {}

  /** What a handler may be given. */
  of(ref: Ref, node: Caught): Leaving {
    let known = this.caught.get(ref);
    if (!known) this.caught.set(ref, (known = this.between(makeRef(fileOf(ref), node.fn), node.from, node.to)));
    return known;
  }

  /** What a function lets out. */
  outOf(fn: FnRef): Leaving {
    let known = this.leaving.get(fn);
    if (!known) this.leaving.set(fn, (known = this.between(fn, 0, Number.POSITIVE_INFINITY)));
    return known;
  }

  /** Functions that let errors out whose text is not fixed, with the calls between them and the nearest that throws one. */
  all(): ReadonlyMap<FnRef, number> {
    return (this.letting ??= this.findAll());
  }

  private findAll(): ReadonlyMap<FnRef, number> {
    const { program } = this.calls;
    const found = new Map<FnRef, number>();
    program.files.forEach((facts, file) => {
      for (const each of facts.throws)
        if (isTelling(facts, each.value) && leaves(this.ownOf(makeRef(file, each.fn)), each.start, each.end)) found.set(makeRef(file, each.fn), 0);
    });
    // a map is walked in the order of insertion, what is added on the way included
    for (const [fn, level] of found) {
      if (level === MOST_CALLS - 1) break;
      for (const site of this.calls.callersOf(fn)) {
        const caller = program.callerAt(site);
        if (found.has(caller) || !this.calls.target(site).fns.includes(fn)) continue;
        const { start, end } = program.site(site);
        if (leaves(this.ownOf(caller), start, end)) found.set(caller, level + 1);
      }
    }
    return found;
  }

  private between(fn: FnRef, from: number, to: number): Leaving {
    const own = this.ownOf(fn);
    if (!own) return NOTHING;
    const file = fileOf(fn);
    const facts = this.calls.program.facts(fn);
    const all = this.all();
    const isIn = ({ start, end }: { start: number; end: number }) => from <= start && end <= to && leaves(own, start, end, from, to);
    const calls = own.sites.flatMap((site) => {
      const ref = makeRef(file, site.id);
      const fns = this.calls.target(ref).fns.filter((each) => all.has(each));
      return fns.length > 0 && isIn(site) ? [{ site: ref, fns }] : [];
    });
    return { throws: own.throws.filter((each) => isTelling(facts, each.value) && isIn(each)), calls };
  }

  private ownOf(fn: FnRef): Own | undefined {
    const file = fileOf(fn);
    let table = this.own[file];
    if (!table) this.own[file] = table = ownIn(this.calls.program.facts(fn));
    return table.get(nodeOf(fn));
  }

  /** What a handler takes, as a key and a test; undefined where it takes everything. */
  taken(ref: Ref, node: Caught): { key: string; takes: (value: Ref) => boolean } | undefined {
    if (node.types.length === 0 && node.others.length === 0) return undefined;
    const classesAt = (list: readonly NodeId[]) => list.flatMap((each) => this.classesAt(makeRef(fileOf(ref), each)));
    const types = classesAt(node.types);
    const others = classesAt(node.others);
    return {
      key: `${ref}`,
      takes: (value) => {
        const classes = this.classesOf(value);
        const isOne = (list: readonly (ClassRef | string)[]) => list.some((each) => ALL.has(each) || classes?.has(each));
        return !classes || ((types.length === 0 || isOne(types)) && !isOne(others));
      },
    };
  }

  /** The classes that a value thrown is of, all the way up; undefined where that cannot be seen. */
  private classesOf(value: Ref): Classes | undefined {
    const { program } = this.calls;
    const node = program.node(value);
    if (node.op !== 'call') return undefined;
    const site = program.site(makeRef(fileOf(value), node.site));
    const found = new Set(this.classesAt(makeRef(fileOf(value), site.callee)));
    // a set is walked in the order of insertion, what is added on the way included
    for (const each of found) for (const base of this.basesOf(each)) found.add(base);
    return found.size > 0 ? found : undefined;
  }

  /** The classes that a name, or a tuple of names, stands for. */
  private classesAt(ref: Ref): (ClassRef | string)[] {
    const { program, denoter } = this.calls;
    const node = program.node(ref);
    if (node.op === 'array') return node.items.flatMap((item) => this.classesAt(makeRef(fileOf(ref), item.value)));
    const classes = denoter.of(ref).flatMap((d) => (d.kind === 'class' ? [d.cls] : []));
    if (classes.length > 0) return classes;
    return node.op === 'global' || node.op === 'import' || node.op === 'member' ? [node.name] : [];
  }

  private basesOf(cls: ClassRef | string): (ClassRef | string)[] {
    if (typeof cls === 'string') return Object.keys(PARENTS).filter((name) => PARENTS[name]?.includes(cls));
    return (this.calls.program.cls(cls)?.bases ?? []).flatMap((base) => this.classesAt(makeRef(fileOf(cls), base)));
  }
}

function ownIn(facts: Facts): Map<number, Own> {
  const lists = new Map<number, Own>();
  const at = (fn: number): Own => {
    let own = lists.get(fn);
    if (!own) lists.set(fn, (own = { throws: [], tries: [], sites: [] }));
    return own;
  };
  for (const each of facts.throws) at(each.fn).throws.push(each);
  for (const each of facts.tries) at(each.fn).tries.push(each);
  for (const each of facts.sites) {
    const own = at(each.fn);
    own.sites.push(each);
    const taken = each.caught === undefined ? undefined : facts.nodes[each.caught];
    if (taken) own.tries.push({ start: each.start, end: each.end, body: taken, passes: false });
  }
  return lists;
}

/** Whether what is thrown at a place gets out of the stretch around it: no `try` inside of it takes everything. */
function leaves(own: Own | undefined, start: number, end: number, from = 0, to = Number.POSITIVE_INFINITY): boolean {
  return !own?.tries.some((each) => !each.passes && from <= each.start && each.end <= to && each.body.start <= start && end <= each.body.end);
}

/** Whether an error may say more than what stands in the code. */
function isTelling(facts: Facts, value: NodeId): boolean {
  const node = facts.nodes[value] as FlowNode;
  if (node.op === 'const' || node.op === 'global' || node.op === 'import' || node.op === 'class') return false;
  return node.op !== 'call' || (facts.sites[node.site] as Site).args.some((arg) => facts.nodes[arg.value]?.op !== 'const');
}
