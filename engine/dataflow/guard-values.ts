/** How the reading of conditions sees a value: the call that made it, what is called, its constant, its regular expression. */

import type { CompareOperator } from '../ir/ir';
import type { Builder } from './builder';
import type { FlowNode, Guard, NodeId, Site } from './graph';

export function siteOf(b: Builder, node: NodeId): Site | undefined {
  const value = b.nodes[node] as FlowNode;
  return value.op === 'call' ? b.sites[value.site] : undefined;
}

export function calleeName(b: Builder, site: Site): string {
  const callee = b.nodes[site.callee] as FlowNode;
  return callee.op === 'member' || callee.op === 'global' || callee.op === 'import' ? callee.name : '';
}

export const constant = (b: Builder, node: NodeId) => {
  const value = b.nodes[node] as FlowNode;
  return value.op === 'const' ? value : undefined;
};

export function resolveRegex(b: Builder, node: NodeId): { source: string; flags: string } | undefined {
  const value = b.nodes[node] as FlowNode;
  if (value.op === 'regex') return value;
  if (value.op === 'cell') {
    const values = b.cells.get(value.variable) ?? [];
    return values.length === 1 ? resolveRegex(b, values[0] as NodeId) : undefined;
  }
  const site = siteOf(b, node);
  if (!site || !['RegExp', 'compile'].includes(calleeName(b, site))) return undefined;
  const source = site.args[0] && constant(b, site.args[0].value)?.value;
  return typeof source === 'string' ? { source, flags: '' } : undefined;
}

/** `Path(name).name`, `os.path.basename(name)`, of that very value. */
export function isLastPart(b: Builder, part: NodeId, whole: NodeId): boolean {
  const value = b.nodes[part] as FlowNode;
  const site = siteOf(b, value.op === 'member' && value.name === 'name' ? value.base : part);
  const name = site && calleeName(b, site);
  return site?.args[0]?.value === whole && (value.op === 'member' ? /^(?:Pure)?(?:Posix|Windows)?Path$/.test(name ?? '') : name === 'basename');
}

/** What parts folders. A name without it has none. */
export function isSeparator(b: Builder, node: NodeId): boolean {
  const value = b.nodes[node] as FlowNode;
  return constant(b, node)?.value === '/' || (value.op === 'member' && value.name === 'sep');
}

/** @returns what a comparison of a list's length tells when it is true: `len(messages) > 0`, `messages.length === 0` */
export function emptyTold(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId): (Guard & { kind: 'empty' }) | undefined {
  const length = b.nodes[left] as FlowNode;
  const site = siteOf(b, left);
  const list = length.op === 'member' && length.name === 'length' ? length.base : site && calleeName(b, site) === 'len' ? site.args[0]?.value : undefined;
  const form = `${operator} ${String(constant(b, right)?.value)}`;
  if (list === undefined) return undefined;
  if (form === '== 0' || form === '< 1') return { kind: 'empty', node: list, isNot: false };
  return form === '!= 0' || form === '> 0' || form === '>= 1' ? { kind: 'empty', node: list, isNot: true } : undefined;
}
