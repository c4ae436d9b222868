/**
 * What a condition proves about values, read off its form: membership, equality, anchored patterns, containment, type
 * tests. Whatever is a call of a function with a body stays symbolic (`kind: 'call'`) and is judged by that body at link
 * time, never by its name. Deny-lists prove nothing, so they have no row here.
 */
import type { CompareOperator, Expr } from '../ir/ir';
import { ALLOWLIST, CONTAINED, DASH_CHECKED, FIRST_WORD, HOST_CHECKED, KEY_OF_OBJECT, regexBarriers, SCALAR } from './barriers';
import type { Builder, Condition } from './builder';
import { NO_CONDITION } from './builder';
import { ofCharacters, patternOf, type Spelt, speltByAll, speltByMethod, speltBySubset } from './characters';
import { provenOfAll } from './each';
import { inFolder, isSameFolder, prefixKind, SAME_TEXT } from './folders';
import { type FlowNode, type Guard, type NodeId, type Site, whatBothProve } from './graph';
import { calleeName, constant, emptyTold, isLastPart, isSeparator, resolveRegex, siteOf } from './guard-values';
import { matchGuards, ofNoElement, provenBySearch } from './matched';
import { ancestors, independent, roots } from './origins';
import { roleTold } from './roles';
import { comparisonTold } from './told';

const HOST_PARTS = new Set(['hostname', 'host', 'origin', 'netloc']);
const SCALAR_TYPES = new Set(['number', 'boolean', 'bigint']);
const SCALAR_CLASSES = new Set(['int', 'float', 'bool', 'complex', 'Date', 'Number']);

/** Guards that follow from "this value is one of a fixed set", also on what it was read off (the URL of a host name). */
export function chosenFrom(b: Builder, node: NodeId, barriers = ALLOWLIST): Guard[] {
  const guards: Guard[] = [{ kind: 'value', node, barriers }];
  const value = b.nodes[node] as FlowNode;
  if (value.op === 'member' && HOST_PARTS.has(value.name)) {
    guards.push({ kind: 'value', node: value.base, barriers: HOST_CHECKED });
    const site = siteOf(b, value.base);
    const first = site?.args[0];
    if (first) guards.push({ kind: 'value', node: first.value, barriers: HOST_CHECKED });
  }
  const site = siteOf(b, node);
  if (site?.receiver !== undefined && SAME_TEXT.has(calleeName(b, site))) guards.push(...chosenFrom(b, site.receiver, barriers));
  else if (site && site.receiver === undefined && ['String', 'str'].includes(calleeName(b, site)) && site.args[0])
    guards.push(...chosenFrom(b, site.args[0].value, barriers));
  if (barriers === ALLOWLIST && value.op === 'elem' && value.index !== undefined && constant(b, value.index)?.value === 0)
    guards.push(...firstOf(b, value.base));
  if (value.op === 'template' && value.parts.length === 1) guards.push(...chosenFrom(b, value.parts[0] as NodeId, barriers));
  return guards;
}

/** What is known of a list whose first element is chosen from a fixed set, and of the text it was split from. */
function firstOf(b: Builder, list: NodeId): Guard[] {
  const guards: Guard[] = [{ kind: 'value', node: list, barriers: FIRST_WORD }];
  let site = siteOf(b, list);
  if (!site || calleeName(b, site) !== 'split') return guards;
  // `shlex.split(text)` beside `text.split()`
  const isModule = site.receiver === undefined || (b.nodes[site.receiver] as FlowNode).op === 'import';
  let text = isModule ? site.args[0]?.value : site.receiver;
  while (text !== undefined) {
    guards.push({ kind: 'value', node: text, barriers: FIRST_WORD });
    site = siteOf(b, text);
    text = site && SAME_TEXT.has(calleeName(b, site)) ? site.receiver : undefined;
  }
  return guards;
}

/** A value that no parameter had a part in: a module's constant, an import. */
function isOwn(b: Builder, node: NodeId): boolean {
  const value = b.nodes[node] as FlowNode;
  return (value.op === 'call' || value.op === 'member' || value.op === 'template') && roots(b, node).size === 0;
}

/** A fixed text: a literal, an imported or upper-case constant is not looked into further here. */
const isFixed = (b: Builder, node: NodeId) => constant(b, node) !== undefined;

