/**
 * Which parameters of project functions are sources because something outside the project calls them: handlers handed to
 * a library, entry points by convention (routes, server actions, decorated tools), and the handlers of tool-shaped objects
 * and classes.
 */

import { camel, type Segment } from '../binding/path';
import { advance, type CompiledEntryPoint, type CompiledShape, type State } from '../binding/trie';
import type { SourceConcept } from '../concepts';
import { push } from '../multimap';
import { decoratorsOf } from './applied';
import type { Calls } from './calls';
import type { Denotation } from './denotation';
import { marksOf } from './generic-alias';
import type { FlowFunction, FlowNode, FlowParam, Site } from './graph';
import { filledByModel } from './handler-parameters';
import { type ClassRef, type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref } from './program';
import { validatorsOf } from './schema';
import { isOther, objectsLike } from './shapes';
import type { Place } from './target';

export interface ParameterSource {
  concept: SourceConcept;
  /** -1: every parameter; `NO_PARAMETER`: none, the framework fills them all. */
  param: number;
  segments: readonly Segment[];
  text: string | undefined;
  /** The model row, for coverage. */
  key: string;
  /** Validator of what stands at `segments`. */
  schema: Place[];
  /** The annotations of a Python function are the schema. */
  checksTypes?: true;
}

/** A route whose parameters the framework fills is one all the same. */
const NO_PARAMETER = -2;

export type ParameterSources = ReadonlyMap<FnRef, ParameterSource[]>;

/** Entry points first: they give parameters types, which the call graph needs. */
export function findEntryPoints(program: Program, calls: Calls, found: Map<FnRef, ParameterSource[]>): void {
  let underDecorators: readonly FlowFunction[][] | undefined;
  for (const point of program.models.entryPoints) {
    program.files.forEach((facts, file) => {
      if (point.file && !point.file.test(facts.path)) return;
      const enter = (fn: FnRef) => {
        if (point.params.some((type) => type)) calls.conventional.set(fn, point.params);
        const types = point.decorator ? checkedTypes(program, file) : {};
        enterParameters(found, fn, point.sources, { text: point.sourceText, key: point.key, schema: [], ...types }, () =>
          everyParameter(program, calls, fn, point.injected, 0),
        );
      };
      if (point.assigned) return;
      if (point.decorator) {
        underDecorators ??= program.files.map(({ fns }, each) => fns.filter((fn) => fn && decoratorsOf(program, calls, makeRef(each, fn.id)).length > 0));
        for (const fn of underDecorators[file] ?? []) if (isDecorated(program, calls, point, file, fn)) enter(makeRef(file, fn.id));
        return;
      }
      const moduleDirective = facts.fns[0]?.directives.includes(point.directive ?? '');
      const exported = new Set<FnRef>();
      for (const each of facts.exports) {
        if (!('node' in each)) continue;
        const isTable = point.exports?.includes(`${each.name}.*`) === true;
        if (point.exports && !isTable && !point.exports.includes(each.name)) continue;
        const own = calls.denoter.of(makeRef(file, each.node));
        for (const d of isTable ? calls.denoter.elements(own, undefined) : own) if (d.kind === 'fn' && fileOf(d.fn) === file) exported.add(d.fn);
      }
      if (point.directive === undefined) for (const fn of exported) enter(fn);
      else {
        if (moduleDirective) for (const fn of exported) enter(fn);
        for (const fn of facts.fns) if (fn && fn.id !== 0 && fn.directives.includes(point.directive)) enter(makeRef(file, fn.id));
      }
    });
  }
}

/** Whether a function stands under the decorator of an entry point. */
export function isDecorated(program: Program, calls: Calls, point: CompiledEntryPoint, file: number, fn: FlowFunction): boolean {
  return decoratorsOf(program, calls, makeRef(file, fn.id)).some((ref) =>
    calls.denoter.libraryStates(decoratorCallee(program, ref)).some((state) => state === point.decorator),
  );
}

/** `@tool` and `@tool(…)` are the same decorator. */
function decoratorCallee(program: Program, ref: Ref): Ref {
  const node = program.node(ref);
  return node.op === 'call' ? makeRef(fileOf(ref), program.site(makeRef(fileOf(ref), node.site)).callee) : ref;
}

