/** The fast walk over the syntax tree uses functions of web-tree-sitter that are not documented: it must be in use, and give the tree the documented way gives. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Language, Parser } from 'web-tree-sitter';
import { directCursor, documentedCursor } from '../../engine/frontends/python/cursor';
import { nodeKinds, parsePython } from '../../engine/frontends/python/parse';
import { ROOT } from '../support/fixtures';
import { wasmBytes } from '../support/host';

test('both ways to walk a tree give the same nodes', async () => {
  const runtime = { wasmBinary: wasmBytes('tree-sitter') };
  await Parser.init(runtime);
  const direct = directCursor(runtime);
  assert.ok(direct, 'web-tree-sitter no longer exports what the fast walk needs');
  assert.equal(directCursor({}), undefined);
  const language = await Language.load(wasmBytes('tree-sitter-python'));
  const parser = new Parser();
  parser.setLanguage(language);
  const kinds = nodeKinds(language);
  const folder = join(ROOT, 'test-fixtures/lowering');
  const names = readdirSync(folder).filter((name) => name.endsWith('.py.txt'));
  assert.ok(names.length >= 5);
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const documented = parsePython(parser, kinds, documentedCursor, text);
    assert.ok(documented && documented.root.kids.length > 0);
    assert.deepEqual(parsePython(parser, kinds, direct, text), documented, name);
  }
});
