/** How the input of a tool is described: by a schema in the code or by the parameters of a function. Which fields are too open, a rule says. */
import { camel } from '../binding/path';
import { type FnRef, fileOf, makeRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import type { EstateTool } from './types';
import { seenAt, type View } from './view';

type Described = Pick<EstateTool, 'schema' | 'parameters'>;

const UNKNOWN: Described = { schema: 'unknown', parameters: [] };
/** Words of JSON Schema that are no fields. */
const SCHEMA_WORDS = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'description',
  '$schema',
  'title',
  'items',
  'enum',
  'anyOf',
  'oneOf',
  'allOf',
]);
/** What frameworks hand to a tool beside the model's arguments. */
const GIVEN = new Set(['self', 'cls', 'ctx', 'context', 'run_manager', 'config', 'runtime', 'tool_call_id', 'callbacks']);

/** @param places of the schema: a validator, a JSON Schema, or an object of validators */
export function schemaAt(view: View, places: readonly Place[]): Described {
  const parameters = new Set<string>();
  let isSeen = false;
  const visit = (place: Place, depth: number): void => {
    if (depth > 6) return;
    for (const ref of seenAt(view.context, place)) {
      const node = view.program.node(ref);
      const file = fileOf(ref);
      if (node.op === 'object') {
        isSeen = true;
        const properties = node.props.find(({ key }) => key === 'properties');
        const isSchema =
          properties !== undefined || node.props.some(({ key, value }) => key === 'type' && view.program.node(makeRef(file, value)).op === 'const');
        if (isSchema) {
          if (properties) visit({ ref: makeRef(file, properties.value), segments: [] }, depth + 1);
        } else for (const { key } of node.props) if (typeof key === 'string' && (depth > 0 || !SCHEMA_WORDS.has(key))) parameters.add(key);
      } else if (node.op === 'call') {
        const site = makeRef(file, node.site);
        const schema = view.context.calls.target(site).entries.find((entry) => entry.schema !== undefined)?.schema;
        if (schema === undefined) continue;
        isSeen = true;
        if (typeof schema === 'object' && schema.kind !== 'pattern') for (const inner of view.context.calls.places(site, schema.at)) visit(inner, depth + 1);
      } else if (node.op === 'class' || view.context.calls.denoter.of(ref).some((d) => d.kind === 'class')) {
        isSeen = true;
        for (const d of view.context.calls.denoter.of(ref))
          if (d.kind === 'class') for (const name of Object.keys(view.program.cls(d.cls).fieldTypes)) parameters.add(name);
      }
    }
  };
  for (const place of places) visit(place, 0);
  return isSeen ? { schema: 'typed', parameters: [...parameters] } : UNKNOWN;
}

/** The parameters of Python functions are the schema; of a method, without what it is called on. */
export function schemaOfParameters({ program }: View, fns: readonly FnRef[]): Described {
  const fn = fns[0];
  const flow = fn === undefined ? undefined : program.fn(fn);
  if (!flow || fn === undefined) return UNKNOWN;
  const params = flow.params.filter(
    ({ name, rest, keywordRest }) => !rest && !keywordRest && !GIVEN.has(camel(name)) && !GIVEN.has(name) && !name.startsWith('_'),
  );
  if (program.files[fileOf(fn)]?.language !== 'python') return { schema: 'unknown', parameters: [] };
  return { schema: params.every(({ type }) => type) ? 'typed' : 'open', parameters: params.map(({ name }) => name) };
}