/** In a callback: whether a value was made outside of it, and whether one is made from its parameter. */
function isCaptured(b: Builder, node: NodeId): boolean {
  const value = b.nodes[node] as FlowNode;
  if (value.op === 'refine') return isCaptured(b, value.base);
  return value.op === 'cell' ? !b.isLocal(value.variable) : value.op !== 'const' && value.fn !== b.here;
}
function isOfParameter(b: Builder, node: NodeId): boolean {
  return [...ancestors(b, node)].some((id) => {
    const each = b.nodes[id] as FlowNode;
    return each.op === 'param' && each.fn === b.here;
  });
}

const whenTrue = (guards: Guard[]): Condition => ({ whenTrue: guards, whenFalse: [] });
const whenFalse = (guards: Guard[]): Condition => ({ whenTrue: [], whenFalse: guards });
export const negate = (c: Condition): Condition => ({ whenTrue: c.whenFalse, whenFalse: c.whenTrue });

/** What a comparison proves, and that it decided. Operands are the nodes of its sides. */
export function compareGuards(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId, expr: Expr & { op: 'compare' }): Condition {
  const own = provedBy(b, operator, left, right, expr);
  const match = matchGuards(b, operator, left, right);
  const proved = withTold(b, operator, left, right, {
    whenTrue: [...own.whenTrue, ...match.whenTrue],
    whenFalse: [...own.whenFalse, ...match.whenFalse],
  });
  const decided = [left, right].filter((side) => b.isOfCall(side)).map((node): Guard => ({ kind: 'decided', node }));
  return decided.length === 0 ? proved : { whenTrue: [...proved.whenTrue, ...decided], whenFalse: [...proved.whenFalse, ...decided] };
}

/** What a comparison tells of a message's role, a list's length or a parameter, beside what it proves. */
function withTold(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId, proved: Condition): Condition {
  const told = roleTold(b, operator, left, right) ?? emptyTold(b, operator, left, right) ?? comparisonTold(b, operator, left, right);
  if (!told) return proved;
  return { whenTrue: [...proved.whenTrue, told], whenFalse: [...proved.whenFalse, { ...told, isNot: !told.isNot }] };
}

function provedBy(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId, expr: Expr & { op: 'compare' }): Condition {
  switch (operator) {
    case '!=':
      return negate(provedBy(b, '==', left, right, expr));
    case 'not in':
      return negate(provedBy(b, 'in', left, right, expr));
    case '==': {
      const typeTest = typeofGuard(b, expr.left, right) ?? typeofGuard(b, expr.right, left);
      if (typeTest) return typeTest;
      if (indexOfSite(b, left) && constant(b, right)?.value === -1) return negate(whenTrue(membership(b, indexOfSite(b, left) as Site)));
      const common = commonPath(b, left, right) ?? commonPath(b, right, left);
      if (common) return whenTrue(common);
      if (isLastPart(b, right, left)) return whenTrue([{ kind: 'value', node: left, barriers: CONTAINED }]);
      if (isLastPart(b, left, right)) return whenTrue([{ kind: 'value', node: right, barriers: CONTAINED }]);
      if (isFixed(b, right) && isText(constant(b, right)?.value)) return whenTrue(chosenFrom(b, left));
      if (isFixed(b, left) && isText(constant(b, left)?.value)) return whenTrue(chosenFrom(b, right));
      if (isOwn(b, right)) return whenTrue(chosenFrom(b, left));
      if (isOwn(b, left)) return whenTrue(chosenFrom(b, right));
      // `url.host === baseHost`: what it is compared with decides where it goes
      if (isHost(b, left) && independent(b, right, left)) return whenTrue(chosenFrom(b, left, HOST_CHECKED));
      if (isHost(b, right) && independent(b, left, right)) return whenTrue(chosenFrom(b, right, HOST_CHECKED));
      // it is nothing, so no text
      if (isNothing(b, right)) return whenTrue([{ kind: 'value', node: left, barriers: ALLOWLIST, nothing: true }]);
      if (isNothing(b, left)) return whenTrue([{ kind: 'value', node: right, barriers: ALLOWLIST, nothing: true }]);
      if (isSameFolder(b, left, right)) return whenTrue([{ kind: 'value', node: left, barriers: CONTAINED }]);
      if (isSameFolder(b, right, left)) return whenTrue([{ kind: 'value', node: right, barriers: CONTAINED }]);
      // `folders.some((folder) => path === folder)`: one of the folders itself
      if (isCaptured(b, left) && isOfParameter(b, right)) return whenTrue([{ kind: 'value', node: left, barriers: CONTAINED }]);
      if (isCaptured(b, right) && isOfParameter(b, left)) return whenTrue([{ kind: 'value', node: right, barriers: CONTAINED }]);
      // `x === undefined` while it is false tells nothing; a condition compared with true or false is that condition
      if (constant(b, right)?.value === true) return b.condition(left);
      if (constant(b, right)?.value === false) return negate(b.condition(left));
      return NO_CONDITION;
    }
    case '<=':
      return whenTrue(ofSpelt(b, speltBySubset(b, operator, left, right)));
    case '>=':
    case '>': {
      const spelt = ofSpelt(b, speltBySubset(b, operator, left, right));
      if (spelt.length > 0) return whenTrue(spelt);
      const site = indexOfSite(b, left);
      const bound = constant(b, right)?.value;
      return site && bound === (operator === '>' ? -1 : 0) ? whenTrue(membership(b, site)) : NO_CONDITION;
    }
    case '<': {
      const site = indexOfSite(b, left);
      const spelt = ofSpelt(b, speltBySubset(b, operator, left, right));
      return site && constant(b, right)?.value === 0 ? whenFalse(membership(b, site)) : whenTrue(spelt);
    }
    case 'in': {
      const text = constant(b, right)?.value;
      // of the fixed text's characters, and of no others: `c in "_-"`
      if (typeof text === 'string' && text !== '' && !constant(b, left)) return pattern(b, ofCharacters(text), '', left);
      if (constant(b, right)) return NO_CONDITION;
      if (isSeparator(b, left)) return whenFalse([{ kind: 'value', node: right, barriers: CONTAINED }]);
      // `root in path.parents`
      const folders = b.nodes[right] as FlowNode;
      if (b.ir.language === 'python' && folders.op === 'member' && folders.name === 'parents') return whenTrue([inFolder(b, folders.base)]);
      return independent(b, right, left) ? whenTrue(chosenFrom(b, left, b.ir.language === 'python' ? ALLOWLIST : KEY_OF_OBJECT)) : NO_CONDITION;
    }
    case 'instanceof':
      return isScalarClass(b, right) ? whenTrue([{ kind: 'value', node: left, barriers: SCALAR }]) : NO_CONDITION;
    default:
      return NO_CONDITION;
  }
}

