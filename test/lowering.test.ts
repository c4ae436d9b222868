/**
 * What front ends make of source text. Each test-fixtures/lowering/<name>.<extension>.txt holds source, a line `---`, and the
 * printed IR; `UPDATE=1` writes the IR anew, to be read before it is committed. Both JavaScript parsers must give the same
 * IR, there and for every fixture of rules and models, and the IR of all of them must be sound.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { type JavaScriptFrontEnd, loadJavaScript } from '../engine/frontends/javascript/index';
import { loadPython } from '../engine/frontends/python/index';
import type { FrontEnd, IrModule } from '../engine/ir/ir';
import { printModule } from '../engine/ir/print';
import { models } from '../models/index.gen';
import { loadProjects, ROOT } from './support/fixtures';
import { wasmBytes } from './support/host';
import { irProblems } from './support/ir-checks';

const FOLDER = join(ROOT, 'test-fixtures/lowering');
const SEPARATOR = /^---\r?\n/m;

describe('lowering', () => {
  let oxc: JavaScriptFrontEnd;
  let typescript: JavaScriptFrontEnd;
  let python: FrontEnd;

  before(async () => {
    oxc = await loadJavaScript({ parser: 'auto' });
    typescript = await loadJavaScript({ parser: 'typescript' });
    python = await loadPython({ wasm: wasmBytes });
  });

  /** Lowers with both parsers where there are two, and holds the result to what is always true. */
  const lower = async (path: string, text: string): Promise<IrModule> => {
    const module = path.endsWith('.py') ? python.lower(path, text) : await oxc.lowerLoading(path, text);
    assert.deepEqual(irProblems(module, text), [], `${path}: the IR is not sound`);
    if (path.endsWith('.py') || module.syntaxErrors) return module;
    assert.deepEqual(module, typescript.lower(path, text), `${path}: the IR with oxc (+) and with TypeScript (-) differs`);
    return module;
  };

  const names = readdirSync(FOLDER).sort();

  test('there are fixtures of both languages', () => {
    const extensions = new Set(names.map((name) => /\.(\w+)\.txt$/.exec(name)?.[1] ?? `none in ${name}`));
    assert.ok(extensions.has('ts') && extensions.has('py'), `extensions found: ${[...extensions].join(', ')}`);
  });

  for (const name of names) {
    test(name, async () => {
      const content = readFileSync(join(FOLDER, name), 'utf8');
      const [source = '', expected = ''] = content.split(SEPARATOR);
      const printed = `${printModule(await lower(name.replace(/\.txt$/, ''), source))}\n`;
      if (process.env.UPDATE) writeFileSync(join(FOLDER, name), `${source}---\n${printed}`);
      else assert.equal(printed, expected);
    });
  }

  for (const kind of ['rules', 'models']) {
    const folder = `test-fixtures/${kind}`;
    const folders = kind === 'models' ? [folder] : readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
    test(`the IR of all fixtures of ${kind} is sound and the same with both parsers`, async () => {
      const sources = folders.flatMap((path) => loadProjects(path, models)).flatMap((project) => project.files);
      const code = sources.filter((file) => /\.(py|[mc]?[jt]sx?|vue|svelte|astro|html)$/.test(file.path));
      assert.ok(code.length > 0);
      for (const file of code) await lower(file.path, file.text);
    });
  }
});
