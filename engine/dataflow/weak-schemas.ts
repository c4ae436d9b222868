/**
 * Tools whose input is not described: definitions without a schema, schemas that let anything through as a whole or in a field, and
 * parameters of decorated Python functions without a type. Says what stands there; whether it matters is a rule's to say.
 */
import type { CallEntry } from '../binding/trie';
import type { Role } from '../concepts';
import type { ToolContext } from '../define';
import { decoratorsOf } from './applied';
import type { Calls } from './calls';
import { GIVEN } from './handler-parameters';
import { type FnRef, fileOf, makeRef, type Ref, type SiteRef } from './program';
import type { Context } from './search';
import type { Place } from './target';
import { functionName } from './trace';
import { look } from './when';

export interface WeakSchema extends ToolContext {
  file: number;
  start: number;
  end: number;
  /** The function it stands in. */
  fn: number;
}

/** JSON Schema words that say something about a value. */
const TYPED = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', '$ref', 'properties', 'items', 'pattern', 'format', 'not'];

/** @returns each tool once for each place of its schema that is open */
export function findWeakSchemas(context: Context): WeakSchema[] {
  const { program, calls } = context;
  const found: WeakSchema[] = [];
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      const ref = makeRef(file, site.id);
      const entries = calls.target(ref).entries.filter((entry) => entry.is === 'tool-definition' && entry.roles.some(({ role }) => role === 'schema'));
      if (entries.length > 0) found.push(...ofDefinition(context, ref, entries));
    }
  });
  for (const [fn, sources] of context.sources)
    if (sources.some((source) => source.concept === 'tool-arguments' && source.param === -1 && source.text === undefined))
      found.push(...ofParameters(context, fn));
  return found;
}

function ofDefinition(context: Context, ref: SiteRef, entries: readonly CallEntry[]): WeakSchema[] {
  const { program, calls } = context;
  const site = program.site(ref);
  const at = (role: Role): Place[] =>
    entries.flatMap((entry) => entry.roles.filter((each) => each.role === role).flatMap(({ at: path }) => calls.places(ref, path)));
  const name = at('name')
    .flatMap((place) => look(program, place))
    .flatMap((seen) => (typeof seen === 'string' ? [] : [program.node(seen.ref)]))
    .flatMap((node) => (node.op === 'const' && typeof node.value === 'string' ? [node.value] : []))[0];
  const base = { name, file: fileOf(ref), fn: site.fn };
  const places = at('schema');
  const seen = places.flatMap((place) => look(program, place));
  if (program.files[base.file]?.language !== 'javascript' || seen.length === 0) return [];
  const takes = at('handler').some((place) => calls.denoteAt(place).some((d) => d.kind === 'fn' && takesInput(context, d.fn)));
  if (seen.every((each) => each === 'absent'))
    return takes ? [{ ...base, what: 'missing', field: undefined, start: site.calleeStart, end: site.calleeEnd }] : [];
  const open = places.flatMap((place) => openIn(calls, place, '', 0));
  return open
    .filter((each) => each.field !== '' || takes)
    .map(({ ref: node, field }) => {
      const { start, end } = program.node(node);
      return { ...base, what: 'any', field: field || undefined, file: fileOf(node), start, end, fn: program.node(node).fn };
    });
}

/** Whether a handler has a parameter for what the model wrote. */
function takesInput({ program }: Context, fn: FnRef): boolean {
  const first = program.fn(fn)?.params[0];
  return first !== undefined && !first.name.startsWith('_');
}

interface Open {
  ref: Ref;
  /** Dotted path of the field; empty for the whole. */
  field: string;
}

function openIn(calls: Calls, place: Place, field: string, depth: number): Open[] {
  if (depth > 6) return [];
  const { program } = calls;
  return look(program, place).flatMap((seen): Open[] => {
    if (typeof seen === 'string') return [];
    const node = program.node(seen.ref);
    const file = fileOf(seen.ref);
    if (node.op === 'object') return openObject(calls, seen.ref, field, depth);
    if (node.op !== 'call') return [];
    const site = makeRef(file, node.site);
    const schema = calls.target(site).entries.find((entry) => entry.schema !== undefined)?.schema;
    if (schema === 'any') return [{ ref: seen.ref, field }];
    if (typeof schema !== 'object' || schema.kind === 'anyOf' || schema.kind === 'pattern') return [];
    const inner = calls.places(site, schema.at);
    if (schema.kind !== 'fields') return inner.flatMap((each) => openIn(calls, each, field, depth + 1));
    return inner.flatMap((each) =>
      look(program, each).flatMap((fields) =>
        typeof fields !== 'string' && program.node(fields.ref).op === 'object' ? validators(calls, fields.ref, field, depth) : [],
      ),
    );
  });
}

/** A JSON Schema, or a bare object of validators. */
function openObject(calls: Calls, ref: Ref, field: string, depth: number): Open[] {
  const { program } = calls;
  const node = program.node(ref);
  if (node.op !== 'object' || node.spreads.length > 0) return [];
  const at = (key: string) => node.props.find((prop) => prop.key === key);
  const type = at('type') && program.node(makeRef(fileOf(ref), (at('type') as { value: number }).value));
  if (type?.op !== 'const') {
    if (node.props.length > 0 && node.props.every((prop) => typeof prop.key === 'string' && !TYPED.includes(prop.key)))
      return validators(calls, ref, field, depth);
    return [];
  }
  if (type.value !== 'object') return [];
  const properties = at('properties');
  if (!properties) return field === '' && !['additionalProperties', 'patternProperties', '$ref', 'allOf', 'anyOf', 'oneOf'].some(at) ? [{ ref, field }] : [];
  const inner = program.node(makeRef(fileOf(ref), properties.value));
  if (inner.op !== 'object') return [];
  return inner.props.flatMap((prop): Open[] => {
    const value = makeRef(fileOf(ref), prop.value);
    const described = program.node(value);
    if (typeof prop.key !== 'string' || described.op !== 'object') return [];
    const name = field ? `${field}.${prop.key}` : prop.key;
    const isTyped = described.spreads.length > 0 || described.props.some(({ key }) => typeof key !== 'string' || TYPED.includes(key));
    return isTyped ? openObject(calls, value, name, depth + 1) : [{ ref: value, field: name }];
  });
}

function validators(calls: Calls, ref: Ref, field: string, depth: number): Open[] {
  const node = calls.program.node(ref);
  if (node.op !== 'object') return [];
  return node.props.flatMap((prop) => {
    if (typeof prop.key !== 'string') return [];
    return openIn(calls, { ref: makeRef(fileOf(ref), prop.value), segments: [] }, field ? `${field}.${prop.key}` : prop.key, depth + 1);
  });
}

/** Parameters of a function that is a tool by its decorator. */
function ofParameters({ program, calls }: Context, fn: FnRef): WeakSchema[] {
  const flow = program.fn(fn);
  const file = fileOf(fn);
  if (!flow || program.files[file]?.language !== 'python' || decoratorsOf(program, calls, fn).length === 0) return [];
  return flow.params.flatMap((param): WeakSchema[] => {
    const { start, end } = program.node(makeRef(file, param.node));
    if (
      param.rest ||
      param.keywordRest ||
      GIVEN.has(param.name) ||
      param.name.startsWith('_') ||
      (param.type && !/^(?:typing\.)?(?:Any|object)$/.test(param.type.name))
    )
      return [];
    return [{ name: functionName(program, fn), what: param.type ? 'any' : 'untyped', field: param.name, file, start, end, fn: flow.id }];
  });
}