/** The host of an address, in any case: `url.hostname`, `url.host.toLowerCase()`. */
function isHost(b: Builder, id: NodeId): boolean {
  const node = b.nodes[id] as FlowNode;
  if (node.op === 'refine') return isHost(b, node.base);
  const site = siteOf(b, id);
  if (site?.receiver !== undefined && SAME_TEXT.has(calleeName(b, site))) return isHost(b, site.receiver);
  return node.op === 'member' && HOST_PARTS.has(node.name);
}

/** A class whose instances carry no text, or several: `(int, float)`. */
function isScalarClass(b: Builder, id: NodeId): boolean {
  const type = b.nodes[id] as FlowNode;
  if (type.op === 'array') return type.items.length > 0 && type.items.every((item) => !item.spread && isScalarClass(b, item.value));
  return type.op === 'global' && SCALAR_CLASSES.has(type.name);
}

/** `None`, `null`, `undefined`. */
const isNothing = (b: Builder, node: NodeId) => isFixed(b, node) && (constant(b, node)?.value ?? undefined) === undefined;

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function typeofGuard(b: Builder, side: Expr, other: NodeId): Condition | undefined {
  if (side.op !== 'operation' || side.operator !== 'typeof') return undefined;
  const operand = b.typeofOperands.get(side);
  const type = constant(b, other)?.value;
  return operand !== undefined && SCALAR_TYPES.has(String(type)) ? whenTrue([{ kind: 'value', node: operand, barriers: SCALAR }]) : NO_CONDITION;
}

function indexOfSite(b: Builder, node: NodeId): Site | undefined {
  const site = siteOf(b, node);
  return site?.receiver !== undefined && calleeName(b, site) === 'indexOf' ? site : undefined;
}

/** `os.path.commonpath([root, p]) == root` */
function commonPath(b: Builder, call: NodeId, root: NodeId): Guard[] | undefined {
  const site = siteOf(b, call);
  if (!site || !/^common(path|_path)$/.test(calleeName(b, site)) || !site.args[0]) return undefined;
  const list = b.nodes[site.args[0].value] as FlowNode;
  if (list.op !== 'array') return undefined;
  return list.items.filter((item) => item.value !== root).map((item) => ({ kind: 'value', node: item.value, barriers: CONTAINED }));
}

function membership(b: Builder, site: Site): Guard[] {
  const value = site.args[0]?.value;
  if (value === undefined || site.receiver === undefined || constant(b, site.receiver)) return [];
  return independent(b, site.receiver, value) ? chosenFrom(b, value) : [];
}

