/**
 * Node's path module: text in, text out. Only `basename` and `extname` take directories away; `normalize`, `resolve` and
 * `join` do not contain anything by themselves (the check that follows them does, and the engine knows that check).
 */
import { type CallModel, defineModel } from '../engine/define';

const ALL: CallModel = { flows: { '[*]': 'return' } };
const FIRST: CallModel = { flows: { '[0]': 'return' } };
const LAST_PART: CallModel = { barriers: { 'path-basename': '[0]' } };

export default defineModel({
  sdk: 'node-path',
  title: 'Node.js path',
  docs: 'https://nodejs.org/api/path.html',
  language: 'javascript',
  packages: { npm: { path: '*', 'node:path': '*', 'path/posix': '*', 'node:path/posix': '*', 'path/win32': '*', 'node:path/win32': '*' } },
  roots: { path: ['path', 'node:path', 'path/posix', 'node:path/posix', 'path/win32', 'node:path/win32'] },
  types: { PathModule: ['path', 'path.default', 'path.posix', 'path.win32', 'path.default.posix', 'path.default.win32'] },
  calls: {
    // what begins with another path, or is absolute, begins with no dash
    'PathModule.join': { flows: { '[0]': 'return' }, barriers: { 'not-an-option': '[*]' } },
    'PathModule.resolve': { barriers: { 'not-an-option': '[*]' } },
    'PathModule.relative': ALL,
    'PathModule.normalize': FIRST,
    'PathModule.dirname': FIRST,
    'PathModule.toNamespacedPath': FIRST,
    'PathModule.format': { flows: { '[0].dir': 'return', '[0].root': 'return', '[0].base': 'return', '[0].name': 'return', '[0].ext': 'return' } },
    'PathModule.parse': { flows: { '[0]': ['return.dir', 'return.root'] } },
    'PathModule.basename': LAST_PART,
    // begins with a dot or is empty: no property that every object has is named so
    'PathModule.extname': { barriers: { 'path-basename': '[0]', 'own-property': '[0]' } },
    'PathModule.isAbsolute': { scalar: true, guards: { 'not-an-option': '[0]' } },
  },
});
