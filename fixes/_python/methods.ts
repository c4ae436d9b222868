/** The Python side of own-property-check: `getattr(Tools(), name)` with the public methods of a class of this file. */
import type { Printed, PythonPlace } from '../_define';
import type { Node, PythonFile } from './file';
import { hoistOf, placeBefore } from './hoist';
import { argumentOf, assignmentsOf, bare, callOf, codeOf, expressionAt, functionAround, isPure, quoted } from './nodes';

export function printMethodList({ file, span }: PythonPlace): Printed | undefined {
  const name = expressionAt(file, span);
  const place = name && argumentOf(file, name);
  if (!name || place?.index !== 1 || codeOf(file, place.call.callee) !== 'getattr' || !isPure(file, name)) return undefined;
  const object = place.call.arguments[0]?.value;
  const methods = object && publicMethods(file, classOf(file, object));
  const statement = hoistOf(file, name);
  if (!methods || methods.length === 0 || !statement) return undefined;
  const code = codeOf(file, bare(name));
  const list = `(${methods.map((each) => quoted(file, each)).join(', ')}${methods.length === 1 ? ',' : ''})`;
  const line = `if ${code} not in ${list}:\n${file.style.indent}raise ValueError(f"there is no tool {${code}}")`;
  return { title: 'Compare the name with the public methods', safety: 'review', edits: placeBefore(file, statement, [line]) };
}

/** `Tools()`, or a variable that is assigned that once. */
function classOf(file: PythonFile, object: Node): Node | undefined {
  const inner = bare(object);
  const made = callOf(file, inner);
  if (made?.callee.type === 'identifier') {
    const name = codeOf(file, made.callee);
    const all = file.root.kids.filter((kid) => kid.type === 'class_definition' && kid.kids[0] && codeOf(file, kid.kids[0]) === name);
    return all.length === 1 ? all[0] : undefined;
  }
  if (inner.type !== 'identifier') return undefined;
  for (const scope of [functionAround(file, inner), file.root]) {
    const [only, ...others] = assignmentsOf(file, codeOf(file, inner), scope);
    const value = only?.type === 'assignment' ? only.kids.at(-1) : undefined;
    if (value && others.length === 0 && callOf(file, value)) return classOf(file, value);
  }
  return undefined;
}

/** undefined for a class that inherits: its methods stand elsewhere. */
function publicMethods(file: PythonFile, definition: Node | undefined): string[] | undefined {
  if (!definition || definition.kids.some((kid) => kid.type === 'argument_list' && kid.kids.length > 0)) return undefined;
  const body = definition.kids.find((kid) => kid.type === 'block');
  return body?.kids.flatMap((kid) => {
    const name = kid.type === 'function_definition' ? kid.kids[0] : undefined;
    return name && !codeOf(file, name).startsWith('_') ? [codeOf(file, name)] : [];
  });
}
