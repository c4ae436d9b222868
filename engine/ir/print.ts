/**
 * The text form of the IR, for tests and for reading what a front end made of a file. It is written for people: spans are
 * left out, and nothing parses it back.
 */
import type { Arg, Expr, IrClass, IrExport, IrFunction, IrModule, IrParam, Stmt, TypeRef, VariableId } from './ir';

/** @returns one paragraph for the module's imports and exports, then one for each function and each class, by id. */
export function printModule(module: IrModule): string {
  const printer = new Printer(module);
  const head = [
    module.language,
    ...(module.imports.length ? [`imports ${module.imports.join(', ')}`] : []),
    ...module.exports.map((e) => printer.exportLine(e)),
    ...(module.syntaxErrors ? [`syntax errors ${module.syntaxErrors}`] : []),
    ...(module.incomplete ? [`incomplete ${module.incomplete}`] : []),
  ].join('\n');
  return [head, ...module.functions.map((fn) => printer.functionText(fn)), ...module.classes.map((cls) => printer.classText(cls))].join('\n\n');
}

/** @returns an expression on one line, variables by name. */
export function printExpr(module: IrModule, expr: Expr): string {
  return new Printer(module).expr(expr);
}

class Printer {
  private readonly names: string[];

  constructor(private readonly module: IrModule) {
    const seen = new Map<string, number>();
    this.names = module.variables.map((variable, id) => {
      const count = (seen.get(variable.name) ?? 0) + 1;
      seen.set(variable.name, count);
      if (variable.name === '') return `%${id}`;
      return count === 1 ? variable.name : `${variable.name}%${count}`;
    });
  }

  exportLine(e: IrExport): string {
    if ('star' in e) return `export * from ${e.star}`;
    if ('from' in e) return `export ${e.name} = ${e.imported} from ${e.from}`;
    return `export ${e.name} = ${this.variable(e.variable)}`;
  }

  functionText(fn: IrFunction): string {
    const marks = [
      fn.async ? ' async' : '',
      fn.generator ? ' generator' : '',
      fn.isStatic ? ' static' : '',
      fn.cls === undefined ? '' : ` of class#${fn.cls}`,
      fn.parent === undefined || fn.parent === 0 ? '' : ` in fn#${fn.parent}`,
      fn.returnType ? ` -> ${this.type(fn.returnType)}` : '',
    ].join('');
    const params = fn.kind === 'module' ? '' : `(${fn.params.map((p) => this.param(p)).join(', ')})`;
    const head = `fn#${fn.id} ${fn.kind}${fn.name ? ` ${fn.name}` : ''}${params}${marks}`;
    return [
      ...(fn.decorators ?? []).map((d) => `@ ${this.expr(d)}`),
      head,
      ...(fn.directives ?? []).map((d) => `  directive ${JSON.stringify(d)}`),
      ...(fn.doc === undefined ? [] : [`  doc ${JSON.stringify(fn.doc)}`]),
      ...this.block(fn.body, 1),
    ].join('\n');
  }

  classText(cls: IrClass): string {
    return [
      ...(cls.decorators ?? []).map((d) => `@ ${this.expr(d)}`),
      `class#${cls.id}${cls.abstract ? ' abstract' : ''} ${cls.name}${cls.bases.length ? ` extends ${cls.bases.map((b) => this.expr(b)).join(', ')}` : ''}${
        cls.implements?.length ? ` implements ${cls.implements.map((t) => this.type(t)).join(', ')}` : ''
      }`,
      ...(cls.doc === undefined ? [] : [`  doc ${JSON.stringify(cls.doc)}`]),
      ...Object.entries(cls.fieldTypes).map(([name, type]) => `  field ${name}: ${this.type(type)}`),
      ...(cls.init === undefined ? [] : [`  init fn#${cls.init}`]),
      ...(cls.staticInit === undefined ? [] : [`  static init fn#${cls.staticInit}`]),
      ...cls.methods.map((m) => `  ${m.isStatic ? 'static ' : ''}${m.kind} ${m.name} fn#${m.fn}`),
    ].join('\n');
  }