/** What a call proves when its result is true or false. Calls it does not know stay symbolic. */
export function callGuards(b: Builder, site: Site): Condition {
  const name = calleeName(b, site);
  const first = site.args[0]?.value;
  const receiver = site.receiver;
  const receiverNode = receiver === undefined ? undefined : (b.nodes[receiver] as FlowNode);
  const ofAll: { whenTrue: readonly Guard[]; whenFalse: readonly Guard[] } = { whenTrue: [], whenFalse: [] };
  switch (name) {
    case 'includes':
    case 'has':
    case '__contains__':
      if (name === 'includes' && receiver !== undefined && first !== undefined && isSeparator(b, first))
        return whenFalse([{ kind: 'value', node: receiver, barriers: CONTAINED }]);
      if (receiver !== undefined && first !== undefined) return whenTrue(membership(b, site));
      break;
    case 'hasOwnProperty':
      if (first !== undefined) return whenTrue(chosenFrom(b, first));
      break;
    case 'hasOwn':
      if (site.args[1] && independent(b, first as NodeId, site.args[1].value)) return whenTrue(chosenFrom(b, site.args[1].value));
      break;
    case 'call': {
      // Object.prototype.hasOwnProperty.call(o, k)
      if (receiverNode?.op === 'member' && receiverNode.name === 'hasOwnProperty' && site.args[1]) return whenTrue(chosenFrom(b, site.args[1].value));
      break;
    }
    case 'test':
    case 'exec':
      if (receiverNode?.op === 'regex' && first !== undefined) return pattern(b, receiverNode.source, receiverNode.flags, first);
      if (receiver !== undefined && first !== undefined && resolveRegex(b, receiver)) {
        const regex = resolveRegex(b, receiver) as { source: string; flags: string };
        return pattern(b, regex.source, regex.flags, first);
      }
      break;
    case 'match':
    case 'fullmatch':
    case 'search': {
      // NAME = re.compile(…); NAME.fullmatch(x)
      const compiled = b.ir.language === 'python' && receiver !== undefined && first !== undefined ? resolveRegex(b, receiver) : undefined;
      if (compiled) return pattern(b, name === 'match' ? fromStart(compiled.source) : compiled.source, compiled.flags, first as NodeId, name === 'fullmatch');
      if (name === 'search') break;
      const regex = first === undefined ? undefined : resolveRegex(b, first);
      if (regex && receiver !== undefined && receiverNode?.op !== 'import') return pattern(b, regex.source, regex.flags, receiver);
      const text = first === undefined ? undefined : constant(b, first)?.value;
      if (typeof text === 'string' && site.args[1]) return pattern(b, name === 'match' ? fromStart(text) : text, '', site.args[1].value, name === 'fullmatch');
      break;
    }
    case 'startsWith':
    case 'startswith': {
      if (receiver === undefined || first === undefined) break;
      if (constant(b, first)?.value === '-') return whenFalse([{ kind: 'value', node: receiver, barriers: DASH_CHECKED }]);
      const kind = prefixKind(b, first);
      const begins = constant(b, first)?.value;
      const notDash: Guard[] = typeof begins === 'string' && /^[^-]/.test(begins) ? [{ kind: 'value', node: receiver, barriers: DASH_CHECKED }] : [];
      if (kind === 'host') return whenTrue([{ kind: 'value', node: receiver, barriers: HOST_CHECKED }, ...notDash]);
      // a function of the project or a caller may have normalised it: known when that is
      if (kind === 'directory') return whenTrue([inFolder(b, receiver), ...notDash]);
      // path.relative(root, p).startsWith('..')
      const relative = siteOf(b, receiver);
      if (relative && calleeName(b, relative) === 'relative' && constant(b, first) && String(constant(b, first)?.value).startsWith('..') && relative.args[1])
        return whenFalse([
          { kind: 'value', node: receiver, barriers: CONTAINED },
          { kind: 'value', node: relative.args[1].value, barriers: CONTAINED },
        ]);
      if (notDash.length > 0) return whenTrue(notDash);
      break;
    }
    case 'is_relative_to':
      if (receiver !== undefined) return whenTrue([inFolder(b, receiver)]);
      break;
    case 'isInteger':
    case 'isFinite':
    case 'isSafeInteger':
      if (first !== undefined && receiverNode?.op === 'global') return whenTrue([{ kind: 'value', node: first, barriers: SCALAR }]);
      break;
    case 'isdigit':
    case 'isdecimal':
    case 'isnumeric':
    case 'isalnum':
    case 'isidentifier':
    case 'isalpha':
      if (receiver !== undefined && site.args.length === 0) return whenTrue([{ kind: 'value', node: receiver, barriers: ALLOWLIST }]);
      break;
    case 'all': {
      if (receiver === undefined && first !== undefined) ofAll.whenTrue = [...ofSpelt(b, speltByAll(b, first, true)), ...provenOfAll(b, first, true)];
      break;
    }
    case 'any': {
      const side = receiver === undefined && first !== undefined ? equalToOneOf(b, first) : undefined;
      if (side !== undefined) return whenTrue(chosenFrom(b, side));
      const one = receiver === undefined && first !== undefined ? trueOfOne(b, first) : [];
      if (receiver === undefined && first !== undefined) ofAll.whenFalse = [...ofSpelt(b, speltByAll(b, first, false)), ...provenOfAll(b, first, false)];
      if (one.length > 0) return { whenTrue: one, whenFalse: ofAll.whenFalse };
      break;
    }
    case 'issubset':
    case 'issuperset':
      ofAll.whenTrue = ofSpelt(b, speltByMethod(b, site));
      break;
    case 'Boolean':
    case 'bool':
      if (first !== undefined) return b.condition(first);
      break;
    default:
      break;
  }
  return {
    whenTrue: [{ kind: 'call', site: site.id, truth: true }, ...provenBySearch(b, site.node), ...ofAll.whenTrue],
    whenFalse: [{ kind: 'call', site: site.id, truth: false }, ...ofAll.whenFalse],
  };
}

