/**
 * TypeBox 0.2x to 1 and the `t` of Elysia that is made of it: which schemas leave text free. A string is open unless its `pattern` is an anchored allow-list.
 * `Value.Parse`, `Value.Decode` and their kin give what the schema lets through; what `Check` and `Assert` were asked of is validated.
 */
import { type CallModel, defineModel } from '../engine/define';

const OPEN: CallModel = { schema: 'open' };
const CLOSED: CallModel = { schema: 'closed' };
const FIRST: CallModel = { schema: { wraps: '[0]' } };
const PARSE: CallModel = { flows: { '[1]': 'return' }, validates: [{ data: 'return', by: '[0]' }] };

export default defineModel({
  sdk: 'typebox',
  title: 'TypeBox',
  docs: 'https://github.com/sinclairzx81/typebox',
  language: 'javascript',
  packages: { npm: { '@sinclair/typebox': '>=0.24', typebox: '>=1', elysia: '>=1' } },
  roots: {
    typebox: ['@sinclair/typebox', 'typebox'],
    value: ['@sinclair/typebox/value', 'typebox/value'],
    compiler: ['@sinclair/typebox/compiler'],
    elysia: ['elysia'],
  },
  types: {
    T: ['typebox.Type', 'typebox.default', 'elysia.t'],
    Value: ['value.Value', 'value.default'],
    Checker: [],
  },
  calls: {
    'T.String': OPEN,
    'T.Any': OPEN,
    'T.Unknown': OPEN,
    'T.Unsafe': OPEN,
    'T.Intersect': OPEN,
    'T.Number': CLOSED,
    'T.Integer': CLOSED,
    'T.Boolean': CLOSED,
    'T.Null': CLOSED,
    'T.Date': CLOSED,
    'T.BigInt': CLOSED,
    'T.Literal': CLOSED,
    'T.Enum': CLOSED,
    'T.Numeric': CLOSED,
    'T.RegExp': { schema: { pattern: '[0]' } },
    'T.Object': { schema: { fields: '[0]' } },
    'T.Array': { schema: { items: '[0]' } },
    'T.Record': { schema: { items: '[1]' } },
    'T.Union': { schema: { anyOf: '[0][]' } },
    'T.Optional': FIRST,
    'T.Readonly': FIRST,
    'T.Partial': FIRST,
    'T.Required': FIRST,
    'T.Pick': FIRST,
    'T.Omit': FIRST,
    'Value.Parse': PARSE,
    'Value.Decode': PARSE,
    'Value.Cast': PARSE,
    'Value.Check': { validates: [{ data: '[1]', by: '[0]' }], scalar: true },
    'Value.Assert': { validates: [{ data: '[1]', by: '[0]', throws: true }], scalar: true },
    'compiler.TypeCompiler.Compile': { schema: { wraps: '[0]' }, returns: 'Checker' },
    'Checker.Check': { validates: [{ data: '[0]', by: 'receiver' }], scalar: true },
    'Value.Clean': { flows: { '[1]': 'return' } },
  },
});
