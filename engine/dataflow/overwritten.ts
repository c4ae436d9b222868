/**
 * Values that are replaced as soon as they are stored: `out[name] = raw`, and then `if "box" in name: out[name] = numbers(raw)`. Whoever asks for
 * `out["start_box"]` gets the second one.
 */
import type { Stmt } from '../ir/ir';
import type { Builder } from './builder';
import type { FlowNode, GuardList, NodeId } from './graph';
import { calleeName, constant } from './guard-values';

/**
 * Marks the stores before an `if` that its branch surely replaces.
 * @param test the condition @param then its branch @param first how many stores there were before it @param guards what was in force there
 */
export function markOverwritten(b: Builder, test: NodeId, then: readonly Stmt[], first: number, guards: GuardList | undefined): void {
  const named = wordsOf(b, test);
  if (!named || leaves(then)) return;
  const own = new Set(then.flatMap((stmt) => (stmt.op === 'store' ? [stmt.start] : [])));
  for (const later of b.stores.slice(first)) {
    const key = own.has(later.start) ? keyOf(b, later.key) : undefined;
    if (key?.root !== named.of) continue;
    for (let i = first - 1; i >= 0 && b.stores[i]?.fn === later.fn; i--) {
      const before = b.stores[i];
      if (before && before.base === later.base && before.guards === guards && keyOf(b, before.key)?.text === key.text) before.replaced = named.words;
    }
  }
}

/** `"start_box" in name or "end_box" in name`, `name.includes('box')`: the words, and the value that holds one of them. */
function wordsOf(b: Builder, test: NodeId, seen = new Set<NodeId>()): { words: string[]; of: NodeId } | undefined {
  const node = b.nodes[test] as FlowNode;
  // a value that a loop carries is made from itself
  if (seen.has(test)) return undefined;
  seen.add(test);
  if (node.op === 'refine') return wordsOf(b, node.base, seen);
  if (node.op === 'phi') {
    let all: { words: string[]; of: NodeId } | undefined;
    for (const alternative of node.alternatives) {
      const one = wordsOf(b, alternative, seen);
      if (!one || (all && all.of !== one.of)) return undefined;
      all = { words: [...(all?.words ?? []), ...one.words], of: one.of };
    }
    return all;
  }
  if (node.op === 'call') {
    const site = b.sites[node.site];
    const word = site?.args[0] && calleeName(b, site) === 'includes' ? constant(b, site.args[0].value)?.value : undefined;
    return site?.receiver !== undefined && typeof word === 'string' && word !== '' ? { words: [word], of: site.receiver } : undefined;
  }
  if (node.op !== 'scalar' || node.compared?.operator !== 'in') return undefined;
  const word = constant(b, node.compared.left)?.value;
  return typeof word === 'string' && word !== '' ? { words: [word], of: node.compared.right } : undefined;
}

/** A computed key: the value it is made from, and how, by methods without arguments. */
function keyOf(b: Builder, key: string | NodeId | undefined): { root: NodeId; text: string } | undefined {
  if (typeof key !== 'number') return undefined;
  const node = b.nodes[key] as FlowNode;
  if (node.op !== 'call') return { root: key, text: `#${key}` };
  const site = b.sites[node.site];
  const inner = site?.receiver === undefined || site.args.length > 0 ? undefined : keyOf(b, site.receiver);
  return inner && site && { root: inner.root, text: `${inner.text}.${calleeName(b, site)}()` };
}

/** Whether a branch may be left before its end. */
function leaves(body: readonly Stmt[]): boolean {
  return body.some((stmt) => {
    switch (stmt.op) {
      case 'return':
      case 'break':
      case 'continue':
        return true;
      case 'if':
        return leaves(stmt.then) || leaves(stmt.else);
      case 'loop':
      case 'block':
        return leaves(stmt.body);
      case 'try':
      case 'switch':
        return true;
      default:
        return false;
    }
  });
}
