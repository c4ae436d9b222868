/**
 * Ajv 6 to 8: a compiled validator proves, where it is true, what its JSON Schema says: enumerations, constants, numbers and anchored patterns are closed,
 * other text is not. Schemas that are imported or put together by references count as open.
 */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: 'ajv',
  title: 'Ajv',
  docs: 'https://ajv.js.org/api.html',
  language: 'javascript',
  packages: { npm: { ajv: '>=6' } },
  roots: { ajv: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020'] },
  types: { Ajv: ['ajv()', 'ajv.Ajv()', 'ajv.Ajv2019()', 'ajv.Ajv2020()'], Validator: ['Ajv.compile()'] },
  calls: {
    'Ajv.compile': { schema: { json: '[0]' } },
    'Ajv.validate': { validates: [{ data: '[1]', by: '[0]', json: true }], scalar: true },
    Validator: { validates: [{ data: '[0]', by: 'callee' }], scalar: true },
  },
});