/** Objects and classes that have the form of a tool. */
export function findShapes(program: Program, calls: Calls, found: Map<FnRef, ParameterSource[]>): void {
  const classes = new Map<ClassRef, ClassHandlers[]>();
  for (const shape of program.models.shapes) {
    if (shape.handler.length === 0) continue;
    const objects = objectsLike(program, shape);
    program.files.forEach((facts, file) => {
      if (shape.objects !== false)
        for (const id of objects.get(file) ?? []) objectShape(calls, found, shape, makeRef(file, id), facts.nodes[id] as FlowNode & { op: 'object' });
      if (shape.classes !== false) for (const cls of facts.classes) if (cls) classShape(program, calls, classes, shape, makeRef(file, cls.id));
    });
  }
  for (const [cls, shaped] of classes) {
    const parts = calledWithin(program, fileOf(cls), new Map(shaped.flatMap(({ handlers }) => [...handlers])));
    for (const { shape, handlers, schema } of shaped)
      for (const [name, fn] of handlers) if (!parts.includes(name)) enterHandler(calls, found, shape, fn, schema);
  }
}

/** What is a handler in a class that has the form of a tool. */
interface ClassHandlers {
  shape: CompiledShape;
  handlers: ReadonlyMap<string, FnRef>;
  schema: Place[];
}

function objectShape(calls: Calls, found: Map<FnRef, ParameterSource[]>, shape: CompiledShape, ref: Ref, node: FlowNode & { op: 'object' }): void {
  const keys = new Map<string, number>();
  for (const prop of node.props) if (typeof prop.key === 'string') keys.set(prop.key, prop.value);
  const file = fileOf(ref);
  const schema: Place[] = (shape.schema ?? []).filter((key) => keys.has(key)).map((key) => ({ ref: makeRef(file, keys.get(key) as number), segments: [] }));
  for (const key of shape.handler) {
    const value = keys.get(key);
    if (value === undefined) continue;
    for (const d of calls.denoter.of(makeRef(file, value))) if (d.kind === 'fn') enterHandler(calls, found, shape, d.fn, schema);
  }
}

function classShape(program: Program, calls: Calls, found: Map<ClassRef, ClassHandlers[]>, shape: CompiledShape, cls: ClassRef): void {
  const members = new Set<string>();
  const handlers = new Map<string, FnRef>();
  const schema: Place[] = [];
  const line: ClassRef[] = [];
  const visit = (at: ClassRef, depth: number) => {
    const own = program.cls(at);
    if (!own || depth > 6) return;
    line.push(at);
    for (const method of own.methods) {
      members.add(method.name);
      // only what this class itself defines is its handler; a base's is the base's own finding
      if (depth === 0 && shape.handler.includes(method.name)) handlers.set(method.name, makeRef(fileOf(at), method.fn));
    }
    for (const name of [...Object.keys(own.fieldTypes), ...program.fieldNames(at)]) members.add(name);
    for (const isStatic of [false, true])
      for (const key of shape.schema ?? [])
        for (const { file, store } of program.fieldStores(at, camel(key), isStatic)) schema.push({ ref: makeRef(file, store.value), segments: [] });
    for (const key of [...shape.keys.flat(), ...(shape.not?.keys ?? []), ...(shape.not?.unless ?? [])])
      if (program.fieldStores(at, camel(key), true).length > 0) members.add(key);
    for (const base of calls.denoter.bases(at)) if (base.kind === 'class') visit(base.cls, depth + 1);
  };
  visit(cls, 0);
  if (handlers.size === 0) return;
  const has = (key: string) => members.has(key) || members.has(camel(key));
  if (!shape.keys.every((row) => row.some(has)) || isOther(shape, has)) return;
  if (schema.length === 0 && isDescribedByMaker(program, calls, line)) return;
  if (isAbstract(program, cls)) {
    const concrete = calls.denoter.hierarchy.subclasses(cls);
    const isReplaced = (name: string) => concrete.length > 0 && concrete.every((sub) => program.cls(sub)?.methods.some((method) => method.name === name));
    for (const name of [...handlers.keys()].filter(isReplaced)) handlers.delete(name);
  }
  push(found, cls, { shape, handlers, schema });
}

/**
 * Whether a class takes its description from whoever makes an instance and declares none itself: an agent, a node, a step is told what it is for,
 * while a class that is one tool says so.
 * @param line the class and its bases
 */
