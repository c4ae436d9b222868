/**
 * Schemas of Effect 3 and of @effect/schema: which leave text free. Literals, enumerations, numbers and booleans are closed; filters, transformations and classes
 * count as open. Of the decoders those that give the data are followed, not those that give an Effect.
 */
import { type CallModel, defineModel } from '../engine/define';

const CLOSED: CallModel = { schema: 'closed' };
const FIRST: CallModel = { schema: { wraps: '[0]' } };
/** decode(schema)(data) */
const DECODE: CallModel = { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: 'callee' }] };

export default defineModel({
  sdk: 'effect-schema',
  title: 'Effect Schema',
  docs: 'https://effect.website/docs/schema/introduction/',
  language: 'javascript',
  packages: { npm: { effect: '>=3', '@effect/schema': '*' } },
  roots: { effect: ['effect'], schema: ['effect/Schema', '@effect/schema/Schema'], package: ['@effect/schema'] },
  types: { S: ['effect.Schema', 'schema', 'package.Schema'] },
  calls: {
    'S.Struct': { schema: { fields: '[0]' } },
    'S.Literal': CLOSED,
    'S.Enums': CLOSED,
    'S.Number': CLOSED,
    'S.Int': CLOSED,
    'S.Boolean': CLOSED,
    'S.BigInt': CLOSED,
    'S.Date': CLOSED,
    'S.UUID': CLOSED,
    'S.Array': { schema: { items: '[0]' } },
    'S.Record': { schema: { items: '[0].value' } },
    'S.Union': { schema: { anyOf: '[*]' } },
    'S.optional': FIRST,
    'S.NullOr': FIRST,
    'S.UndefinedOr': FIRST,
    'S.decodeUnknownSync': FIRST,
    'S.decodeUnknownSync()': DECODE,
    'S.decodeSync': FIRST,
    'S.decodeSync()': DECODE,
    'S.validateSync': FIRST,
    'S.validateSync()': DECODE,
    'S.decodeUnknownPromise': FIRST,
    'S.decodeUnknownPromise()': DECODE,
    'S.is': FIRST,
    'S.is()': { validates: [{ data: '[0]', by: 'callee' }], scalar: true },
  },
});
