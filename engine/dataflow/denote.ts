/**
 * What a value may be, as far as calls are concerned: functions, classes, instances, library states, object literals, modules.
 * Context-insensitive and memoised; parameters are looked up at the callers found so far, so the call graph (calls.ts) and
 * this grow together in rounds. It says what is called, never what is tainted.
 */

import { camel } from '../binding/path';
import { advance, type State } from '../binding/trie';
import type { TypeRef } from '../ir/ir';
import { type Denotation, distinct, libs, valuesUnder } from './denotation';
import { genericOf } from './generic-alias';
import { givenBeside } from './given';
import type { FlowNode } from './graph';
import type { Held } from './held';
import { Hierarchy } from './hierarchy';
import { Interfaces } from './interfaces';
import { Memo } from './memo';
import { type ClassRef, type ExportTarget, type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref } from './program';

const NONE: readonly Denotation[] = [];
const NO_STATES: readonly State[] = [];
/** Names of the global object itself. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global', 'frames']);
/** Types of the language that say nothing of what is in them. */
const CONTAINERS = new Set(
  'Array ReadonlyArray Map ReadonlyMap Set ReadonlySet WeakMap Iterable AsyncIterable Promise Object Function list dict set tuple frozenset type object'.split(
    ' ',
  ),
);
const isContainer = (type: TypeRef): boolean => type.variable === undefined && CONTAINERS.has(type.name);
/** More than this many things a value may be is as good as unknown. */
const MOST = 24;

/** What calls.ts knows and this asks for. */
export interface CallKnowledge {
  /** What is handed to a parameter at known call sites. */
  argumentsOf(fn: FnRef, index: number): readonly Denotation[];
  /** What a parameter that collects arguments holds under a key, at a position, or anywhere. */
  collected(fn: FnRef, index: number, at: string | number | undefined): readonly Denotation[];
  /** Types that libraries give to a callback's or entry point's parameter. */
  parameterTypes(fn: FnRef, index: number): readonly State[];
  /** What the call at a node yields. */
  resultOf(ref: Ref): readonly Denotation[];
  held: Held;
}

/** How often a value is looked up that came to nothing because a cycle was cut. */
const MOST_TRIES = 64;

export class Denoter {
  private readonly memo: Memo<readonly Denotation[]>;
  private readonly active = new Set<Ref>();
  calls!: CallKnowledge;

  private readonly interfaces: Interfaces;

  readonly hierarchy: Hierarchy;

  constructor(readonly program: Program) {
    this.hierarchy = new Hierarchy(program, (ref) => this.of(ref));
    this.interfaces = new Interfaces(program);
    this.memo = new Memo(program.files.length);
  }

  /** Forgets what later rounds may know better, of some files or of all; called between rounds. */
  reset(files?: ReadonlySet<number>): void {
    this.tries.clear();
    this.memo.forgetLoose(files);
  }

  /** How often an answer was cut short because it was being looked for already. What was found meanwhile may lack something. */
  cuts = 0;
  /**
   * How often something was asked that a later round may answer otherwise: who calls a function, what a collection or a channel holds, what a
   * cut cycle lacks. What was found meanwhile is found anew in the next round; the rest, which is nearly all, stays.
   */
  doubts = 0;

  /** An answer is cut short. */
  cut(): void {
    this.cuts++;
    this.doubts++;
  }

  of(ref: Ref): readonly Denotation[] {
    const known = this.memo.lastingAt(ref);
    if (known) return known;
    const loose = this.memo.looseAt(ref);
    if (loose) {
      this.doubts++;
      return loose;
    }
    if (this.active.has(ref) || this.active.size > 400) {
      this.cut();
      return NONE;
    }
    this.active.add(ref);
    const cutsBefore = this.cuts;
    const doubtsBefore = this.doubts;
    const stated = this.program.statesAt(ref);
    const found = distinct(stated.length === 0 ? this.compute(ref) : [...this.compute(ref), ...libs(stated)]);
    this.active.delete(ref);
    // inside a cycle the result may lack what the cycle's head will add; only the head's is final
    const isLasting = this.doubts === doubtsBefore;
    if (isLasting || this.active.size === 0 || found.length > 0 || this.cuts === cutsBefore || this.isWornOut(ref)) this.memo.keep(ref, found, isLasting);
    return found;
  }

