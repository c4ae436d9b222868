/**
 * System prompts in what browsers are given: a text that code on the server sends to a model, but that stands in a module which code for browsers takes it from,
 * or that is read from a public variable of the build.
 */
import type { Reach } from '../../client/reach';
import type { Facts, NodeId } from '../../dataflow/graph';
import { fileOf, makeRef, nodeOf, type Ref } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import type { Marks } from './marks';
import type { PracticeFiles, PracticeIssue } from './practice';

/** Variables that bundlers put into code for browsers, and that say they hold a prompt. */
const PUBLIC_PROMPT = /^(?:(?:NEXT_|EXPO_|NUXT_)?PUBLIC|VITE|REACT_APP|GATSBY|VUE_APP)_\w*(?:SYSTEM_?PROMPT|SYSTEM_?MESSAGE|INSTRUCTIONS?|PROMPT)(?:_\w+)?$/;
const OTHER = /_(?:ID|URL|ENABLED|VERSION|LENGTH|LIMIT|MAX\w*|PLACEHOLDER|NAME|HASH)$/;
const hasPublicName = (name: string): boolean => PUBLIC_PROMPT.test(name) && !OTHER.test(name);

export function exposedInClient(
  context: Context,
  marks: Marks,
  reachOf: (path: string) => Reach | undefined,
  { files, textOf }: PracticeFiles,
): PracticeIssue[] {
  const { program } = context;
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of files) for (const target of imports) importers.set(target, [...(importers.get(target) ?? []), path]);
  const seen = new Set<Ref>();
  const issues: PracticeIssue[] = [];
  for (const { ref, call } of marks.instructions) {
    if (seen.has(ref)) continue;
    const facts = program.files[fileOf(ref)] as Facts;
    const asking = (program.files[fileOf(call)] as Facts).path;
    // where the browser itself asks the model, it must have the prompt
    if (reachOf(asking)) continue;
    const node = program.node(ref);
    const reach = takenBy(facts, nodeOf(ref), importers.get(facts.path) ?? [], reachOf, textOf);
    if (!reach) continue;
    seen.add(ref);
    issues.push({
      file: fileOf(ref),
      start: node.start,
      end: Math.min(node.end, lineEnd(textOf(facts.path), node.start)),
      fn: node.fn,
      identity: ['text'],
      context: { reach, variable: undefined },
    });
  }
  return [...issues, ...publicVariables(context, textOf)];
}

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

/** How a text gets to browsers: its own file does, or a file that does takes it by the name it is exported under. */
function takenBy(
  facts: Facts,
  node: NodeId,
  importers: readonly string[],
  reachOf: (path: string) => Reach | undefined,
  textOf: (path: string) => string,
): Reach | undefined {
  const own = reachOf(facts.path);
  if (!own) return undefined;
  if (own.entry === facts.path) return own;
  const names = facts.exports.flatMap((each) => ('node' in each && holds(facts, each.node, node, 0) ? [each.name] : []));
  for (const importer of importers) {
    const reach = reachOf(importer);
    if (!reach) continue;
    const text = textOf(importer);
    if (names.some((name) => name !== 'default' && new RegExp(`\\b${name.replace(/\W/g, '')}\\b`).test(text))) return reach;
  }
  return undefined;
}

/** Whether an exported value is a text, or holds it. */
function holds(facts: Facts, from: NodeId, wanted: NodeId, depth: number): boolean {
  if (from === wanted) return true;
  const node = facts.nodes[from];
  if (!node || depth > 5) return false;
  const any = (ids: readonly NodeId[]) => ids.some((id) => holds(facts, id, wanted, depth + 1));
  switch (node.op) {
    case 'cell':
      return any(facts.cells.get(node.variable) ?? []);
    case 'object':
      return any(node.props.map((prop) => prop.value));
    case 'array':
      return any(node.items.map((item) => item.value));
    case 'template':
      return any(node.parts);
    case 'phi':
      return any(node.alternatives);
    case 'fn':
      return any((facts.fns[node.target]?.returns ?? []).flatMap(({ value }) => (value === undefined ? [] : [value])));
    default:
      return false;
  }
}

/** `process.env.NEXT_PUBLIC_SYSTEM_PROMPT`: bundlers put its value into the code. */
function publicVariables({ program }: Context, textOf: (path: string) => string): PracticeIssue[] {
  return program.files.flatMap((facts, file) =>
    facts.nodes.flatMap((node, id): PracticeIssue[] => {
      if (node.op !== 'member' || !hasPublicName(node.name)) return [];
      const base = program.node(makeRef(file, node.base));
      if (base.op !== 'member' || base.name !== 'env') return [];
      const isFirst = facts.nodes.findIndex((each) => each.op === 'member' && each.name === node.name && each.start === node.start) === id;
      const text = textOf(facts.path).slice(node.start, node.end);
      return isFirst && text.endsWith(node.name)
        ? [
            {
              file,
              start: node.start,
              end: node.end,
              fn: node.fn,
              identity: [node.name],
              context: { reach: { entry: facts.path, because: '' }, variable: node.name },
            },
          ]
        : [];
    }),
  );
}
