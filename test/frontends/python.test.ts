/**
 * The Python front end where the printed form does not reach: spans, scopes, counts, broken and hostile files. What constructs
 * are lowered to is shown in test-fixtures/lowering/py-*.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadPython } from '../../engine/frontends/python/index';
import type { Expr, FrontEnd, IrModule, Stmt } from '../../engine/ir/ir';
import { printModule } from '../../engine/ir/print';
import { walkModule } from '../../engine/ir/walk';
import { wasmBytes } from '../support/host';
import { irProblems } from '../support/ir-checks';

describe('Python front end', () => {
  let python: FrontEnd;

  before(async () => {
    python = await loadPython({ wasm: wasmBytes });
  });

  const lower = (text: string): IrModule => {
    const module = python.lower('a.py', text);
    assert.deepEqual(irProblems(module, text), [], 'the IR is not sound');
    return module;
  };
  const expressions = (module: IrModule): Expr[] => {
    const found: Expr[] = [];
    walkModule(module, { expr: (e) => void found.push(e), stmt: () => undefined });
    return found;
  };
  const calls = (module: IrModule) => expressions(module).filter((e) => e.op === 'call');
  const variable = (module: IrModule, name: string) => module.variables.filter((v) => v.name === name);
  const assignedTo = (module: IrModule, name: string): Expr => {
    const id = module.variables.findIndex((v) => v.name === name);
    const found = module.functions.flatMap((fn) => fn.body).find((s: Stmt) => s.op === 'assign' && s.variable === id);
    assert.ok(found?.op === 'assign', `nothing is assigned to ${name}`);
    return found.value;
  };
  const textOf = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

  test('spans are UTF-16 offsets, also behind characters outside the basic plane', () => {
    const text = 's = "😀é"\nrun(f"𝒳{name}…", key=value)\n';
    const [call] = calls(lower(text));
    assert.ok(call?.op === 'call');
    assert.equal(textOf(text, call), 'run(f"𝒳{name}…", key=value)');
    assert.deepEqual(
      call.args.map((arg) => textOf(text, arg.value)),
      ['f"𝒳{name}…"', 'value'],
    );
    const [template] = expressions(lower(text)).filter((e) => e.op === 'template');
    assert.ok(template?.op === 'template');
    assert.deepEqual(
      template.parts.map((part) => textOf(text, part)),
      ['𝒳', 'name', '…'],
    );
  });

  test('line ends: \\r\\n and a lone \\r keep their offsets', () => {
    for (const text of ['a = 1\r\nb = f(a)\r\n', 'a = 1\rb = f(a)\r']) {
      const module = lower(text);
      assert.equal(module.syntaxErrors, 0);
      assert.equal(textOf(text, calls(module)[0] as Expr), 'f(a)');
    }
  });

  test('a byte order mark is no part of the first name', () => {
    const module = lower('\ufeffimport os\nos.system("ls")\n');
    assert.deepEqual(module.imports, ['os']);
    assert.equal(module.syntaxErrors, 0);
  });

  test('variables know their function, how often they are assigned and whether another function uses them', () => {
    const module = lower('def f(p):\n    a = 1\n    a += p\n    b = 2\n    def g():\n        return a\n    return g, b\n');
    const a = variable(module, 'a')[0];
    assert.deepEqual([a?.fn, a?.assignments, a?.captured], [1, 2, true]);
    assert.deepEqual([variable(module, 'b')[0]?.captured, variable(module, 'p')[0]?.assignments], [false, 1]);
  });

  test('a name that is local anywhere in a function is local to all of it', () => {
    const module = lower('x = 1\ndef f():\n    print(x)\n    x = 2\n');
    const read = calls(module)[0];
    assert.ok(read?.op === 'call' && read.args[0]?.value.op === 'ref');
    assert.equal(module.variables[read.args[0].value.variable]?.fn, 1);
  });

  test('methods do not see the names of their class body', () => {
    const module = lower('class A:\n    limit = 1\n    def f(self):\n        return limit\n');
    assert.ok(expressions(module).some((e) => e.op === 'global' && e.name === 'limit'));
  });

  test('a name that only a function declares global is a variable of the module, for code before it too', () => {
    const module = lower('def read():\n    return state\ndef write(v):\n    global state\n    state = v\n');
    const state = variable(module, 'state');
    assert.deepEqual(
      state.map((v) => [v.fn, v.captured]),
      [[0, true]],
    );
    assert.ok(module.exports.some((e) => 'name' in e && e.name === 'state'));
    assert.ok(!expressions(module).some((e) => e.op === 'global'));
  });

  test('the receiver is `this` and no parameter; functions inside a method share it', () => {
    const module = lower('class A:\n    def run(me, q):\n        def inner():\n            return me.ask(q)\n        return inner\n');
    const [, run, inner] = module.functions;
    assert.deepEqual(
      run?.params.map((p) => p.name),
      ['q'],
    );
    assert.equal(inner?.kind, 'arrow');
    const [call] = calls(module);
    assert.ok(call?.op === 'call' && call.callee.op === 'member');
    assert.equal(call.callee.object.op, 'this');
  });

  test('a method without named parameters has no receiver to drop', () => {
    const module = lower('class A:\n    def f(*args, **kw):\n        return args\n    @staticmethod\n    def g(a):\n        return a\n');
    assert.deepEqual(
      module.functions.slice(1).map((fn) => fn.params.map((p) => p.name)),
      [['args', 'kw'], ['a']],
    );
  });

  test('types are unwrapped, also in quotes, and bound to what they name', () => {
    const text = `
from lib import Client
def f(a: Optional[Client], b: "list['Client']", c: Client | None, d: Annotated[Client, Depends(x)], e: dict[str, Client], *g: Client) -> Awaitable[Client]: ...
def h(a: typing.Literal["x"], b: lib.Type[int], c: Callable[[int], Client], d: "not a (type"): ...
`;
    const module = lower(text);
    const client = module.variables.findIndex((v) => v.name === 'Client');
    const [, f, h] = module.functions;
    const named = { name: 'Client', variable: client };
    assert.deepEqual(
      f?.params.map((p) => p.type),
      [named, { name: 'Array', args: [named] }, named, { ...named, marks: [{ name: 'Depends' }, { name: 'x' }] }, { name: 'dict' }, undefined],
    );
    assert.deepEqual(f?.returnType, named);
    assert.deepEqual(
      h?.params.map((p) => p.type?.name),
      ['typing.Literal', 'lib.Type', 'Callable', 'not'],
    );
  });

  test('fields: declared in the class, with `self.x: T`, and by typed constructor parameters', () => {
    const [cls] = lower('class A:\n    a: int\n    b: str = "x"\n    def __init__(self, llm: LLM):\n        self.c: Db = None\n        self.d = llm\n').classes;
    assert.deepEqual(Object.fromEntries(Object.entries(cls?.fieldTypes ?? {}).map(([key, type]) => [key, type.name])), {
      a: 'int',
      b: 'str',
      c: 'Db',
      d: 'LLM',
    });
  });

  test('a literal format string keeps its values apart, and placeholders for numbers carry no text', () => {
    const module = lower('a = "%s:%d:%%" % (x, y)\nb = "{}/{n:d}{{}}".format(x, n=y)\nc = f"{x}{y:.2f}"\n');
    for (const name of ['a', 'b', 'c']) {
      const value = assignedTo(module, name);
      assert.ok(value.op === 'template');
      const parts = value.parts.filter((part) => part.op !== 'literal');
      assert.deepEqual(
        parts.map((part) => (part.op === 'global' ? part.name : part.op)),
        ['x', 'operation'],
        name,
      );
    }
  });

  test('numbers are never templates, text is', () => {
    const module = lower('a = len(x) + y\nb = x + 1 - 2\nc = x + y\nd = 2 * 3 + z\ne = "n" + str(z)\n');
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => assignedTo(module, name).op),
      ['operation', 'operation', 'template', 'operation', 'template'],
    );
  });

  test('escapes are decoded as Python decodes them', () => {
    const text = String.raw`a = "\n\x41\u00e9\U0001F600\101\q\
" r"\n" b"\u0041" f"{{\t}}"`;
    assert.deepEqual(assignedTo(lower(`${text}\n`), 'a'), { op: 'literal', value: '\nAé😀A\\q\\n\\u0041{\t}', start: 4, end: text.length });
  });

  test('documentation strings belong to module, class and function, not to the code', () => {
    const module = lower('"""M."""\nclass A:\n    """C."""\n    def f(self):\n        """F."""\n        return 1\n');
    assert.deepEqual([module.functions[0]?.doc, module.classes[0]?.doc, module.functions[1]?.doc], ['M.', 'C.', 'F.']);
    assert.ok(!expressions(module).some((e) => e.op === 'literal' && typeof e.value === 'string'));
  });

  test('a function that yields is a generator; the function around it is not', () => {
    const module = lower('def f():\n    def g():\n        yield 1\n    return g\nasync def h():\n    await x\n');
    assert.deepEqual(
      module.functions.map((fn) => [fn.name, fn.generator ?? false, fn.async ?? false]),
      [
        ['', false, false],
        ['f', false, false],
        ['g', true, false],
        ['h', false, true],
      ],
    );
  });

  test('ten thousand terms are one flat template', () => {
    const module = lower(`x = ${Array.from({ length: 10_000 }, (_, i) => `a${i}`).join(' + ')}\n`);
    const value = assignedTo(module, 'x');
    assert.equal(value.op === 'template' && value.parts.length, 10_000);
    assert.equal(module.incomplete, undefined);
  });

  test('ten thousand alternatives and branches do not nest deeply', () => {
    const terms = Array.from({ length: 10_000 }, (_, i) => `a${i}`).join(' or ');
    const branches = Array.from({ length: 2000 }, (_, i) => `elif a == ${i}: f(${i})\n`).join('');
    const module = lower(`x = ${terms}\nif y: pass\n${branches}`);
    assert.equal(module.incomplete, undefined);
    assert.equal(calls(module).length, 2000);
  });

  const HOSTILE: Record<string, string> = {
    parentheses: `x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}\n`,
    'open brackets': `x = ${'{[('.repeat(5000)}\n`,
    'calls in a chain': `x${'.a()'.repeat(5000)}\n`,
    lambdas: `x = ${'lambda: '.repeat(3000)}y\n`,
    powers: `x = ${Array(5000).fill('a').join(' ** ')}\n`,
    targets: `${'('.repeat(2000)}a${',)'.repeat(2000)} = 1\n`,
    patterns: `match x:\n  case ${'['.repeat(2000)}y${']'.repeat(2000)}: pass\n`,
    'nested f-strings': `x = ${'f"{'.repeat(500)}x${'}"'.repeat(500)}\n`,
    indentation: `${Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')}${' '.repeat(1500)}y\n`,
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`deep nesting of ${name} is passed over and said so`, () => {
      const module = lower(text);
      assert.ok(module.incomplete || module.syntaxErrors > 0);
      assert.equal(calls(lower('after(1)\n')).length, 1, 'the next file is lowered as ever');
    });
  }

  const HALF_TYPED: Record<string, string> = {
    'an open call': 'r = client.create(model="m", messages=[{"role": "user", "content": x',
    'a named argument without a value': 'r = client.create(x, model=',
    'a dot': 'x.',
    'an assignment without a value': 'r = # later',
    'an open dictionary': 'r = {"a": x,',
    'an open index': 'r = x[',
  };
  for (const [name, line] of Object.entries(HALF_TYPED)) {
    test(`half-typed code: ${name} leaves the lines and functions below it alone`, () => {
      const text = `def f(x):\n    before(x)\n    ${line}\n    after(x)\n\ndef g(y):\n    return below(y)\n`;
      const module = lower(text);
      assert.ok(module.syntaxErrors > 0);
      assert.deepEqual(
        module.functions.map((fn) => fn.name),
        ['', 'f', 'g'],
      );
      const names = ['before(x)', 'after(x)', 'below(y)'];
      const found = calls(module).filter((call) => names.includes(textOf(text, call)));
      assert.deepEqual(
        found.map((call) => textOf(text, call)),
        names,
      );
      assert.deepEqual(
        found.map((call) => call.op === 'call' && call.args[0]?.value.op),
        ['ref', 'ref', 'ref'],
      );
    });
  }

  test('valid code that looks open is not touched', () => {
    const text = 'x = f(\na,\nb=1\n)\ny = [\n    i for i in x\n    if i\n]\ndef g(): ...\nz = 1.\nt = """\nr = x.\n"""\n';
    assert.equal(lower(text).syntaxErrors, 0);
  });

  test('what is no Python at all gives a module and counts errors', () => {
    const noise = String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 65_536));
    for (const text of [noise, '\0\0\0', '<html>{{ x }}</html>', 'function f() { return `${a}`; }', 'def', 'class A(', '@', 'f"{', '"""', 'x = "\ud800']) {
      const module = lower(text);
      assert.equal(module.functions[0]?.kind, 'module');
      assert.equal(module.functions[0]?.end, text.length);
      assert.ok(module.syntaxErrors > 0 || text === 'f"{', JSON.stringify(text.slice(0, 20)));
    }
    for (const text of ['', '\n', '# only a comment', '\\\n']) assert.equal(lower(text).functions.length, 1);
  });

  test('the same text gives the same IR', () => {
    const text = 'import a.b, a.c\nclass T:\n    n = [a.b.f(x) for x in a.c.g()]\n';
    assert.equal(printModule(lower(text)), printModule(lower(text)));
    assert.deepEqual(lower(text), lower(text));
  });
});
