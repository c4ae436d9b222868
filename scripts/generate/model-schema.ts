/** The JSON schema of a model in the configuration, printed from the table by which the engine reads it. */
import { BEGINNINGS, MODEL, type PathKind, READ_CONCEPTS, SCHEMA_KEYS, SCHEMA_WORDS, type Shape, TEST_WORDS } from '../../engine/user-models/table';

type Schema = Record<string, unknown>;

const TEXTS: Schema = { type: 'array', minItems: 1, items: { type: 'string' } };
const oneKey = (key: string): Schema => ({ type: 'object', required: [key], additionalProperties: false, properties: { [key]: TEXTS } });

/** @returns the schema of one model, and the definitions it refers to. */
export function modelSchema(): { model: Schema; definitions: Record<string, Schema> } {
  const definitions: Record<string, Schema> = {};
  return { model: schemaOf(MODEL, definitions), definitions };
}

/** A part that stands in many places is printed once. */
function shared(name: string, definitions: Record<string, Schema>, make: () => Schema): Schema {
  if (!definitions[name]) {
    definitions[name] = {};
    definitions[name] = make();
  }
  return { $ref: `#/definitions/${name}` };
}

function schemaOf(shape: Shape, definitions: Record<string, Schema>): Schema {
  if (shape.kind === 'object' && shape !== MODEL) return shared(shape.what.replace(' ', '-'), definitions, () => plain(shape, definitions));
  if (shape.kind === 'list' && shape.of.kind === 'path') return shared(`${shape.of.of}-paths`, definitions, () => plain(shape, definitions));
  return plain(shape, definitions);
}

function plain(shape: Shape, definitions: Record<string, Schema>): Schema {
  const inner = (of: Shape) => schemaOf(of, definitions);
  switch (shape.kind) {
    case 'text':
    case 'type':
    case 'glob':
      return { type: 'string', minLength: 1 };
    case 'flag':
      return { type: 'boolean' };
    case 'yes':
      return { const: true };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'one-of':
      return { enum: [...shape.values] };
    case 'path':
      return { type: 'string', minLength: 1, description: pathWords(shape.of) };
    case 'nullable':
      return { anyOf: [inner(shape.of), { type: 'null' }] };
    case 'list': {
      const list = { type: 'array', items: inner(shape.of) };
      return shape.orOne ? { anyOf: [inner(shape.of), list] } : list;
    }
    case 'map':
      return Array.isArray(shape.keys)
        ? { type: 'object', additionalProperties: false, properties: Object.fromEntries(shape.keys.map((key) => [key, inner(shape.of)])) }
        : {
            type: 'object',
            additionalProperties: inner(shape.of),
            ...(shape.keys !== 'any' && { description: `Keys: ${pathWords(shape.keys as PathKind)}` }),
          };
    case 'object':
      return {
        type: 'object',
        additionalProperties: false,
        ...(shape.needs && { required: [...shape.needs] }),
        properties: Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, described(inner(field.shape), field.doc)])),
      };
    case 'read':
      return { anyOf: [{ enum: [...READ_CONCEPTS] }, { type: 'array', minItems: 2, maxItems: 2, items: [{ enum: [...READ_CONCEPTS] }, { type: 'string' }] }] };
    case 'test':
      return { anyOf: [{ type: 'boolean' }, { enum: [...TEST_WORDS] }, TEXTS, ...['like', 'unlike'].map(oneKey)] };
    case 'schema':
      return {
        anyOf: [
          { enum: [...SCHEMA_WORDS] },
          {
            type: 'object',
            minProperties: 1,
            maxProperties: 1,
            additionalProperties: false,
            properties: Object.fromEntries(SCHEMA_KEYS.map((key) => [key, { type: 'string' }])),
          },
        ],
      };
  }
}

/** The sentence about a key, and before it what was known of its value. */
const described = (schema: Schema, doc: string): Schema => ({
  ...schema,
  description: schema.description === undefined ? doc : `${doc} ${schema.description}`,
});

const pathWords = (kind: PathKind): string => (kind === 'absolute' ? 'A path from a root or a type.' : `A path that begins with ${BEGINNINGS[kind]}.`);
