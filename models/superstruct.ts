/** Superstruct 1 and 2: which structs leave text free, and the functions that give what a struct lets through. What `is` and `assert` were asked of is validated. */
import { type CallModel, defineModel } from '../engine/define';

const OPEN: CallModel = { schema: 'open' };
const CLOSED: CallModel = { schema: 'closed' };
const FIRST: CallModel = { schema: { wraps: '[0]' } };
const FIELDS: CallModel = { schema: { fields: '[0]' } };
const CREATE: CallModel = { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: '[1]' }] };

export default defineModel({
  sdk: 'superstruct',
  title: 'Superstruct',
  docs: 'https://docs.superstructjs.org/api-reference/core',
  language: 'javascript',
  packages: { npm: { superstruct: '>=1' } },
  calls: {
    'superstruct.string': OPEN,
    'superstruct.any': OPEN,
    'superstruct.unknown': OPEN,
    'superstruct.enums': CLOSED,
    'superstruct.literal': CLOSED,
    'superstruct.number': CLOSED,
    'superstruct.integer': CLOSED,
    'superstruct.boolean': CLOSED,
    'superstruct.date': CLOSED,
    'superstruct.object': FIELDS,
    'superstruct.type': FIELDS,
    'superstruct.array': { schema: { items: '[0]' } },
    'superstruct.record': { schema: { items: '[1]' } },
    'superstruct.union': { schema: { anyOf: '[0][]' } },
    'superstruct.optional': FIRST,
    'superstruct.nullable': FIRST,
    'superstruct.defaulted': FIRST,
    'superstruct.partial': FIRST,
    'superstruct.size': FIRST,
    'superstruct.nonempty': FIRST,
    'superstruct.trimmed': FIRST,
    'superstruct.refine': FIRST,
    'superstruct.pattern': { schema: { pattern: '[1]' } },
    'superstruct.create': CREATE,
    'superstruct.mask': CREATE,
    'superstruct.is': { validates: [{ data: '[0]', by: '[1]' }], scalar: true },
    'superstruct.assert': { validates: [{ data: '[0]', by: '[1]', throws: true }], scalar: true },
    'superstruct.validate': { flows: { '[0]': 'return[1]' }, validates: [{ data: 'return[1]', by: '[1]' }] },
  },
});
