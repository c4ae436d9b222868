/**
 * Which characters a text can have behind a check of each of them: `all(c in "0123456789+-" for c in text)`, `set(text) <= ALLOWED`,
 * `[...text].every((c) => ALLOWED.has(c))`. What that closes is what a pattern for such texts closes.
 */
import type { CompareOperator } from '../ir/ir';
import { regexBarriers } from './barriers';
import type { Denotation } from './denotation';
import { type Facts, type FlowNode, type NodeId, type Site, unrefined } from './graph';
import { fileOf, type Program } from './program';

/** What was made in one file so far. */
interface Made {
  readonly nodes: readonly FlowNode[];
  readonly sites: readonly Site[];
  readonly cells: ReadonlyMap<number, readonly NodeId[]>;
}

/** A text (or another collection), and characters besides which it has no other ones. */
export interface Spelt {
  node: NodeId;
  characters: string;
}

const COLLECTIONS = new Set(['set', 'frozenset', 'Set']);
const CHANGES = new Set(['add', 'append', 'extend', 'insert', 'update', 'push', 'unshift', 'splice', 'symmetric_difference_update']);
/** Texts of Python's module `string`. */
const TEXTS: Readonly<Record<string, string>> = { digits: '0123456789', octdigits: '01234567', whitespace: ' \t\n\r\x0b\x0c' };
/** Methods that are true of a character of these alone. */
const TESTS: Readonly<Record<string, string>> = { isdigit: '0123456789', isdecimal: '0123456789', isnumeric: '0123456789', isspace: ' \t\n' };

function siteOf(made: Made, id: NodeId): Site | undefined {
  const node = made.nodes[unrefined(made.nodes, id)];
  return node?.op === 'call' ? made.sites[node.site] : undefined;
}

function nameOf(made: Made, site: Site): string {
  const callee = made.nodes[site.callee];
  return callee?.op === 'member' || callee?.op === 'global' ? callee.name : '';
}

/** What alone a collection is made of: `new Set(text)`, and Python's `set(text)`, which is spread like `[*text]`. */
function madeOf(made: Made, id: NodeId): NodeId | undefined {
  const node = made.nodes[unrefined(made.nodes, id)];
  if (node?.op === 'array') return node.items.length === 1 && node.items[0]?.spread ? node.items[0].value : undefined;
  const site = siteOf(made, id);
  const [first, ...others] = site?.args ?? [];
  return site && site.receiver === undefined && COLLECTIONS.has(nameOf(made, site)) && first && others.length === 0 && !first.spread ? first.value : undefined;
}

/** @returns the characters of a constant text, of a collection of them or of a variable that holds nothing else; undefined where they are not known */
function charactersOf(made: Made, id: NodeId, depth = 0): string | undefined {
  const at = unrefined(made.nodes, id);
  const node = made.nodes[at];
  const joined = (ids: readonly NodeId[]): string | undefined => {
    const parts = ids.map((each) => charactersOf(made, each, depth + 1));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  };
  if (!node || depth > 6) return undefined;
  switch (node.op) {
    case 'const':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'template':
      return joined(node.parts);
    case 'array':
      return isChanged(made, at) ? undefined : joined(node.items.map((item) => item.value));
    case 'cell': {
      const values = made.cells.get(node.variable) ?? [];
      return values.length === 1 && !isChanged(made, at) ? joined(values) : undefined;
    }
    case 'import':
      return node.module === 'string' ? TEXTS[node.name] : undefined;
    case 'member': {
      const base = made.nodes[node.base];
      return base?.op === 'import' && base.module === 'string' ? TEXTS[node.name] : undefined;
    }
    case 'call': {
      const of = madeOf(made, at);
      return of === undefined || isChanged(made, at) ? undefined : charactersOf(made, of, depth + 1);
    }
    default:
      return undefined;
  }
}

/** Whether something is added to a collection, here or through the variable that holds it. */
function isChanged(made: Made, id: NodeId): boolean {
  const node = made.nodes[id];
  return made.sites.some((site) => {
    const callee = made.nodes[site.callee];
    if (callee?.op !== 'member' || !CHANGES.has(callee.name)) return false;
    const base = unrefined(made.nodes, callee.base);
    const held = made.nodes[base];
    return (
      base === id || (held?.op === 'cell' && (node?.op === 'cell' ? held.variable === node.variable : made.cells.get(held.variable)?.includes(id) === true))
    );
  });
}

/** @returns the text whose character is tested, and which ones pass, where a test comes out as `truth` */
function passedBy(made: Made, test: NodeId, truth: boolean): Spelt | undefined {
  const node = made.nodes[unrefined(made.nodes, test)];
  if (node?.op === 'scalar' && node.negated !== undefined) return passedBy(made, node.negated, !truth);
  if (node?.op === 'scalar') {
    if (node.compared?.operator !== (truth ? 'in' : 'not in')) return undefined;
    return ofElement(made, node.compared.left, charactersOf(made, node.compared.right));
  }
  if (!node || !truth) return undefined;
  const site = siteOf(made, test);
  if (site) return site.receiver !== undefined && site.args.length === 0 ? ofElement(made, site.receiver, TESTS[nameOf(made, site)]) : undefined;
  // `c.isdigit() or c in "+-"`: it is true where one of them is
  if (node.op !== 'phi') return undefined;
  const sides = node.alternatives.map((each) => passedBy(made, each, true));
  const [first] = sides;
  return first && sides.every((side) => side?.node === first.node)
    ? { node: first.node, characters: sides.map((side) => side?.characters).join('') }
    : undefined;
}