/** Python's `match` begins at the start of the text. */
const fromStart = (source: string) => (/^\^|^\\A/.test(source) ? source : `^${source}`);

/** `any(word == each.lower() for each in WORDS)`: the value that is then equal to an element of a collection of another's making. */
function equalToOneOf(b: Builder, list: NodeId): NodeId | undefined {
  const array = b.nodes[list] as FlowNode;
  const only = array.op === 'array' && array.items.length === 1 ? array.items[0] : undefined;
  const test = only && !only.spread ? (b.nodes[only.value] as FlowNode) : undefined;
  const compared = test?.op === 'scalar' && test.compared?.operator === '==' ? test.compared : undefined;
  if (!compared) return undefined;
  const elementOf = (side: NodeId) =>
    [...ancestors(b, side)].map((id) => b.nodes[id] as FlowNode).find((node) => node.op === 'elem' && node.index === undefined);
  for (const [side, other] of [
    [compared.left, compared.right],
    [compared.right, compared.left],
  ] as const) {
    const element = elementOf(other);
    if (element?.op === 'elem' && !elementOf(side) && independent(b, element.base, side)) return side;
  }
  return undefined;
}

/** `any(path.is_relative_to(each) for each in FOLDERS)`: what is then true of values that are no part of the collection. */
function trueOfOne(b: Builder, list: NodeId): Guard[] {
  const array = b.nodes[list] as FlowNode;
  const only = array.op === 'array' && array.items.length === 1 ? array.items[0] : undefined;
  if (!only || only.spread) return [];
  return ofNoElement(b, b.condition(only.value).whenTrue);
}

const ofSpelt = (b: Builder, spelt: Spelt | undefined): Guard[] => (spelt && patternOf(spelt) !== 0 ? chosenFrom(b, spelt.node, patternOf(spelt)) : []);

function pattern(b: Builder, source: string, flags: string, value: NodeId, full = false): Condition {
  const barriers = regexBarriers(source, flags, full);
  if (barriers !== 0) return whenTrue(chosenFrom(b, value, barriers));
  // a pattern that finds a leading dash, `/^-/`: when it does not match, no option can start
  return /^\^-/.test(source) ? whenFalse([{ kind: 'value', node: value, barriers: DASH_CHECKED }]) : NO_CONDITION;
}

/**
 * What holds when one of two conditions does. Beside values that both speak of: where one speaks of a value made from the
 * other's (`list.includes(shortName) || list.includes(name)`), a way through both is closed in either case, at its origin.
 */
export function whatEitherProves(b: Builder, left: readonly Guard[], right: readonly Guard[]): Guard[] {
  const found = whatBothProve(left, right);
  for (const one of left)
    for (const other of right) {
      if (one.kind !== 'value' || other.kind !== 'value' || one.node === other.node || (one.barriers & other.barriers) === 0) continue;
      const barriers = one.barriers & other.barriers;
      if (ancestors(b, one.node).has(other.node)) found.push({ kind: 'value', node: other.node, barriers });
      else if (ancestors(b, other.node).has(one.node)) found.push({ kind: 'value', node: one.node, barriers });
    }
  return found;
}
