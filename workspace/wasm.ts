/**
 * Bytes of the WebAssembly grammars. In an installed program they lie in `wasm/` near the bundle; when the sources are run, they come
 * from the packages in `node_modules`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ancestors } from './root';

const PACKAGED: Record<string, string> = {
  'tree-sitter': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python': 'tree-sitter-python/tree-sitter-python.wasm',
};
/** How far above the running file the `wasm` folder may be: dist/cli/x.cjs → dist/wasm. */
const LEVELS = 4;

/**
 * @param start absolute directory of the running program's file.
 * @returns a function from the name of a grammar to its bytes; it throws an Error that says where it looked.
 */
export function wasmReader(start: string): (name: string) => Uint8Array {
  return (name) => {
    const packaged = PACKAGED[name];
    if (!packaged) throw new Error(`There is no grammar named "${name}".`);
    const folders = ancestors(start).slice(0, LEVELS);
    const candidates = [
      ...folders.map((folder) => path.join(folder, 'wasm', path.basename(packaged))),
      ...folders.map((folder) => path.join(folder, 'node_modules', packaged)),
    ];
    const file = candidates.find((candidate) => fs.existsSync(candidate));
    if (!file) throw new Error(`The grammar "${name}" is missing from this installation; looked for ${candidates.join(', ')}.`);
    return fs.readFileSync(file);
  };
}
