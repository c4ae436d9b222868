/**
 * Node's util: functions that hand on a function (`promisify`), functions that put text together, and `parseArgs`, which
 * reads the command line.
 */
import { type CallModel, defineModel } from '../engine/define';

const SAME_FUNCTION: CallModel = { alias: '[0]' };
const PRINTED: CallModel = { flows: { '[*]': 'return', '[*].**': 'return' } };

export default defineModel({
  sdk: 'node-util',
  title: 'Node.js util',
  docs: 'https://nodejs.org/api/util.html',
  language: 'javascript',
  packages: { npm: { util: '*', 'node:util': '*' } },
  roots: { util: ['util', 'node:util'] },
  types: { Util: ['util', 'util.default'] },
  calls: {
    'Util.promisify': SAME_FUNCTION,
    'Util.callbackify': SAME_FUNCTION,
    'Util.deprecate': SAME_FUNCTION,
    'Util.format': PRINTED,
    'Util.inspect': PRINTED,
    'Util.stripVTControlCharacters': { barriers: { 'escapes-stripped': '[0]' } },
    'Util.parseArgs': { sources: { 'untrusted-input': ['return.values', 'return.positionals'] }, sourceText: 'a command-line argument' },
  },
});
