/**
 * A broken file is read in parts: what is whole by the parser for valid files, the rest by the tolerant one. The parts together must be
 * what the tolerant parser alone makes of the file, wherever somebody stopped typing.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lowerProgram } from '../../engine/frontends/javascript/lower';
import { loadOxc, type Parse } from '../../engine/frontends/javascript/parse';
import { loadTypeScript } from '../../engine/frontends/javascript/tolerant';
import { printModule } from '../../engine/ir/print';
import { ROOT } from '../support/fixtures';

/** What stands in a text while something is being typed, and what is left when something is taken out. */
const TYPED = ['const answer', 'x.', 'f(', 'if (', '{', '}', '`', 'import ', 'export const a =', 'a b', '/*', "'", '@', '<', 'return', ';)'];
const FOLDER = 'test-fixtures/projects';
const FILES = readdirSync(join(ROOT, FOLDER), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(?:ts|tsx|js|jsx)$/.test(file.name))
  .map((file) => join(file.parentPath, file.name))
  .sort();
/** In each file. */
const PLACES = 30;

test('a broken file in parts is the file read whole', async () => {
  const oxc = await loadOxc();
  assert.ok(oxc, 'oxc has no binding for this machine');
  let given = '';
  let parts = 0;
  const spy: Parse = (path, text) => {
    const parsed = oxc(path, text);
    if (parsed && text !== given) parts++;
    return parsed;
  };
  const inParts = await loadTypeScript(spy);
  const whole = await loadTypeScript();
  let broken = 0;
  const lowered = (parse: Parse, path: string, text: string) => {
    const parsed = parse(path, text);
    assert.ok(parsed);
    if (parse === inParts && parsed.syntaxErrors > 0) broken++;
    return `${parsed.syntaxErrors}\n${printModule(lowerProgram(parsed.program, text, parsed.syntaxErrors, parsed.problem))}`;
  };
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (const file of FILES) {
    const text = readFileSync(file, 'utf8');
    for (let n = 0; n < PLACES; n++) {
      const at = random(text.length);
      const cut = n % 3 === 0 ? 1 + random(4) : 0;
      given = text.slice(0, at) + (cut > 0 ? '' : (TYPED[n % TYPED.length] as string)) + text.slice(at + cut);
      assert.equal(
        lowered(inParts, file, given),
        lowered(whole, file, given),
        `${file} at ${at}: ${JSON.stringify(given.slice(Math.max(0, at - 40), at + 40))}`,
      );
    }
  }
  assert.ok(broken > 100, `only ${broken} broken texts`);
  assert.ok(parts > broken / 4, `only ${parts} of ${broken} broken texts were read in parts`);
});
