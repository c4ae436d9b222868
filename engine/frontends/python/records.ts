/**
 * Classes whose constructor their fields are: dataclasses, attrs, pydantic models, named tuples. What is given to such a class is lowered as the
 * constructor that Python makes of it: a parameter for each annotated field, in order, stored under its name.
 */
import type { IrClass, IrModule } from '../../ir/ir';
import { type Context, newFunction, newVariable, textOf, thisOf } from './context';
import type { Node } from './parse';

const DECORATORS = /^(?:[\w.]+\.)?(?:dataclass|define|frozen|mutable|attrs|attr\.s)\b/;
const BASES = new Set(['BaseModel', 'BaseSettings', 'NamedTuple', 'SQLModel', 'Struct', 'TypedDict']);
/** No parameter of its own: `ClassVar`, `field(init=False)`. */
const LEFT_OUT = /^(?:[\w.]+\.)?ClassVar\b|\binit\s*=\s*False\b/;

interface Field {
  name: string;
  start: number;
  end: number;
}

/** Fields of the classes of a module, by their names. */
const records = new WeakMap<IrModule, Map<string, readonly Field[]>>();

/**
 * Adds the constructor to a class that is one of these and has none of its own.
 * @param words its decorators, as written
 * @param bases the texts of its bases
 * @param body its statements
 */
export function addFieldConstructor(cx: Context, cls: IrClass, words: readonly string[], bases: readonly string[], body: readonly Node[]): void {
  let known = records.get(cx.module);
  if (!known) records.set(cx.module, (known = new Map()));
  const names = bases.map((base) => base.replace(/\[.*$/s, ''));
  const inherited = names.flatMap((base) => known.get(base) ?? []);
  const isRecord = words.some((word) => DECORATORS.test(word)) || names.some((base) => known.has(base) || BASES.has(base.slice(base.lastIndexOf('.') + 1)));
  if (!isRecord || cls.methods.some(({ kind }) => kind === 'constructor')) return;
  const fields = new Map([...inherited, ...body.flatMap((statement) => fieldOf(cx, statement))].map((field) => [field.name, field]));
  known.set(cls.name, [...fields.values()]);
  if (fields.size === 0) return;
  const at = { start: cls.start, end: cls.end };
  const ir = newFunction(cx, { name: '__init__', kind: 'constructor', cls: cls.id, parent: cx.fn.ir.id, ...at });
  cls.methods.push({ name: '__init__', fn: ir.id, isStatic: false, kind: 'constructor' });
  for (const { name, start, end } of fields.values()) {
    const variable = newVariable(cx, name, ir.id);
    const declared = cx.module.variables[variable];
    if (declared) declared.assignments = 1;
    ir.params.push({ variable, name, start, end });
    ir.body.push({ op: 'store', object: thisOf({ start, end }), key: name, value: { op: 'ref', variable, start, end }, start, end });
  }
}

/** `name: type`, `name: type = default`. */
function fieldOf(cx: Context, statement: Node): Field[] {
  const inner = statement.type === 'expression_statement' && statement.kids.length === 1 ? statement.kids[0] : undefined;
  const [name, type] = inner?.type === 'assignment' ? inner.kids : [];
  if (name?.type !== 'identifier' || type?.type !== 'type' || LEFT_OUT.test(textOf(cx, type)) || (inner && LEFT_OUT.test(textOf(cx, inner)))) return [];
  return [{ name: textOf(cx, name), start: name.start, end: name.end }];
}
