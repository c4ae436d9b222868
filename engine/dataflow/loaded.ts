/**
 * Modules of the project that are loaded by a text, `import_module(f'plugins.{name}')`: the one that is named, or, where only the
 * beginning is known, every module of that package that the rest may name. Without a package nothing is claimed.
 */
import type { FlowNode } from './graph';
import { fileOf, makeRef, type Program } from './program';
import type { Place } from './target';
import { look } from './when';

/** A package of more modules than this is a library; which of them is meant cannot be known. */
const MOST_MODULES = 48;

/** The files of the modules that the text at a place names. */
export function loadedModules(program: Program, place: Place): readonly number[] {
  const found = new Set<number>();
  for (const seen of look(program, place)) {
    if (typeof seen === 'string') continue;
    const node = program.node(seen.ref);
    const file = fileOf(seen.ref);
    if (node.op === 'const' && typeof node.value === 'string') {
      const target = program.fileAt(file, node.value);
      if (target !== undefined) found.add(target);
    } else if (node.op === 'template') for (const target of modulesLike(program, file, node)) found.add(target);
  }
  return found.size > MOST_MODULES ? [] : [...found];
}

function modulesLike(program: Program, file: number, { parts }: FlowNode & { op: 'template' }): number[] {
  const textOf = (id: number | undefined) => {
    const node = id === undefined ? undefined : program.node(makeRef(file, id));
    return node?.op === 'const' && typeof node.value === 'string' ? node.value : undefined;
  };
  const start = textOf(parts[0]);
  const end = parts.length > 1 ? (textOf(parts.at(-1)) ?? '') : '';
  const dot = start?.lastIndexOf('.') ?? -1;
  if (start === undefined || dot < 1 || end.includes('.')) return [];
  const folder = `${start.slice(0, dot).replace(/^\.+/, '').replaceAll('.', '/')}/`;
  const begin = start.slice(dot + 1);
  return program.files.flatMap(({ path, language }, index) => {
    if (language !== 'python') return [];
    const slash = path.lastIndexOf('/') + 1;
    const name = path.slice(slash).replace(/\.py$/, '');
    if (!`/${path.slice(0, slash)}`.endsWith(`/${folder}`) || name === '__init__' || !name.startsWith(begin) || !name.endsWith(end)) return [];
    return program.fileAt(file, `${start.slice(0, dot)}.${name}`) === index ? [index] : [];
  });
}
