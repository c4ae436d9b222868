/**
 * Words of an argument list that a program cannot take for an option: what stands behind `--`, and the value of a long option
 * that is added together with it. Which options take a value is not known; those of common programs that take none are listed.
 */
import type { FlowNode, Site } from './graph';
import { fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import type { Context, Query } from './search';

/** Behind `--` no argument starts an option: in the same call, or in an earlier one on the same list. Nor does the value of a long option. */
export function followsDashes(s: { context: Context; query: Query }, site: SiteRef, argument: Ref): boolean {
  if (s.query.concept !== 'command-argument') return false;
  const { calls, program } = s.context;
  const isDashes = (ref: Ref) => {
    const node = program.node(ref);
    return node.op === 'const' && node.value === '--';
  };
  const own = program.site(site);
  const file = fileOf(site);
  if (isOptionPair(program, argument)) return true;
  const [option, value] = own.args;
  if (option && value && own.args.length === 2 && makeRef(file, value.value) === argument && takesValue(program.node(makeRef(file, option.value)))) return true;
  for (const arg of own.args) {
    if (makeRef(file, arg.value) === argument) break;
    if (isDashes(makeRef(file, arg.value))) return true;
  }
  return (
    own.receiver !== undefined &&
    calls.held.to(makeRef(file, own.receiver)).some((other) => {
      const earlier = program.site(other.site);
      return fileOf(other.site) === file && earlier.end <= own.start && earlier.args.some((arg) => isDashes(makeRef(file, arg.value)));
    })
  );
}

/** `git.log('--', name)`: a literal `--` among the earlier arguments of a call that takes the words of a command one by one. */
export function isBehindDashes(program: Program, file: number, site: Site, argument: Site['args'][number]): boolean {
  return site.args.slice(0, site.args.indexOf(argument)).some(({ value }) => {
    const node = program.node(makeRef(file, value));
    return node.op === 'const' && node.value === '--';
  });
}

/** Index of a literal `--` in a list of arguments; -1 without one. */
export function dashesAt(s: { context: Context }, file: number, node: FlowNode & { op: 'array' }): number {
  return node.items.findIndex((item) => {
    const value = s.context.program.node(makeRef(file, item.value));
    return value.op === 'const' && value.value === '--';
  });
}

/** Long options of common programs that stand alone: what follows them is an argument by itself. */
const ALONE =
  /^--(?:no-.*|all|bare|cached|check|delete|detach|dry-run|fix|follow|force|global|hidden|help|ignore-case|interactive|json|list|name-only|oneline|porcelain|prune|quiet|raw|recursive|remove|rm|save|save-dev|silent|staged|stat|stdin|tags|verbose|version|watch|write|yes)$/;

/** Whether a word of an argument list is an option that the next word is the value of, when the two are added as a pair. */
function takesValue(node: FlowNode): boolean {
  return node.op === 'const' && typeof node.value === 'string' && /^--[a-z][\w-]*$/i.test(node.value) && !ALONE.test(node.value);
}

/** Whether a list that is put into a longer one is an option and its value: `...(glob ? ['--glob', glob] : [])`. */
export function isOptionPair(program: Program, ref: Ref, seen = new Set<Ref>()): boolean {
  // a list that a loop carries is one if all others are that it may be
  if (seen.has(ref)) return true;
  seen.add(ref);
  const node = program.node(ref);
  const at = (id: number) => makeRef(fileOf(ref), id);
  if (node.op === 'phi') return node.alternatives.every((each) => isOptionPair(program, at(each), seen));
  if (node.op === 'refine') return isOptionPair(program, at(node.base), seen);
  if (node.op !== 'array') return false;
  const [option, value] = node.items;
  if (!option) return true;
  return value !== undefined && node.items.length === 2 && !option.spread && !value.spread && takesValue(program.node(at(option.value)));
}

/** `['commit', '-m', message]`: git's short option for a text, which takes the next word whatever it begins with. */
export function isMessage(program: Program, file: number, { items }: FlowNode & { op: 'array' }, index: number): boolean {
  const word = (at: number) => {
    const item = items[at];
    const node = item && !item.spread ? program.node(makeRef(file, item.value)) : undefined;
    return node?.op === 'const' ? node.value : undefined;
  };
  return word(index - 1) === '-m' && items.slice(0, index - 1).some((_, at) => ['commit', 'tag', 'merge', 'notes', 'stash'].includes(String(word(at))));
}

/** `[...args, '--glob', glob]`, and what `args += ['--glob', glob]` comes to. */
export function endsInPair(program: Program, file: number, { items: [list, option, value, ...more] }: FlowNode & { op: 'array' }): boolean {
  return list?.spread === true && option !== undefined && value?.spread === false && more.length === 0 && takesValue(program.node(makeRef(file, option.value)));
}
