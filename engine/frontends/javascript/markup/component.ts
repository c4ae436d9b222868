/**
 * The frame of a component file: its script and template are the body of one function that is the file's default export and takes one object of
 * props, so that a file that uses the component hands over props as it does to any function.
 */
import type { Expr, IrFunction, Stmt, VariableId } from '../../../ir/ir';
import type { Node, Program, Statement } from '../ast';
import { hoist } from '../modules';
import { addVariable, assigned, declareLexical, declareVars, newFunction, pushScope, type State, syntheticVariable, use } from '../scope';
import { lowerStatements } from '../statements';

/** Declares and lowers the statements of a script that runs once for the module. */
export function moduleScript(s: State, program: Program | undefined): void {
  const statements = (program?.body ?? []) as Statement[];
  declareVars(s, statements);
  declareLexical(s, statements);
  lowerStatements(s, statements, s.fn.body);
}

/** Imports of a script that runs for each instance; they belong to the module. @returns the other statements */
export function hoistImports(s: State, program: Program | undefined): Statement[] {
  const statements = (program?.body ?? []) as Statement[];
  const imports = statements.filter((each) => each.type === 'ImportDeclaration');
  declareLexical(s, imports);
  for (const each of imports) hoist(s, each as Node, s.fn.body, 'import');
  return statements.filter((each) => each.type !== 'ImportDeclaration');
}

export interface Component {
  fn: IrFunction;
  props: VariableId;
}

/**
 * Makes the component's function the current one.
 * @returns it, and what ends it and exports it
 */
export function beginComponent(s: State, name: string): Component & { end: () => void } {
  const end = s.text.length;
  const fn = newFunction(s, name, 'function', 0, end);
  fn.async = true;
  const outerScope = pushScope(s);
  const outerFn = s.fn;
  s.fn = fn;
  const props = assigned(s, syntheticVariable(s, '*props*'));
  fn.params.push({ variable: props, name: 'props', start: 0, end: 0 });
  return {
    fn,
    props,
    end: () => {
      s.fn = outerFn;
      s.scope = outerScope;
      exportDefault(s, { op: 'function', fn: fn.id, start: 0, end });
    },
  };
}

export function exportDefault(s: State, value: Expr): void {
  const variable = syntheticVariable(s, '*default*');
  s.fn.body.push({ op: 'assign', variable: assigned(s, variable), value, start: value.start, end: value.end });
  s.module.exports.push({ name: 'default', variable });
}

/** The props as a value. */
export function propsAt(s: State, { props }: Pick<Component, 'props'>, start: number, end: number): Expr {
  return { op: 'ref', variable: use(s, props), start, end };
}

/**
 * A template that is evaluated again whenever what it shows has changed: a function of its own within the component, which sees all that
 * variables are ever given, and not only what they hold where the script ends.
 */
export function renderFunction(s: State, kind: 'arrow' | 'method', lower: (out: Stmt[], fn: IrFunction) => void): IrFunction {
  const end = s.text.length;
  const fn = newFunction(s, 'template', kind, 0, end);
  const outerScope = pushScope(s);
  const outerFn = s.fn;
  s.fn = fn;
  lower(fn.body, fn);
  s.fn = outerFn;
  s.scope = outerScope;
  return fn;
}

/**
 * What is held by refs and stores that a template reads, each looked at once where the template begins, so that what a condition proves of one
 * holds wherever the name is read.
 * @param field of the holder
 */
export function heldValues(s: State, fn: IrFunction, field: string): (holder: VariableId, start: number, end: number) => Expr {
  const known = new Map<VariableId, VariableId>();
  return (holder, start, end) => {
    let variable = known.get(holder);
    if (variable === undefined) {
      variable = assigned(s, addVariable(s, s.module.variables[holder]?.name ?? '', fn.id));
      known.set(holder, variable);
      fn.body.unshift({ op: 'assign', variable, value: heldValue(s, holder, field, start, end), start, end });
    }
    return { op: 'ref', variable: use(s, variable), start, end };
  };
}

/** What a ref or store holds, or the value itself where it is none. */
export function heldValue(s: State, holder: VariableId, field: string, start: number, end: number): Expr {
  const ref = (): Expr => ({ op: 'ref', variable: use(s, holder), start, end });
  return { op: 'logical', operator: '??', left: { op: 'member', object: ref(), name: field, start, end }, right: ref(), start, end };
}

/** The component's name, as its file is called. */
export const nameOfFile = (path: string): string => (path.split('/').pop() ?? '').replace(/\.\w+$/, '').replace(/[^\w$]/g, '_');
