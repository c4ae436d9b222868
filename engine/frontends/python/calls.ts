/**
 * Calls and attribute access. A few builtins whose meaning is a form of its own in the IR are lowered to it (`super()`,
 * `isinstance`, `dict(a=1)`, `getattr(x, 'a')`, `typing.cast`, `'…'.format()`); everything else stays a call.
 */
import type { Arg, Expr, ObjectEntry } from '../../ir/ir';
import { type Context, literal, member, template, textOf } from './context';
import { lowerExpr } from './expressions';
import type { Node } from './parse';
import { constantText, strFormat } from './strings';

export function lowerAttribute(cx: Context, node: Node): Expr {
  const [value, name] = node.kids;
  const object = lowerExpr(cx, value);
  if (!name) return object;
  return submodule(cx, object, textOf(cx, name), node) ?? member(object, textOf(cx, name), node);
}

/** `a.b` after `import a.b` is that module, not a member of `a`. */
function submodule(cx: Context, object: Expr, name: string, node: Node): Expr | undefined {
  if (cx.submodules.size === 0) return undefined;
  let path: string;
  let known: ReadonlySet<string> | undefined;
  if (object.op === 'ref') {
    const variable = cx.module.variables[object.variable];
    known = cx.submodules.get(object.variable);
    path = `${variable?.name ?? ''}.${name}`;
  } else if (object.op === 'import' && object.name === '*') {
    path = `${object.module}.${name}`;
    known = [...cx.submodules.values()].find((modules) => modules.has(path));
  } else {
    return undefined;
  }
  if (!known?.has(path)) return undefined;
  return { op: 'import', module: path, name: '*', start: node.start, end: node.end };
}

export function lowerCall(cx: Context, node: Node): Expr {
  const [callee, list] = node.kids;
  if (!callee) return literal(undefined, node);
  if (callee.type === 'attribute') {
    const built = textMethod(cx, callee, list, node);
    if (built) return built;
  }
  let target = lowerExpr(cx, callee);
  if (target.op === 'global' && target.name === 'super') return { op: 'super', start: node.start, end: node.end };
  // The base class's constructor is called as in other languages: the callee is `super` itself.
  if (target.op === 'member' && target.object.op === 'super' && target.name === '__init__') target = target.object;
  const args = lowerArguments(cx, list);
  return builtin(cx, target, args, node) ?? { op: 'call', callee: target, args, start: node.start, end: node.end };
}

function textMethod(cx: Context, callee: Node, list: Node | undefined, node: Node): Expr | undefined {
  const [object, name] = callee.kids;
  if (!object || !name || !list) return undefined;
  const method = textOf(cx, name);
  if (method !== 'format' && method !== 'join') return undefined;
  let inner: Node | undefined = object;
  while (inner?.type === 'parenthesized_expression') inner = inner.kids[0];
  const text = inner && constantText(cx, inner);
  if (text === undefined || !inner) return undefined;
  if (method === 'format') return strFormat(text, inner, lowerArguments(cx, list), node);
  const only = list.kids.length === 1 ? list.kids[0] : undefined;
  if (only?.type !== 'list' && only?.type !== 'tuple') return undefined;
  if (only.kids.some((kid) => kid.type === 'list_splat')) return undefined;
  return template(
    only.kids.flatMap((kid, index) => [...(index > 0 && text ? [literal(text, inner as Node)] : []), lowerExpr(cx, kid)]),
    node,
  );
}

export function lowerArguments(cx: Context, list: Node | undefined): Arg[] {
  if (!list) return [];
  if (list.type === 'generator_expression') return [{ value: lowerExpr(cx, list) }];
  const args: Arg[] = [];
  for (const kid of list.kids) {
    if (kid.type === 'list_splat') args.push({ value: lowerExpr(cx, kid), spread: true });
    else if (kid.type === 'dictionary_splat') args.push({ value: lowerExpr(cx, kid), keywordSpread: true });
    else if (kid.type === 'keyword_argument' && kid.kids[0]) {
      const name = textOf(cx, kid.kids[0]);
      args.push({ value: lowerExpr(cx, kid.kids[1], name), name });
    } else if (kid.type === 'parenthesized_expression' && kid.kids[0]?.type === 'list_splat') args.push({ value: lowerExpr(cx, kid.kids[0]), spread: true });
    else args.push({ value: lowerExpr(cx, kid) });
  }
  return args;
}

const plain = (arg: Arg | undefined): arg is Arg => arg !== undefined && !arg.name && !arg.spread && !arg.keywordSpread;

function builtin(cx: Context, callee: Expr, args: Arg[], node: Node): Expr | undefined {
  const place = { start: node.start, end: node.end };
  const [first, second, third] = args;
  if (isTypingCast(cx, callee)) return plain(second) ? second.value : undefined;
  if (callee.op !== 'global') return undefined;
  switch (callee.name) {
    case 'isinstance':
      return plain(first) && plain(second) ? { op: 'compare', operator: 'instanceof', left: first.value, right: second.value, ...place } : undefined;
    case 'getattr': {
      if (!plain(first) || !plain(second) || second.value.op !== 'literal' || typeof second.value.value !== 'string') return undefined;
      const value = member(first.value, second.value.value, node);
      return plain(third) ? { op: 'logical', operator: '??', left: value, right: third.value, ...place } : value;
    }
    case 'dict': {
      if (args.length === 0 || args.some((arg, index) => arg.spread || (plain(arg) && index > 0))) return undefined;
      const entries = args.map((arg): ObjectEntry => (arg.name ? { key: arg.name, value: arg.value } : { spread: arg.value }));
      return { op: 'object', entries, ...place };
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
      if (args.length === 0) return { op: 'array', items: [], ...place };
      if (args.length > 1 || !plain(first)) return undefined;
      return first.value.op === 'array' ? { ...first.value, ...place } : { op: 'array', items: [{ value: first.value, spread: true }], ...place };
    default:
      return undefined;
  }
}

function isTypingCast(cx: Context, callee: Expr): boolean {
  const reference = callee.op === 'member' ? callee.object : callee;
  if (reference.op !== 'ref') return false;
  const known = cx.imported.get(reference.variable);
  if (known?.module !== 'typing' && known?.module !== 'typing_extensions') return false;
  return callee.op === 'member' ? known.name === '*' && callee.name === 'cast' : known.name === 'cast';
}