function isDescribedByMaker(program: Program, calls: Calls, line: readonly ClassRef[]): boolean {
  const stores = line.flatMap((cls) => [false, true].flatMap((isStatic) => program.fieldStores(cls, 'description', isStatic)));
  // a parameter with a text for its default, where some maker gives another one
  const isGivenAnother = (ref: Ref, inner: number) => {
    const fn = makeRef(fileOf(ref), inner);
    const index = program.fn(fn).params.findIndex(({ read }) => read === nodeOf(ref));
    return index >= 0 && calls.callersOf(fn).some((site) => calls.argumentMatches(site, fn, index).some(({ mode }) => mode === 'same'));
  };
  // values that a loop carries are made from themselves
  const isGiven = (ref: Ref, seen = new Set<Ref>()): boolean => {
    if (seen.has(ref)) return true;
    seen.add(ref);
    const node = program.node(ref);
    if (node.op === 'refine') return isGiven(makeRef(fileOf(ref), node.base), seen);
    if (node.op === 'phi') return isGivenAnother(ref, node.fn) || node.alternatives.every((each) => isGiven(makeRef(fileOf(ref), each), seen));
    return node.op === 'param' || (node.op === 'const' && !node.value);
  };
  const isOwnText = (ref: Ref, seen = new Set<Ref>()): boolean => {
    if (seen.has(ref)) return false;
    seen.add(ref);
    const node = program.node(ref);
    if (node.op === 'phi') return node.alternatives.some((each) => isOwnText(makeRef(fileOf(ref), each), seen));
    return node.op === 'template' || (node.op === 'const' && typeof node.value === 'string' && node.value !== '');
  };
  if (stores.length === 0 || !stores.every(({ file, store }) => isGiven(makeRef(file, store.value)))) return false;
  const own = new Set(line.flatMap((cls) => (program.cls(cls)?.instanceFns ?? []).map((fn) => makeRef(fileOf(cls), fn))));
  return !line.some((cls) =>
    (program.files[fileOf(cls)]?.sites ?? []).some(
      (site) =>
        own.has(makeRef(fileOf(cls), site.fn)) &&
        isConstructorOfBase(program, fileOf(cls), site) &&
        site.args.some((arg) => (arg.name === undefined || arg.name === 'description') && isOwnText(makeRef(fileOf(cls), arg.value))),
    ),
  );
}

/** Handlers that another handler of the class calls with what it makes itself: `execute` is the tool's, its `_run` a part of it. */
function calledWithin(program: Program, file: number, handlers: ReadonlyMap<string, FnRef>): string[] {
  const fns = new Map([...handlers].map(([name, fn]) => [fn, name]));
  return (program.files[file]?.sites ?? []).flatMap((site) => {
    const callee = program.node(makeRef(file, site.callee));
    const by = fns.get(makeRef(file, site.fn));
    const isOwn = callee.op === 'member' && program.node(makeRef(file, callee.base)).op === 'this' && handlers.has(callee.name);
    return isOwn && by !== undefined && by !== callee.name && callee.name.startsWith('_') && !by.startsWith('_') ? [callee.name] : [];
  });
}

/** A class of which there are no instances: `class Tool(ABC)`. */
const isAbstract = (program: Program, cls: ClassRef): boolean =>
  (program.cls(cls)?.bases ?? []).some((base) => {
    const node = program.node(makeRef(fileOf(cls), base));
    return node.op === 'import' && node.module === 'abc' && node.name === 'ABC';
  });

function isConstructorOfBase(program: Program, file: number, site: Site): boolean {
  const callee = program.node(makeRef(file, site.callee));
  return callee.op === 'member' && (callee.name === '__init__' || callee.name === 'super()');
}

/** Where a model says what a library hands to the function under that key, the form says nothing. */
function enterHandler(calls: Calls, found: Map<FnRef, ParameterSource[]>, shape: CompiledShape, fn: FnRef, schema: Place[]): void {
  const isToldOf = calls.receiversOf(fn).some(({ at: { root, segments } }) => {
    const last = segments.at(-1);
    const key = last?.kind === 'prop' ? last.name : root.kind === 'named' && segments.length === 0 ? root.name : undefined;
    return shape.handler.some((name) => camel(name) === key);
  });
  if (isToldOf) return;
  if (found.get(fn)?.some((each) => each.key === shape.key)) return;
  enterParameters(found, fn, shape.sources, { text: undefined, key: shape.key, schema }, () => filledByModel(calls.program, calls, fn, schema));
}

function enterParameters(
  found: Map<FnRef, ParameterSource[]>,
  fn: FnRef,
  sources: CompiledShape['sources'],
  given: Pick<ParameterSource, 'text' | 'key' | 'schema' | 'checksTypes'>,
  everyOf: () => readonly number[] = () => [-1],
): void {
  for (const { concept, at } of sources) {
    const { root } = at;
    if (root.kind !== 'param' && root.kind !== 'any-param') continue;
    const params = root.kind === 'param' ? [root.index] : everyOf();
    const none = concept === 'untrusted-input' && params.length === 0 ? [NO_PARAMETER] : [];
    for (const param of [...params, ...none]) push(found, fn, { concept, param, segments: at.segments, ...given });
  }
}

