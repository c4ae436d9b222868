/** What holds for every lowered file whatever its source: ids exist, spans lie in the text and in what encloses them. */
import type { Expr, IrModule, Stmt } from '../../engine/ir/ir';
import { walkModule } from '../../engine/ir/walk';

/** @returns what is wrong with a module, one sentence each; empty when it is sound. */
export function irProblems(module: IrModule, text: string): string[] {
  const problems: string[] = [];
  const { functions, classes, variables } = module;
  const inside = (what: string, { start, end }: { start: number; end: number }) => {
    if (!(start >= 0 && start <= end && end <= text.length)) problems.push(`${what} has the span ${start}-${end} in a text of ${text.length}`);
  };
  const variable = (id: number, what: string) => {
    if (!variables[id]) problems.push(`${what} names variable ${id}, which does not exist`);
  };
  if (functions[0]?.kind !== 'module') problems.push('function 0 is not the module');
  functions.forEach((fn, index) => {
    if (fn.id !== index) problems.push(`function ${index} has the id ${fn.id}`);
    inside(`function ${fn.name || index}`, fn);
    if (fn.parent !== undefined && !functions[fn.parent]) problems.push(`function ${index} stands in function ${fn.parent}, which does not exist`);
    if (fn.cls !== undefined && !classes[fn.cls]) problems.push(`function ${index} is a member of class ${fn.cls}, which does not exist`);
    for (const param of fn.params) variable(param.variable, `a parameter of function ${index}`);
  });
  classes.forEach((cls, index) => {
    if (cls.id !== index) problems.push(`class ${index} has the id ${cls.id}`);
    inside(`class ${cls.name || index}`, cls);
    for (const fn of [cls.init, cls.staticInit, ...cls.methods.map((method) => method.fn)]) {
      if (fn !== undefined && functions[fn]?.cls !== index) problems.push(`class ${index} has the member function ${fn}, which does not say so`);
    }
  });
  variables.forEach((v, id) => {
    if (!functions[v.fn]) problems.push(`variable ${v.name || id} belongs to function ${v.fn}, which does not exist`);
  });
  for (const e of module.exports) if ('variable' in e) variable(e.variable, `export ${e.name}`);

  const stmt = (s: Stmt) => {
    inside(s.op, s);
    if (s.op === 'assign') variable(s.variable, 'an assign');
    if (s.op === 'try' && s.param !== undefined) variable(s.param, 'a catch');
  };
  const expr = (e: Expr) => {
    inside(e.op, e);
    if (e.op === 'ref') variable(e.variable, 'a reference');
    if (e.op === 'function' && !functions[e.fn]) problems.push(`function ${e.fn} does not exist`);
    if (e.op === 'class' && !classes[e.cls]) problems.push(`class ${e.cls} does not exist`);
    // Of other parts it does not hold: `const { a } = f()` reads a member of what stands after it.
    for (const { value } of e.op === 'call' ? e.args : []) {
      if (value.start < e.start || value.end > e.end) problems.push(`argument ${value.start}-${value.end} lies outside its call ${e.start}-${e.end}`);
    }
  };
  walkModule(module, { stmt, expr });
  return problems;
}
