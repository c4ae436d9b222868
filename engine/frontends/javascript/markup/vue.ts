/**
 * Vue files: `<script setup>` becomes the body of the component's function, the options of `export default` a class whose instance is `this`
 * (options.ts), and the template reads their names: refs unwrapped, what is not declared is a prop.
 */
import type { Expr, IrModule } from '../../../ir/ir';
import { type CallExpression, endOf, type Node, type Program, type Statement, startOf } from '../ast';
import { lowerExpression } from '../expressions';
import { declareLexical, declareVars, lookup, type State } from '../scope';
import { lowerStatements } from '../statements';
import type { CodeParser } from './code';
import { beginComponent, type Component, exportDefault, heldValues, hoistImports, moduleScript, nameOfFile, propsAt, renderFunction } from './component';
import { lowerDefinition } from './options';
import { constantArgument, createTemplate, type Template } from './template';
import type { Element, MarkupNode } from './tree';
import { textOf } from './tree';
import { vueNodes } from './vue-template';

/** Globals that a template may use; every other name is the component's. */
const GLOBALS = new Set(
  (
    'Infinity,undefined,NaN,isFinite,isNaN,parseFloat,parseInt,decodeURI,decodeURIComponent,encodeURI,encodeURIComponent,Math,Number,Date,Array,' +
    'Object,Boolean,String,RegExp,Map,Set,JSON,Intl,BigInt,console,Error,Symbol,window,document,arguments,require'
  ).split(','),
);

export function lowerVue(s: State, path: string, nodes: readonly MarkupNode[], code: CodeParser): IrModule {
  const blocks = nodes.filter((node): node is Element => node.kind === 'element');
  const scripts = blocks.filter((block) => block.name === 'script' && block.raw && isScript(block, s.text));
  const setup = scripts.find((script) => script.attributes.some(({ name }) => name === 'setup'));
  const plain = scripts.find((script) => script !== setup);
  const template = blocks.find((block) => block.name === 'template');
  if (template?.raw) s.module.incomplete = `The template is written in ${textOf(template, 'lang', s.text)}, which is not read; the script was checked.`;
  const read = (script: Element | undefined): Program | undefined => script?.raw && code.script(script.raw, textOf(script, 'lang', s.text));
  const t = createTemplate(s, code, vueNodes);
  const content = template?.raw ? [] : (template?.children ?? []);
  const elsewhere = plain && textOf(plain, 'src', s.text);
  if (elsewhere) {
    s.imports.add(elsewhere);
    s.module.exports.push({ name: 'default', from: elsewhere, imported: 'default' });
  }
  if (setup) scriptSetup(s, path, t, content, withoutDefault(read(plain)), read(setup));
  else {
    const program = read(plain);
    const definition = defaultOf(program);
    moduleScript(s, withoutDefault(program));
    const value = lowerDefinition(s, nameOfFile(path), definition, (cls) => {
      const names = s.component;
      s.component = {
        read: (name, start, end) => instanceName(s, name, start, end),
        place: (name, start, end) => {
          const found = instanceName(s, name, start, end);
          return found?.op === 'member' ? { object: found.object, key: found.name } : undefined;
        },
      };
      const render = renderFunction(s, 'method', (out) => t.nodes(content, out));
      s.component = names;
      render.cls = cls.id;
      cls.methods.push({ name: 'template', fn: render.id, isStatic: false, kind: 'method' });
    });
    if (!elsewhere) exportDefault(s, value);
  }
  return s.module;
}

/** Scripts of another kind (`type="application/json"`) are data. */
function isScript(block: Element, text: string): boolean {
  return /^(?:|module|text\/(?:javascript|typescript|babel)|application\/javascript)$/i.test(textOf(block, 'type', text) ?? '');
}

function scriptSetup(s: State, path: string, t: Template, content: readonly MarkupNode[], plain: Program | undefined, setup: Program | undefined): void {
  moduleScript(s, plain);
  const statements = hoistImports(s, setup);
  const component = beginComponent(s, nameOfFile(path));
  declareVars(s, statements);
  declareLexical(s, statements);
  const functions = functionNames(s, statements);
  let held: ReturnType<typeof heldValues> | undefined;
  s.component = {
    call: (name, node) => macro(s, component, name, node),
    read: (name, start, end) => held && templateName(s, component, functions, held, name, start, end),
    place: (name, start, end) => {
      const variable = held && lookup(s, name);
      if (variable === undefined || s.module.variables[variable]?.fn !== component.fn.id) return undefined;
      return { object: { op: 'ref', variable, start, end }, key: 'value' };
    },
  };
  lowerStatements(s, statements, component.fn.body);
  renderFunction(s, 'arrow', (out, fn) => {
    held = heldValues(s, fn, 'value');
    t.nodes(content, out);
  });
  s.component = undefined;
  component.end();
}

/** `defineProps` and what takes it, `defineModel`: what the compiler puts in their place. */
function macro(s: State, component: Component, name: string, node: CallExpression): Expr | undefined {
  if (lookup(s, name) !== undefined) return undefined;
  const [start, end] = [startOf(node), endOf(node)];
  if (name === 'defineProps') return propsAt(s, component, start, end);
  if (name === 'withDefaults') return lowerExpression(s, node.arguments[0] as Node | undefined);
  if (name !== 'defineModel') return undefined;
  const model = constantArgument(node) ?? 'modelValue';
  return { op: 'object', entries: [{ key: 'value', value: { op: 'member', object: propsAt(s, component, start, end), name: model, start, end } }], start, end };
}

/** Functions among the names of a script: they are no refs. */
function functionNames(s: State, statements: readonly Statement[]): Set<number> {
  const found = new Set<number>();
  const enter = (name: string | undefined) => {
    const variable = name === undefined ? undefined : lookup(s, name);
    if (variable !== undefined) found.add(variable);
  };
  for (const statement of statements as readonly Node[]) {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') enter(statement.id?.name);
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) if (id.type === 'Identifier' && /^(?:Arrow)?FunctionExpression$/.test(init?.type ?? '')) enter(id.name);
  }
  return found;
}

function templateName(
  s: State,
  component: Component,
  functions: ReadonlySet<number>,
  held: ReturnType<typeof heldValues>,
  name: string,
  start: number,
  end: number,
): Expr | undefined {
  const variable = lookup(s, name);
  if (variable !== undefined) {
    if (s.module.variables[variable]?.fn !== component.fn.id || functions.has(variable)) return undefined;
    return held(variable, start, end);
  }
  if (GLOBALS.has(name) || name === '') return undefined;
  const props = propsAt(s, component, start, end);
  if (name === '$props') return props;
  return name.startsWith('$') ? undefined : { op: 'member', object: props, name, start, end };
}

/** With options, names of the module are not known to the template; what is declared within it is. */
function instanceName(s: State, name: string, start: number, end: number): Expr | undefined {
  const variable = lookup(s, name);
  if (variable !== undefined && s.module.variables[variable]?.fn !== 0) return undefined;
  if (GLOBALS.has(name) || name === '') return undefined;
  const object: Expr = { op: 'this', start, end };
  return name === '$props' ? object : { op: 'member', object, name, start, end };
}

/** What a script exports by default, if it is a value. */
function defaultOf(program: Program | undefined): Node | undefined {
  const statement = (program?.body as Node[] | undefined)?.find((each) => each?.type === 'ExportDefaultDeclaration') as { declaration?: Node } | undefined;
  return statement?.declaration;
}

function withoutDefault(program: Program | undefined): Program | undefined {
  return program && ({ ...program, body: program.body.filter((each) => each?.type !== 'ExportDefaultDeclaration') } as Program);
}
