/**
 * Facts as numbers: what is read is what was written, for every fixture of both languages, down to the order of fields and to which guards and which
 * tails of their lists are one and the same object.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { GUARDS, OPS } from '../engine/dataflow/codec/format';
import { extractFacts } from '../engine/dataflow/facts';
import { decodeFacts, encodeFacts } from '../engine/dataflow/facts-codec';
import type { Facts } from '../engine/dataflow/graph';
import { loadJavaScript } from '../engine/frontends/javascript/index';
import { loadPython } from '../engine/frontends/python/index';
import { ROOT } from './support/fixtures';
import { wasmBytes } from './support/host';

const paths = readdirSync(join(ROOT, 'test-fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py)$/.test(path))
  .sort();
/** Forms that are rare in fixtures. */
const RARE: Readonly<Record<string, string>> = {
  'numbers.ts': 'export const all = [0, -0, 1.5, 1e300, -1, 2147483647, 2147483648, 0 / 0, 1e999, true, false, null, undefined, "", "\\ud800"];',
  'dead.ts': 'export function f() { return 1; class A {} class B extends A { x: string = ""; } return new B(); }',
  'super.ts': 'class A extends B { run(...rest) { const { a, ...others } = rest[0]; return super.run(others, ...rest); } }',
  'proto.ts': 'class A { __proto__: Map<string, Item[]>; constructor(private toString: Text) {} }',
  'proto.py': 'class A:\n    constructor: Text\n    toString: Annotated[list[int | str], Depends(get)]\n',
  'deep.ts': `${'check(input);\n'.repeat(20_000)}`,
  'nothing.py': '',
};

let all: Facts[];
before(async () => {
  const frontEnds = { javascript: await loadJavaScript({ parser: 'auto' }), python: await loadPython({ wasm: wasmBytes }) };
  const texts = [...paths.map((path): [string, string] => [path, readFileSync(join(ROOT, 'test-fixtures', path), 'utf8')]), ...Object.entries(RARE)];
  all = [];
  for (const [path, text] of texts) {
    const frontEnd = path.endsWith('.py') ? frontEnds.python : frontEnds.javascript;
    all.push(extractFacts(path, await (frontEnd === frontEnds.javascript ? frontEnds.javascript.lowerLoading(path, text) : frontEnd.lower(path, text))));
  }
});

describe('facts as numbers', () => {
  test('are the facts', () => {
    assert.ok(all.length > 500, `${all.length}`);
    for (const facts of all) assertSame(decodeFacts(encodeFacts(facts), facts.path), facts);
  });

  test('are written the same again', () => {
    for (const facts of all) {
      const { numbers, texts } = encodeFacts(facts);
      assert.deepEqual(encodeFacts(decodeFacts({ numbers, texts }, 'other')), { numbers, texts });
    }
  });

  test('have met every kind of node and of guard', () => {
    const ops = new Set(all.flatMap(({ nodes }) => nodes.map(({ op }) => op)));
    assert.deepEqual([...ops].sort(), [...OPS.names].sort());
    const kinds = new Set<string>();
    for (const facts of all) visit(facts, new Set(), (value) => 'kind' in value && kinds.add(value.kind as string));
    assert.deepEqual(
      GUARDS.names.filter((kind) => !kinds.has(kind)),
      [],
    );
  });

  test('name neither the file nor its folder', () => {
    const [facts] = all as [Facts];
    const moved = { ...facts, path: 'elsewhere/x.ts' };
    assert.deepEqual(encodeFacts(moved), encodeFacts(facts));
    assert.equal(decodeFacts(encodeFacts(facts), moved.path).path, moved.path);
  });
});

/** Objects of which one may stand in several places. */
const isShared = (value: object) => 'guard' in value || ('kind' in value && ('node' in value || 'site' in value || 'element' in value));

/** In order, but for types: a front end gives those their variable when the names are known. */
const fieldsOf = (value: object) => ('variable' in value && 'name' in value ? Object.keys(value).sort() : Object.keys(value));

/** Equal in values, in the order of fields, and in what is shared. */
function assertSame(actual: Facts, expected: Facts): void {
  const partners = new Map<object, object>();
  const open: [actual: unknown, expected: unknown, where: string][] = [[actual, expected, expected.path]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [a, b, where] = next;
    if (typeof b !== 'object' || b === null) {
      assert.ok(Object.is(a, b), `${where}: ${String(a)} in place of ${String(b)}`);
      continue;
    }
    assert.ok(typeof a === 'object' && a !== null, where);
    assert.equal(Object.getPrototypeOf(a), Object.getPrototypeOf(b), where);
    if (isShared(b)) {
      const partner = partners.get(b);
      assert.ok(partner === undefined || partner === a, `${where}: an object that is one became two`);
      if (partner) continue;
      assert.ok(!partners.has(a), `${where}: two objects became one`);
      partners.set(b, a);
      partners.set(a, b);
    }
    if (b instanceof Map) {
      assert.ok(a instanceof Map);
      open.push([[...a], [...b], where]);
      continue;
    }
    assert.deepEqual(fieldsOf(a), fieldsOf(b), where);
    for (const key of Object.keys(b)) open.push([(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${where} ${key}`.slice(-200)]);
    if (Array.isArray(b)) assert.equal((a as unknown[]).length, b.length, where);
  }
}

function visit(value: unknown, seen: Set<object>, see: (value: object) => void): void {
  const open = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    see(next);
    for (const each of next instanceof Map ? next.values() : Object.values(next)) open.push(each);
  }
}