const checkedTypes = (program: Program, file: number): Pick<ParameterSource, 'checksTypes'> =>
  program.files[file]?.language === 'python' ? { checksTypes: true } : {};

/** What `param[*]` means: every parameter (-1), or those that are left when the library fills some itself, or the first ones are `bound`. */
function everyParameter(program: Program, calls: Calls, fn: FnRef, injected: readonly State[], bound: number): readonly number[] {
  const params = injected.length === 0 && bound === 0 ? [] : (program.fn(fn)?.params ?? []);
  const left = params.flatMap((param, index) => {
    const said = param.type ? [param.type, ...(param.type.marks ?? [])] : [];
    const isOne = (d: Denotation) => d.kind === 'lib' && injected.includes(d.state);
    const isInjected =
      said.some((type) => calls.denoter.typed(fileOf(fn), type).some(isOne)) ||
      [...markedAs(program, calls, fn, param), ...defaultOf(program, calls, fn, param)].some(isOne);
    return isInjected || index < bound ? [] : [index];
  });
  return left.length === params.length ? [-1] : left;
}

/** The marks of a parameter whose declared type is a name for an annotated one. */
function markedAs(program: Program, calls: Calls, fn: FnRef, { type }: FlowParam): readonly Denotation[] {
  const node = type?.variable === undefined ? undefined : program.files[fileOf(fn)]?.typeNodes.get(type.variable);
  return node === undefined ? [] : marksOf(program, makeRef(fileOf(fn), node)).flatMap((mark) => calls.denoter.of(mark));
}

/** What a parameter is by default, where a call says so: `session: Session = Depends(get_session)`. One that is given nothing takes the declared type apart. */
function defaultOf(program: Program, calls: Calls, fn: FnRef, { read }: FlowParam): readonly Denotation[] {
  const file = fileOf(fn);
  const given = read === undefined ? undefined : program.node(makeRef(file, read));
  const byDefault = given?.op === 'phi' ? given.alternatives[1] : undefined;
  const made = byDefault === undefined ? undefined : program.node(makeRef(file, byDefault));
  if (byDefault === undefined || made?.op !== 'call') return [];
  const [first] = program.site(makeRef(file, made.site)).args;
  if (!first || calls.denoter.of(makeRef(file, first.value)).some((d) => d.kind === 'class')) return [];
  return calls.denoter.of(makeRef(file, byDefault));
}

/** Parameters of functions that are assigned to a property that a library calls: `app.ontoolinput = (input) => …`. */
export function findAssignedSources(program: Program, calls: Calls, found: Map<FnRef, ParameterSource[]>): void {
  const points = program.models.entryPoints.filter((point) => point.assigned);
  const names = new Set(points.map((point) => point.assigned?.name));
  if (names.size === 0) return;
  program.files.forEach((facts, file) => {
    for (const { base, key, value } of facts.stores) {
      if (typeof key !== 'string' || !names.has(key)) continue;
      const states = advance(calls.denoter.libraryStates(makeRef(file, base)), camel(key));
      for (const point of points) {
        if (!point.assigned || !states.includes(point.assigned.state)) continue;
        for (const d of calls.denoter.of(makeRef(file, value)))
          if (d.kind === 'fn') enterParameters(found, d.fn, point.sources, { text: point.sourceText, key: point.key, schema: [] });
      }
    }
  });
}

/** Parameters of callbacks that library calls make sources. */
export function findCallbackSources(program: Program, calls: Calls, found: Map<FnRef, ParameterSource[]>): void {
  program.files.forEach((facts, file) => {
    for (const fn of facts.fns) {
      if (!fn) continue;
      const ref = makeRef(file, fn.id);
      for (const { site, entry, at, bound } of calls.receiversOf(ref))
        for (const source of entry.sources) {
          const { root } = source.at;
          if (root.kind !== 'callback' || root.at.text !== at.text) continue;
          const schema = entry.validates
            .filter((each) => each.data.root.kind === 'callback' && each.data.root.at.text === at.text && program.speaksOf(each, file))
            .flatMap((each) => validatorsOf(calls, site, each));
          for (const param of root.param === -1 ? everyParameter(program, calls, ref, entry.injected, bound) : [root.param + bound])
            push(found, ref, {
              concept: source.concept,
              param,
              segments: source.at.segments,
              text: entry.sourceText,
              key: entry.key,
              schema,
              ...checkedTypes(program, file),
            });
        }
    }
  });
}