  expr(e: Expr): string {
    const x = (sub: Expr) => this.expr(sub);
    switch (e.op) {
      case 'literal':
        return e.raw ?? (e.value === undefined ? 'undefined' : JSON.stringify(e.value));
      case 'regex':
        return `/${e.source}/${e.flags}`;
      case 'template':
        return `template(${e.parts.map(x).join(', ')})`;
      case 'ref':
        return this.variable(e.variable);
      case 'global':
        return `global.${e.name}`;
      case 'this':
      case 'super':
        return e.op;
      case 'import':
        return e.dynamic ? `import(${x(e.dynamic)})` : `<${e.module}>${e.name === '*' ? '' : `.${e.name}`}`;
      case 'member':
        return `${x(e.object)}.${e.name}`;
      case 'element':
        return `${x(e.object)}[${x(e.index)}]`;
      case 'call':
        return `${e.isNew ? 'new ' : ''}${e.tag ? 'tag ' : ''}${e.jsx ? 'jsx ' : ''}${x(e.callee)}(${e.args.map((a) => this.arg(a)).join(', ')})`;
      case 'object':
        return `{${e.entries
          .map((entry) =>
            'spread' in entry ? `...${x(entry.spread)}` : `${typeof entry.key === 'string' ? entry.key : `[${x(entry.key)}]`}: ${x(entry.value)}`,
          )
          .join(', ')}}`;
      case 'array':
        return `[${e.items.map((item) => (item.spread ? '...' : '') + x(item.value)).join(', ')}]`;
      case 'function':
        return `fn#${e.fn}`;
      case 'class':
        return `class#${e.cls}`;
      case 'conditional':
        return `(${x(e.test)} ? ${x(e.then)} : ${x(e.else)})`;
      case 'logical':
      case 'compare':
        return `(${x(e.left)} ${e.operator} ${x(e.right)})`;
      case 'not':
        return `!${x(e.value)}`;
      case 'operation':
        return `operation ${e.operator}(${e.operands.map(x).join(', ')})`;
      case 'iterate':
      case 'keys':
      case 'rest':
        return `${e.op}(${x(e.of)})`;
      case 'yield':
        return `yield${e.delegate ? '*' : ''}(${e.value ? x(e.value) : ''})`;
      case 'caught':
        return `caught(${x(e.of)}${e.types.length > 0 ? ` as ${e.types.map(x).join(' | ')}` : ''}${e.others.length > 0 ? ` but ${e.others.map(x).join(' | ')}` : ''})`;
      case 'do':
        return `do { ${this.block(e.effects, 0)
          .map((line) => line.trim())
          .join('; ')} } ${x(e.value)}`;
    }
  }

  private block(stmts: readonly Stmt[], depth: number): string[] {
    return stmts.flatMap((s) => this.stmt(s, depth));
  }

  private stmt(s: Stmt, depth: number): string[] {
    const pad = '  '.repeat(depth);
    const inner = (body: readonly Stmt[]) => this.block(body, depth + 1);
    const label = 'label' in s && s.label !== undefined ? ` ${s.label}` : '';
    switch (s.op) {
      case 'assign':
        return [`${pad}${this.variable(s.variable)} = ${this.expr(s.value)}`];
      case 'store':
        return [`${pad}store ${this.expr(s.object)}${typeof s.key === 'string' ? `.${s.key}` : `[${this.expr(s.key)}]`} = ${this.expr(s.value)}`];
      case 'expr':
        return [pad + this.expr(s.value)];
      case 'if':
        return [`${pad}if ${this.expr(s.test)}`, ...inner(s.then), ...(s.else.length ? [`${pad}else`, ...inner(s.else)] : [])];
      case 'loop': {
        const test = s.test ? ` ${s.testAtEnd ? 'repeat-while ' : 'while '}${this.expr(s.test)}` : '';
        return [`${pad}loop${label}${test}`, ...inner(s.body), ...(s.update.length ? [`${pad}update`, ...inner(s.update)] : [])];
      }
      case 'switch':
        return [
          `${pad}switch${label} ${this.expr(s.subject)}${s.fallsThrough ? ' falls-through' : ''}`,
          ...s.cases.flatMap((c) => [
            `${pad}  ${c.tests.length ? `case ${c.tests.map((t) => this.expr(t)).join(', ')}` : 'default'}`,
            ...this.block(c.body, depth + 2),
          ]),
        ];
      case 'try':
        return [
          `${pad}try`,
          ...inner(s.body),
          ...(s.handler ? [`${pad}catch${s.param === undefined ? '' : ` ${this.variable(s.param)}`}`, ...inner(s.handler)] : []),
          ...(s.finalizer ? [`${pad}finally`, ...inner(s.finalizer)] : []),
        ];
      case 'block':
        return [`${pad}block${label}`, ...inner(s.body)];
      case 'return':
      case 'throw':
        return [`${pad}${s.op}${s.value ? ` ${this.expr(s.value)}` : ''}`];
      case 'break':
      case 'continue':
        return [`${pad}${s.op}${label}`];
    }
  }

  private arg(a: Arg): string {
    const prefix = a.name === undefined ? (a.spread ? '...' : a.keywordSpread ? '**' : '') : `${a.name}=`;
    return prefix + this.expr(a.value);
  }

  private param(p: IrParam): string {
    const type = p.type ? `: ${this.type(p.type)}` : '';
    return `${p.rest ? '...' : ''}${p.keywordRest ? '**' : ''}${this.variable(p.variable)}${type}${p.default ? ` = ${this.expr(p.default)}` : ''}`;
  }

  private type(t: TypeRef): string {
    const name = t.variable === undefined ? t.name : `$${t.name}`;
    return t.args?.length ? `${name}<${t.args.map((a) => this.type(a)).join(', ')}>` : name;
  }

  private variable(id: VariableId): string {
    const name = this.names[id] ?? `?${id}`;
    return this.module.variables[id]?.captured ? `${name}^` : name;
  }
}
