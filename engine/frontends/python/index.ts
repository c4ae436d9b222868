/**
 * The Python front end: tree-sitter's grammar in WebAssembly, then the lowering beside this file. It is loaded only when a Python
 * file is to be parsed; the host gives the bytes of the two WebAssembly modules. It never throws for what stands in a file.
 */
import { Language, Parser } from 'web-tree-sitter';
import type { FrontEnd, IrModule } from '../../ir/ir';
import { isNotebook } from '../../notebook/form';
import { directCursor, documentedCursor, type OpenCursor } from './cursor';
import { emptyModule, lowerModule } from './lower';
import { lowerNotebook } from './notebook';
import { type NodeKinds, nodeKinds, type ParsedFile, parsePython } from './parse';
import { findInsertions, insert, withoutInsertions } from './repair';

export interface PythonOptions {
  /** The bytes of `web-tree-sitter.wasm` and of the grammar `tree-sitter-python.wasm`. */
  wasm: (name: 'tree-sitter' | 'tree-sitter-python') => Uint8Array;
}

/** The load before, done or not: two at once would each make a module, and a grammar of the one has no parser in the other. */
let before: Promise<unknown> = Promise.resolve();

/** @throws when the WebAssembly modules cannot be loaded (wrong bytes, versions that do not fit). */
export function loadPython(options: PythonOptions): Promise<FrontEnd> {
  const own = before.then(() => load(options));
  before = own.catch(() => undefined);
  return own;
}

async function load(options: PythonOptions): Promise<FrontEnd> {
  const runtime = { wasmBinary: options.wasm('tree-sitter') };
  await Parser.init(runtime);
  const language = await Language.load(options.wasm('tree-sitter-python'));
  const kinds: NodeKinds = nodeKinds(language);
  const start = () => {
    const made = new Parser();
    made.setLanguage(language);
    return made;
  };
  let parser = start();
  const openCursor = chooseCursor(parser, kinds, runtime);
  /** The file with its open lines closed, where that leaves fewer errors. The errors counted are those of the text as it is. */
  const repaired = (text: string, file: ParsedFile): ParsedFile => {
    const insertions = findInsertions(text);
    if (insertions.length === 0) return file;
    const better = parsePython(parser, kinds, openCursor, insert(text, insertions));
    if (!better || better.dangling || better.syntaxErrors > file.syntaxErrors) return file;
    if (better.syntaxErrors === file.syntaxErrors && !file.dangling) return file;
    withoutInsertions(better, insertions);
    return { ...better, syntaxErrors: Math.max(file.syntaxErrors, 1) };
  };
  const parse = (source: string): ParsedFile | undefined => {
    const file = parsePython(parser, kinds, openCursor, source);
    return file && (file.syntaxErrors > 0 || file.dangling) ? repaired(source, file) : file;
  };
  return {
    language: 'python',
    lower(path: string, text: string): IrModule {
      try {
        // A lone carriage return ends a line in Python, not in the grammar. Offsets stay the same.
        const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
        if (isNotebook(path)) return lowerNotebook(source, parse);
        const file = parse(source);
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

const SAMPLE = 'import os\nclass A(B):\n    def f(self, *a, k=1):\n        return f"{a[0]!r:>3}" + (lambda: (k, [x for x in a]))(\n';

/** The faster way to walk where it gives the same tree for a sample with errors in it. */
function chooseCursor(parser: Parser, kinds: NodeKinds, runtime: object): OpenCursor {
  const direct = directCursor(runtime);
  if (!direct) return documentedCursor;
  try {
    const tree = (openCursor: OpenCursor) => JSON.stringify(parsePython(parser, kinds, openCursor, SAMPLE));
    return tree(direct) === tree(documentedCursor) ? direct : documentedCursor;
  } catch {
    return documentedCursor;
  }
}

function broken(text: string, why: string): IrModule {
  const module = emptyModule();
  module.functions.push({ id: 0, name: '', kind: 'module', params: [], body: [], start: 0, end: text.length });
  module.incomplete = `The file could not be read as Python (${why}).`;
  return module;
}
