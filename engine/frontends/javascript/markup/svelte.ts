/**
 * Svelte files, versions 3 to 5: the instance script is the body of the component's function; props are `export let` or `$props()`, and `$name` is
 * what a store holds. The template stands in svelte-template.ts.
 */
import type { IrModule, VariableId } from '../../../ir/ir';
import { endOf, type Node, type Program, type Statement, startOf } from '../ast';
import { declareLexical, declarePattern, declareVars, lookup, type State, use } from '../scope';
import { lowerStatements } from '../statements';
import type { CodeParser } from './code';
import { beginComponent, heldValue, heldValues, hoistImports, moduleScript, nameOfFile, propsAt, renderFunction } from './component';
import { svelteNodes } from './svelte-template';
import { createTemplate } from './template';
import { attributeOf, type Element, type MarkupNode, textOf } from './tree';

/** The field of a store that stands for what it holds; models/svelte.ts knows it by this name. */
const HELD = '$value';
const RUNES = new Set(['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host']);

export function lowerSvelte(s: State, path: string, nodes: readonly MarkupNode[], code: CodeParser): IrModule {
  const scripts = nodes.filter((node): node is Element => node.kind === 'element' && node.name === 'script' && node.raw !== undefined);
  const isModule = (script: Element) => attributeOf(script, 'module') !== undefined || textOf(script, 'context', s.text) === 'module';
  const read = (script: Element | undefined): Program | undefined => script?.raw && code.script(script.raw, textOf(script, 'lang', s.text));
  moduleScript(s, read(scripts.find(isModule)));
  const statements = instanceStatements(hoistImports(s, read(scripts.find((script) => !isModule(script)))));
  const component = beginComponent(s, nameOfFile(path));
  declareVars(s, statements);
  declareLexical(s, statements);
  declareReactive(s, statements);
  const props = (start: number, end: number) => propsAt(s, component, start, end);
  let held: ReturnType<typeof heldValues> | undefined;
  s.component = {
    read: (name, start, end) => {
      if (name === '$$props' || name === '$$restProps') return props(start, end);
      const store = storeOf(s, name);
      if (store === undefined) return undefined;
      return held ? held(store, start, end) : heldValue(s, store, HELD, start, end);
    },
    place: (name, start, end) => {
      const store = storeOf(s, name);
      return store === undefined ? undefined : { object: { op: 'ref', variable: use(s, store), start, end }, key: HELD };
    },
    call: (name, node) => (name === '$props' && lookup(s, name) === undefined ? props(startOf(node), endOf(node)) : undefined),
  };
  lowerStatements(s, statements, component.fn.body);
  const t = createTemplate(s, code, svelteNodes);
  renderFunction(s, 'arrow', (out, fn) => {
    held = heldValues(s, fn, HELD);
    t.nodes(nodes, out);
  });
  s.component = undefined;
  component.end();
  return s.module;
}

/** The store that `$name` reads. */
function storeOf(s: State, name: string): VariableId | undefined {
  if (!/^\$[^$]/.test(name) || RUNES.has(name) || lookup(s, name) !== undefined) return undefined;
  return lookup(s, name.slice(1));
}

/** The statements of an instance script: `export let x = 1` is `let x = $$props.x ?? 1`, and what else is exported is declared only. */
function instanceStatements(statements: readonly Statement[]): Statement[] {
  return (statements as readonly Node[]).flatMap((node): Statement[] => {
    if (node?.type !== 'ExportNamedDeclaration') return [node as Statement];
    const declaration = node.declaration as Node | null;
    if (declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const') {
      const declarations = declaration.declarations.map((each) => {
        const id = each.id as Node;
        return id.type === 'Identifier' ? { ...each, init: orDefault(id.name, id, each.init as Node | null) } : each;
      });
      return [{ ...declaration, declarations } as unknown as Statement];
    }
    if (declaration) return [declaration as Statement];
    // export { name as prop }
    return node.specifiers.flatMap((each): Statement[] => {
      const [local, exported] = [each.local as Node, each.exported as Node];
      if (local.type !== 'Identifier' || exported.type !== 'Identifier') return [];
      const assignment = node_(local, { type: 'AssignmentExpression', operator: '=', left: local, right: orDefault(exported.name, exported, null) });
      return [node_(local, { type: 'ExpressionStatement', expression: assignment }) as unknown as Statement];
    });
  });
}

/** A node of the tree at the place of another one. */
const node_ = (at: Node, node: object): Node => ({ ...node, start: startOf(at), end: endOf(at), range: [startOf(at), endOf(at)] }) as unknown as Node;

/** `$$props.name ?? fallback` */
function orDefault(name: string, at: Node, fallback: Node | null): Node {
  const prop = node_(at, {
    type: 'MemberExpression',
    object: node_(at, { type: 'Identifier', name: '$$props' }),
    property: node_(at, { type: 'Identifier', name }),
    computed: false,
  });
  return fallback ? node_(at, { type: 'LogicalExpression', operator: '??', left: prop, right: fallback }) : prop;
}

/** `$: x = …` declares x. */
function declareReactive(s: State, statements: readonly Statement[]): void {
  for (const node of statements as readonly Node[]) {
    if (node?.type !== 'LabeledStatement' || node.label.name !== '$') continue;
    const body = node.body as Node;
    const expression = body.type === 'ExpressionStatement' ? (body.expression as Node) : undefined;
    if (expression?.type !== 'AssignmentExpression') continue;
    const left = expression.left as Node;
    if (left.type === 'Identifier' ? !left.name.startsWith('$') && lookup(s, left.name) === undefined : left.type !== 'MemberExpression')
      declarePattern(s, left as never);
  }
}
