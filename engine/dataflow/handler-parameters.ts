/**
 * Which parameters of a handler the model fills. What has the form of a tool is called by a runtime of the project's own, which hands over more
 * than the model wrote: `**kwargs` beside named parameters, callbacks, the state of the run. What the declared schema names is the model's.
 */
import { camel } from '../binding/path';
import type { Calls } from './calls';
import { type ClassRef, type FnRef, fileOf, makeRef, type Program, type Ref } from './program';
import type { Place } from './target';
import { look } from './when';

/** What frameworks hand to a tool beside the model's arguments. */
export const GIVEN: ReadonlySet<string> = new Set(['self', 'cls', 'ctx', 'context', 'run_manager', 'config', 'state', 'runtime', 'tool_call_id', 'callbacks']);
/** Names of one parameter that holds all of the model's arguments. */
const ALL_IN_ONE = /^(?:tool_)?(?:params?|parameters|args?|arguments|inputs?|payload|data|request)$/;

/**
 * @param schema where the tool says what it takes
 * @returns the indexes of the parameters that the model fills; -1 for all of them
 */
export function filledByModel(program: Program, calls: Calls, fn: FnRef, schema: readonly Place[]): readonly number[] {
  const params = program.fn(fn)?.params ?? [];
  if (program.files[fileOf(fn)]?.language !== 'python') return [-1];
  const names = declaredNames(program, calls, schema);
  const isDeclared = (name: string) => names?.has(camel(name)) === true;
  const isRest = (index: number) => params[index]?.rest === true || params[index]?.keywordRest === true;
  const own = params.flatMap((param, index) => (isRest(index) || (GIVEN.has(param.name) && !isDeclared(param.name)) ? [] : [index]));
  const declared = own.filter((index) => isDeclared(params[index]?.name ?? ''));
  const keywords = params.flatMap((param, index) => (param.keywordRest ? [index] : []));
  let left = own;
  if (names && declared.length > 0) left = names.size > declared.length ? [...declared, ...keywords] : declared;
  else if (names && own[0] !== undefined && ALL_IN_ONE.test(params[own[0]]?.name ?? '')) left = [own[0]];
  else if (names) left = [...own, ...keywords];
  return left.length === 0 || left.length === params.length ? [-1] : left;
}

/** The names a schema declares: JSON Schema, a list of `{name}`, the fields of a class. Undefined where it cannot be seen or names nothing. */
function declaredNames(program: Program, calls: Calls, schema: readonly Place[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const place of schema)
    for (const seen of look(program, place)) {
      if (seen === 'absent') continue;
      const found = seen === 'unknown' ? undefined : namesAt(program, calls, seen.ref);
      if (!found) return undefined;
      for (const name of found) names.add(camel(name));
    }
  return names.size === 0 ? undefined : names;
}

function namesAt(program: Program, calls: Calls, ref: Ref): readonly string[] | undefined {
  const node = program.node(ref);
  const file = fileOf(ref);
  switch (node.op) {
    case 'const':
      return [];
    case 'class':
      return fieldsOf(program, calls, makeRef(file, node.target), 0);
    case 'array': {
      const each = node.items.map((item) =>
        item.spread ? undefined : textAt(program, { ref: makeRef(file, item.value), segments: [{ kind: 'prop', name: 'name' }] }),
      );
      return each.includes(undefined) ? undefined : (each as string[]);
    }
    case 'object': {
      const properties = node.props.find((prop) => prop.key === 'properties');
      if (properties) {
        const inner = program.node(makeRef(file, properties.value));
        return inner.op === 'object' && inner.spreads.length === 0 ? keysOf(inner) : undefined;
      }
      return node.spreads.length > 0 || node.props.some((prop) => prop.key === 'type') ? undefined : keysOf(node);
    }
    default:
      return undefined;
  }
}

const keysOf = (node: { props: readonly { key: string | number }[] }): string[] => node.props.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));

function textAt(program: Program, place: Place): string | undefined {
  const [seen, ...more] = look(program, place);
  const node = seen === undefined || typeof seen === 'string' || more.length > 0 ? undefined : program.node(seen.ref);
  return node?.op === 'const' && typeof node.value === 'string' ? node.value : undefined;
}

function fieldsOf(program: Program, calls: Calls, cls: ClassRef, depth: number): readonly string[] {
  const own = Object.keys(program.cls(cls)?.fieldTypes ?? {});
  if (depth > 6) return own;
  return [...own, ...calls.denoter.bases(cls).flatMap((base) => (base.kind === 'class' ? fieldsOf(program, calls, base.cls, depth + 1) : []))];
}