  /** Values that lie on very many cycles would be looked up once for each way through them, which may never end. */
  private isWornOut(ref: Ref): boolean {
    const tries = (this.tries.get(ref) ?? 0) + 1;
    this.tries.set(ref, tries);
    return tries > MOST_TRIES;
  }
  private readonly tries = new Map<Ref, number>();

  libraryStates(ref: Ref): readonly State[] {
    let states: State[] | undefined;
    for (const d of this.of(ref)) if (d.kind === 'lib') (states ??= []).push(d.state);
    return states ?? NO_STATES;
  }

  private compute(ref: Ref): Denotation[] {
    const { program } = this;
    const node = program.node(ref);
    const file = fileOf(ref);
    const local = (id: number) => this.of(makeRef(file, id));
    switch (node.op) {
      case 'import':
        return this.target(program.imported(file, node.module, node.name));
      case 'global': {
        const global = program.models.globalOf(program.files[file]?.language ?? 'javascript');
        const states = advance([global], camel(node.name));
        return libs(GLOBAL_OBJECTS.has(node.name) ? [global, ...states] : states);
      }
      case 'member': {
        if (node.isSuper) return this.inherited(makeRef(file, node.fn), node.name);
        const found = this.members(local(node.base), node.name);
        const base = makeRef(file, node.base);
        for (const { file: at, store } of program.stores.get(base) ?? []) if (store.key === node.name) found.push(...this.of(makeRef(at, store.value)));
        return found;
      }
      case 'elem': {
        const index = node.index === undefined ? undefined : program.node(makeRef(file, node.index));
        if (index?.op === 'const' && typeof index.value === 'string') return this.members(local(node.base), index.value);
        return this.elements(local(node.base), index?.op === 'const' && typeof index.value === 'number' ? index.value : undefined);
      }
      case 'call': {
        const found = this.calls.resultOf(ref);
        const declared = found.length === 0 ? program.files[file]?.declared.get(nodeOf(ref)) : undefined;
        return declared ? this.typed(file, declared) : [...found];
      }
      case 'phi':
        return node.alternatives.flatMap((each) => local(each));
      case 'refine':
      case 'rest':
        return [...local(node.base)];
      case 'cell': {
        const facts = program.files[file];
        return (facts?.cells.get(node.variable) ?? []).flatMap((each) => local(each));
      }
      case 'fn':
        return [{ kind: 'fn', fn: makeRef(file, node.target) }];
      case 'class':
        return [{ kind: 'class', cls: makeRef(file, node.target) }];
      case 'object':
      case 'array':
        return [{ kind: 'literal', ref }];
      case 'this': {
        const owner = program.ownerOf(makeRef(file, node.fn));
        if (!owner) return [];
        return [owner.isStatic ? { kind: 'class', cls: owner.cls } : { kind: 'instance', cls: owner.cls }];
      }
      case 'param':
        return this.parameter(file, node);
      default:
        return [];
    }
  }

  private parameter(file: number, node: FlowNode & { op: 'param' }): Denotation[] {
    const fn = makeRef(file, node.fn);
    const param = this.program.fn(fn)?.params[node.index];
    const found: Denotation[] = libs(this.calls.parameterTypes(fn, node.index));
    if (param?.type && !isContainer(param.type)) found.push(...this.typed(file, param.type));
    if (found.length > 0) return [...found, ...givenBeside(this, found, () => this.calls.argumentsOf(fn, node.index))];
    const given = this.calls.argumentsOf(fn, node.index);
    if (param?.rest || param?.keywordRest) return [...given.slice(0, MOST), { kind: 'rest', fn, index: node.index }];
    return given.length > 0 || !param?.type ? given.slice(0, MOST) : this.implemented(file, param.type);
  }

  /** Instances of the classes that implement an interface: what a value of that type may be, where nothing better is known. */
  private implemented(file: number, type: TypeRef): Denotation[] {
    return this.interfaces.implementers(file, type).map((cls) => ({ kind: 'instance', cls }));
  }

  /** Values of a declared type: instances of a project class (of its subclasses through `overrides`) or library states. */
  typed(file: number, type: TypeRef): Denotation[] {
    const facts = this.program.files[file];
    const [name = '', ...parts] = type.name.split('.');
    let found: readonly Denotation[];
    if (type.variable === undefined) found = libs(advance([this.program.models.globalOf(facts?.language ?? 'javascript')], camel(name)));
    else {
      const node = facts?.typeNodes.get(type.variable);
      if (node === undefined) return [];
      found = this.of(makeRef(file, node));
      if (found.length === 0 && facts?.language === 'python') found = genericOf(this.program, makeRef(file, node)).flatMap((ref) => this.of(ref));
    }
    for (const part of parts) found = this.members(found, part);
    return found.flatMap((d): Denotation[] => {
      if (d.kind === 'class') return [{ kind: 'instance', cls: d.cls }];
      if (d.kind === 'lib') return libs([...new Set([d.state, ...d.state.types, ...advance([d.state], '()')])]);
      return [];
    });
  }

