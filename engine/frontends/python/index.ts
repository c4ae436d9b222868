/**
 * The Python front end: tree-sitter's grammar in WebAssembly, then the lowering beside this file. It is loaded only when a Python
 * file is to be parsed; the host gives the bytes of the two WebAssembly modules. It never throws for what stands in a file.
 */
import { Language, Parser } from 'web-tree-sitter';
import type { FrontEnd, IrModule } from '../../ir/ir';
import { emptyModule, lowerModule } from './lower';
import { type NodeKinds, nodeKinds, parsePython } from './parse';

export interface PythonOptions {
  /** The bytes of `web-tree-sitter.wasm` and of the grammar `tree-sitter-python.wasm`. */
  wasm: (name: 'tree-sitter' | 'tree-sitter-python') => Uint8Array;
}

/** @throws when the WebAssembly modules cannot be loaded (wrong bytes, versions that do not fit). */
export async function loadPython(options: PythonOptions): Promise<FrontEnd> {
  await Parser.init({ wasmBinary: options.wasm('tree-sitter') });
  const language = await Language.load(options.wasm('tree-sitter-python'));
  const kinds: NodeKinds = nodeKinds(language);
  const start = () => {
    const made = new Parser();
    made.setLanguage(language);
    return made;
  };
  let parser = start();
  return {
    language: 'python',
    lower(_path: string, text: string): IrModule {
      try {
        // A lone carriage return ends a line in Python, not in the grammar. Offsets stay the same.
        const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
        const file = parsePython(parser, kinds, source);
        if (file) return lowerModule(source, file);
      } catch (error) {
        parser = start();
        return broken(text, error instanceof Error ? error.message : String(error));
      }
      parser.reset();
      return broken(text, 'the parser gave up');
    },
  };
}

function broken(text: string, why: string): IrModule {
  const module = emptyModule();
  module.functions.push({ id: 0, name: '', kind: 'module', params: [], body: [], start: 0, end: text.length });
  module.incomplete = `The file could not be read as Python (${why}).`;
  return module;
}