function ofElement(made: Made, id: NodeId, characters: string | undefined): Spelt | undefined {
  const element = made.nodes[unrefined(made.nodes, id)];
  return characters && element?.op === 'elem' && element.index === undefined ? { node: element.base, characters } : undefined;
}

/** @returns what holds where `all(list)` is true or (no `truth`) `any(list)` false: `all(c in "0123456789+-(). " for c in text)` */
export function speltByAll(made: Made, list: NodeId, truth: boolean): Spelt | undefined {
  const array = made.nodes[list];
  const [only, ...others] = array?.op === 'array' ? array.items : [];
  return only && others.length === 0 && !only.spread ? passedBy(made, only.value, truth) : undefined;
}

/** @returns what holds where a comparison is true: `set(text) <= ALLOWED`, `ALLOWED >= set(text)` */
export function speltBySubset(made: Made, operator: CompareOperator, left: NodeId, right: NodeId): Spelt | undefined {
  if (operator === '>=' || operator === '>') return speltBySubset(made, operator === '>=' ? '<=' : '<', right, left);
  const node = operator === '<=' || operator === '<' ? madeOf(made, left) : undefined;
  const characters = node === undefined ? undefined : charactersOf(made, right);
  return node !== undefined && characters ? { node, characters } : undefined;
}

/** @returns what holds where a call is true: `set(text).issubset(ALLOWED)`, `ALLOWED.issuperset(text)` */
export function speltByMethod(made: Made, site: Site): Spelt | undefined {
  const first = site.args[0]?.value;
  const name = nameOf(made, site);
  if (site.receiver === undefined || first === undefined) return undefined;
  const [part, whole] = name === 'issubset' ? [site.receiver, first] : [first, site.receiver];
  const node = madeOf(made, part) ?? (name === 'issuperset' ? part : undefined);
  const characters = node === undefined ? undefined : charactersOf(made, whole);
  return node !== undefined && characters ? { node, characters } : undefined;
}

/** @returns of the characters of a text (`[...text]`, `text.split('')`, `Array.from(text)`) that text */
function textOf(made: Made, id: NodeId): NodeId | undefined {
  const node = made.nodes[unrefined(made.nodes, id)];
  if (node?.op === 'array') return madeOf(made, id);
  const site = siteOf(made, id);
  const first = site?.args[0]?.value;
  if (!site || first === undefined || site.receiver === undefined) return undefined;
  const by = made.nodes[first];
  const name = nameOf(made, site);
  if (name === 'split') return by?.op === 'const' && by.value === '' ? site.receiver : undefined;
  const receiver = made.nodes[site.receiver];
  return name === 'from' && receiver?.op === 'global' && receiver.name === 'Array' && site.args.length === 1 ? first : undefined;
}

/**
 * What holds where `[...text].every((c) => ALLOWED.has(c))` is true or (no `truth`) `some((c) => !ALLOWED.has(c))` false.
 * @param tests what the method is given
 */
export function speltByEvery(program: Program, file: number, collection: NodeId, tests: readonly Denotation[], truth: boolean): Spelt | undefined {
  const facts = program.files[file] as Facts;
  const node = textOf(facts, collection);
  const [test, ...others] = tests;
  if (node === undefined || test?.kind !== 'fn' || others.length > 0 || fileOf(test.fn) !== file) return undefined;
  const { params, returns } = program.fn(test.fn);
  const [value, ...rest] = returns.map((each) => each.value);
  const parameter = params[0]?.read ?? params[0]?.node;
  if (value === undefined || rest.length > 0 || parameter === undefined) return undefined;
  const characters = passedByTest(facts, value, parameter, truth);
  return characters ? { node, characters } : undefined;
}

/** @returns the characters of which a test of one, `(c) => ALLOWED.has(c)`, gives `truth` */
function passedByTest(made: Made, value: NodeId, parameter: NodeId, truth: boolean): string | undefined {
  const node = made.nodes[unrefined(made.nodes, value)];
  if (node?.op === 'scalar' && node.negated !== undefined) return passedByTest(made, node.negated, parameter, !truth);
  const site = truth ? siteOf(made, value) : undefined;
  const [first, ...others] = site?.args ?? [];
  if (!site || site.receiver === undefined || !first || others.length > 0 || !['includes', 'has'].includes(nameOf(made, site))) return undefined;
  return unrefined(made.nodes, first.value) === parameter ? charactersOf(made, site.receiver) : undefined;
}

/** A pattern for texts that have no other characters than these. */
export const ofCharacters = (allowed: string) => `^[${allowed.replace(/[\\\]^-]/g, '\\$&')}]*$`;

/** @returns the barriers that a text spelt so has passed */
export const patternOf = ({ characters }: Spelt): number => regexBarriers(ofCharacters(characters), '', true);