  target(target: ExportTarget | { states: readonly State[] } | undefined): Denotation[] {
    if (!target) return [];
    if ('states' in target) return libs(target.states);
    if ('module' in target) return [{ kind: 'module', file: target.module }];
    const found = this.of(target.ref);
    return target.member === undefined ? [...found] : this.members(found, target.member);
  }

  members(of: readonly Denotation[], name: string): Denotation[] {
    const found: Denotation[] = [];
    const states: State[] = [];
    const classes = new Set<ClassRef>();
    for (const d of of) {
      if (d.kind === 'instance') classes.add(d.cls);
      if (d.kind === 'lib') states.push(d.state);
      else found.push(...this.member(d, name));
    }
    // where it may be one of several classes, of which none is what the others extend, none of them is meant
    const [cls, another] = classes.size > 1 ? this.hierarchy.uppermost(classes) : classes;
    if (cls !== undefined && another === undefined) states.push(...this.program.instanceStates(cls));
    if (states.length > 0) found.push(...libs(advance(states, camel(name))));
    return found;
  }

  private member(d: Exclude<Denotation, { kind: 'lib' }>, name: string): Denotation[] {
    switch (d.kind) {
      case 'module': {
        const exported = this.program.exported(d.file, name);
        return exported ? this.target(exported) : [];
      }
      case 'instance':
        return this.classMember(d.cls, name, false, 0);
      case 'class':
        return this.classMember(d.cls, name, true, 0);
      case 'literal':
        return this.property(d.ref, name);
      case 'fn':
        return [];
      case 'rest':
        return [...this.calls.collected(d.fn, d.index, camel(name))];
      case 'result':
        return [...this.calls.held.part(d.site, `${d.path}.${camel(name)}`)];
    }
  }

  /** A member of a class, looked up through its bases; abstract or undeclared members through its subclasses. */
  classMember(cls: ClassRef, name: string, isStatic: boolean, depth: number): Denotation[] {
    if (depth > 8) return [];
    const { program } = this;
    const own = program.cls(cls);
    if (!own) return [];
    const file = fileOf(cls);
    // in Python an instance reaches its class's methods and attributes
    const isPython = program.files[file]?.language === 'python';
    const found: Denotation[] = [];
    for (const method of own.methods) {
      if (method.name !== name || (method.isStatic !== isStatic && !isPython) || method.kind === 'setter' || method.kind === 'constructor') continue;
      const fn = makeRef(file, method.fn);
      if (method.kind === 'getter') found.push(...this.returned(fn));
      else found.push({ kind: 'fn', fn });
    }
    for (const { file: at, store } of program.fieldStores(cls, camel(name), isStatic)) found.push(...this.of(makeRef(at, store.value)));
    const type = own.fieldTypes[name];
    if (type && found.length === 0) found.push(...this.typed(file, type));
    if (type && found.length === 0) found.push(...this.implemented(file, type));
    if (depth === 0 && !isStatic) for (const sub of this.hierarchy.subclasses(cls)) found.push(...this.classMemberOwn(sub, name));
    if (found.length === 0 && depth === 0 && !isStatic)
      for (const sub of this.hierarchy.subclasses(cls))
        for (const { file: at, store } of program.fieldStores(sub, camel(name))) found.push(...this.of(makeRef(at, store.value)));
    if (found.length === 0 || type) {
      for (const base of own.bases) {
        for (const d of this.of(makeRef(file, base))) {
          if (d.kind === 'class') found.push(...this.classMember(d.cls, name, isStatic, depth + 1));
          else if (d.kind === 'lib') found.push(...libs(advance(isStatic ? [d.state] : advance([d.state], '()'), camel(name))));
        }
      }
    }
    return found;
  }

  /** A member as the classes above that of a function have it. */
  private inherited(fn: FnRef, name: string): Denotation[] {
    const owner = this.program.ownerOf(fn);
    if (!owner) return [];
    return this.bases(owner.cls).flatMap((base): Denotation[] => {
      if (base.kind === 'class') return this.classMember(base.cls, name, owner.isStatic, 1);
      return base.kind === 'lib' ? libs(advance(owner.isStatic ? [base.state] : advance([base.state], '()'), camel(name))) : [];
    });
  }

