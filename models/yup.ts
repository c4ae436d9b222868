/**
 * Yup 0.32 and 1: which schemas leave text free. `.oneOf(…)` closes, an anchored allow-list in `.matches()` closes, other methods keep what the schema
 * lets through.
 */
import { type CallModel, defineModel } from '../engine/define';

const OPEN: CallModel = { schema: 'open', returns: 'Schema' };
const CLOSED: CallModel = { schema: 'closed', returns: 'Schema' };
const FIELDS: CallModel = { schema: { fields: '[0]' }, returns: 'Schema' };
const ITEMS: CallModel = { schema: { items: '[0]' }, returns: 'Schema' };
const VALIDATE: CallModel = { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: 'receiver' }] };
const IS_VALID: CallModel = { validates: [{ data: '[0]', by: 'receiver' }], scalar: true };

export default defineModel({
  sdk: 'yup',
  title: 'Yup',
  docs: 'https://github.com/jquense/yup#api',
  language: 'javascript',
  packages: { npm: { yup: '>=0.32' } },
  types: { Yup: ['yup', 'yup.default'], Schema: ['Yup.Schema()', 'Yup.ObjectSchema()'] },
  calls: {
    'Yup.string': OPEN,
    'Yup.mixed': OPEN,
    'Yup.number': CLOSED,
    'Yup.boolean': CLOSED,
    'Yup.bool': CLOSED,
    'Yup.date': CLOSED,
    'Yup.object': FIELDS,
    'Yup.array': ITEMS,
    'Yup.lazy': { schema: { wraps: 'callback([0]).return' }, returns: 'Schema' },
    'Schema.*': { schema: { wraps: 'receiver' }, returns: 'Schema' },
    'Schema.oneOf': CLOSED,
    'Schema.uuid': CLOSED,
    'Schema.matches': { schema: { pattern: '[0]' }, returns: 'Schema' },
    'Schema.shape': FIELDS,
    'Schema.of': ITEMS,
    'Schema.when': OPEN,
    'Schema.transform': OPEN,
    'Schema.validate': VALIDATE,
    'Schema.validateSync': VALIDATE,
    'Schema.isValid': IS_VALID,
    'Schema.isValidSync': IS_VALID,
    'Schema.cast': VALIDATE,
  },
});
