/**
 * Joi 17 and 18: which schemas leave text free. `.valid(…)` closes, an anchored allow-list in `.pattern()` closes, other methods keep what the schema
 * lets through. Conditions (`when`, `alternatives().conditional`) count as open.
 */
import { type CallModel, defineModel } from '../engine/define';

const OPEN: CallModel = { schema: 'open', returns: 'Schema' };
const CLOSED: CallModel = { schema: 'closed', returns: 'Schema' };
const PATTERN: CallModel = { schema: { pattern: '[0]' }, returns: 'Schema' };

export default defineModel({
  sdk: 'joi',
  title: 'Joi',
  docs: 'https://joi.dev/api/',
  language: 'javascript',
  packages: { npm: { joi: '>=17', '@hapi/joi': '*' } },
  types: { Joi: ['joi', 'joi.default'], Schema: ['Joi.Schema()', 'Joi.ObjectSchema()', 'Joi.StringSchema()'] },
  calls: {
    'Joi.string': OPEN,
    'Joi.any': OPEN,
    'Joi.binary': OPEN,
    'Joi.number': CLOSED,
    'Joi.boolean': CLOSED,
    'Joi.bool': CLOSED,
    'Joi.date': CLOSED,
    'Joi.valid': CLOSED,
    'Joi.object': { schema: { fields: '[0]' }, returns: 'Schema' },
    'Joi.array': OPEN,
    'Joi.alternatives': { schema: { anyOf: '[*]' }, returns: 'Schema' },
    'Joi.alternatives().try': { schema: { anyOf: '[*]' }, returns: 'Schema' },
    'Schema.*': { schema: { wraps: 'receiver' }, returns: 'Schema' },
    'Schema.valid': CLOSED,
    'Schema.equal': CLOSED,
    'Schema.guid': CLOSED,
    'Schema.uuid': CLOSED,
    'Schema.isoDate': CLOSED,
    'Schema.pattern': PATTERN,
    'Schema.regex': PATTERN,
    'Schema.keys': { schema: { fields: '[0]' }, returns: 'Schema' },
    'Schema.items': { schema: { items: '[0]' }, returns: 'Schema' },
    'Schema.when': OPEN,
    'Schema.custom': OPEN,
    'Schema.validate': { flows: { '[0]': 'return.value' }, validates: [{ data: 'return.value', by: 'receiver' }] },
    'Schema.validateAsync': { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: 'receiver' }] },
    'Joi.assert': { validates: [{ data: '[0]', by: '[1]', throws: true }], scalar: true },
    'Joi.attempt': { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: '[1]' }] },
  },
});
