/**
 * ArkType 2: types written as text. Unions of literals, numbers, booleans and anchored patterns are closed, other text is not. A call of a type gives the
 * data or what is wrong with it; scopes, and tuples as expressions, count as open.
 */
import { type CallModel, defineModel } from '../engine/define';

const PARSE: CallModel = { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: 'receiver' }] };
const SAME: CallModel = { schema: { wraps: 'receiver' }, returns: 'Type' };

export default defineModel({
  sdk: 'arktype',
  title: 'ArkType',
  docs: 'https://arktype.io/docs/type-api',
  language: 'javascript',
  packages: { npm: { arktype: '>=2' } },
  types: { Type: [] },
  calls: {
    'arktype.type': { schema: { expression: '[0]' }, returns: 'Type' },
    'arktype.type.enumerated': { schema: 'closed', returns: 'Type' },
    Type: { flows: { '[0]': 'return' }, validates: [{ data: 'return', by: 'callee' }] },
    'Type.assert': PARSE,
    'Type.from': PARSE,
    'Type.allows': { validates: [{ data: '[0]', by: 'receiver' }], scalar: true },
    'Type.array': { schema: { items: 'receiver' }, returns: 'Type' },
    'Type.describe': SAME,
    'Type.default': SAME,
    'Type.optional': SAME,
    'Type.brand': SAME,
    'Type.narrow': SAME,
    'Type.or': { schema: 'open', returns: 'Type' },
  },
});