  private classMemberOwn(cls: ClassRef, name: string): Denotation[] {
    const method = this.program.cls(cls)?.methods.find((each) => each.name === name && !each.isStatic && each.kind === 'method');
    return method ? [{ kind: 'fn', fn: makeRef(fileOf(cls), method.fn) }] : [];
  }

  /** The project and library bases of a class. */
  bases(cls: ClassRef): readonly Denotation[] {
    return (this.program.cls(cls)?.bases ?? []).flatMap((base) => this.of(makeRef(fileOf(cls), base)));
  }

  returned(fn: FnRef): Denotation[] {
    const flow = this.program.fn(fn);
    if (!flow) return [];
    const file = fileOf(fn);
    const found = flow.returns.flatMap((each) => (each.value === undefined || each.isYield ? [] : this.of(makeRef(file, each.value))));
    return found.length > 0 || !flow.returnType ? [...found] : this.typed(file, flow.returnType);
  }

  private property(ref: Ref, name: string): Denotation[] {
    const { program } = this;
    const wanted = camel(name);
    const found: Denotation[] = [];
    const others: Denotation[] = [];
    // literals spread into each other, or in a loop into themselves, are each looked at once
    const literals = new Set([ref]);
    for (const literal of literals) {
      const node = program.node(literal);
      const file = fileOf(literal);
      if (node.op === 'object') {
        const named = valuesUnder(node, wanted).flatMap((value) => this.of(makeRef(file, value)));
        found.push(...named);
        if (named.length === 0)
          for (const d of node.spreads.flatMap((spread) => this.of(makeRef(file, spread)))) {
            if (d.kind === 'literal') literals.add(d.ref);
            else others.push(d);
          }
      }
      for (const { file: at, store } of this.calls.held.stores(literal)) if (store.key === name) found.push(...this.of(makeRef(at, store.value)));
      found.push(...this.calls.held.added(literal, `.${wanted}`));
    }
    if (others.length > 0) found.push(...this.members(distinct(others), name));
    return found;
  }

  /** What calling these, or `new`, gives. */
  called(of: readonly Denotation[]): Denotation[] {
    return of.flatMap((d): Denotation[] => {
      if (d.kind === 'class') return [{ kind: 'instance', cls: d.cls }];
      if (d.kind === 'fn') return this.returned(d.fn);
      return d.kind === 'lib' ? libs(advance([d.state], '()')) : [];
    });
  }

  /** Elements of an array, values of a table. */
  elements(of: readonly Denotation[], index: number | undefined): Denotation[] {
    const found: Denotation[] = [];
    const states = new Set<State>();
    const literals = new Set<Ref>();
    const enter = (list: readonly Denotation[], at: number | undefined) => {
      for (const d of list) {
        if (d.kind === 'lib') states.add(d.state);
        else if (d.kind === 'literal') literals.add(d.ref);
        else if (d.kind === 'rest') found.push(...this.calls.collected(d.fn, d.index, at));
        else if (d.kind === 'result') found.push(...this.calls.held.part(d.site, `${d.path}[${at ?? ''}]`));
      }
    };
    enter(of, index);
    const asked = literals.size;
    let count = 0;
    for (const literal of literals) {
      // what is spread in may stand at any index
      const at = count++ < asked ? index : undefined;
      const node = this.program.node(literal);
      const file = fileOf(literal);
      if (node.op === 'array') {
        const isExact = at !== undefined && !node.items.some((each) => each.spread);
        node.items.forEach((item, position) => {
          if (item.spread) enter(this.of(makeRef(file, item.value)), undefined);
          else if (!isExact || position === at) found.push(...this.of(makeRef(file, item.value)));
        });
      } else if (node.op === 'object') {
        if (node.props.length <= 64) for (const prop of node.props) found.push(...this.of(makeRef(file, prop.value)));
        for (const spread of node.spreads) enter(this.of(makeRef(file, spread)), undefined);
      }
      for (const { file: from, store } of this.calls.held.stores(literal))
        if (typeof store.key !== 'string') found.push(...this.of(makeRef(from, store.value)));
      found.push(...this.calls.held.added(literal, `[${at ?? ''}]`));
    }
    if (states.size > 0) found.push(...libs(advance([...states], '[]')));
    return found;
  }
}
