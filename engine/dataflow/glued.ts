/** Whether an untrusted value was put together with fixed text on its way: a prompt that is only the user's own text holds no instructions to override. */
import type { FlowNode } from './graph';
import { fileOf, makeRef, type Program } from './program';
import type { Walk } from './search';
import type { Frame } from './trace';

const JOINING = new Set(['replace', 'replaceAll', 'concat', 'format', 'join', 'substitute', 'render', 'safe_substitute']);

export function isGlued(program: Program, frames: readonly Frame[]): boolean {
  const glued = (last: Walk, depth: number): boolean => {
    for (let walk: Walk | undefined = last; walk; walk = walk.before) {
      if (joins(program, walk)) return true;
      if (walk.through && depth < 12 && glued(walk.through.walk, depth + 1)) return true;
    }
    return false;
  };
  return frames.some((frame) => glued(frame.end.walk, 0));
}

function joins(program: Program, walk: Walk): boolean {
  const node = program.node(walk.ref);
  const file = fileOf(walk.ref);
  const isText = (id: number) => {
    const part: FlowNode = program.node(makeRef(file, id));
    return (
      (part.op === 'const' && typeof part.value === 'string' && /\p{L}{2}/u.test(part.value)) ||
      part.op === 'import' ||
      (part.op === 'template' && part.parts.length > 0)
    );
  };
  if (node.op === 'template') return node.parts.some((part) => isText(part) || isFixedVariable(program, makeRef(file, part)));
  if (node.op === 'array') return node.items.some((item) => isText(item.value));
  if (node.op === 'call') {
    const site = program.site(makeRef(file, node.site));
    const callee = program.node(makeRef(file, site.callee));
    return callee.op === 'member' && JOINING.has(callee.name) && site.receiver !== undefined && isText(site.receiver);
  }
  return false;
}

function isFixedVariable(program: Program, ref: number): boolean {
  const node = program.node(ref);
  return node.op === 'cell' && (program.files[fileOf(ref)]?.cells.get(node.variable) ?? []).some((id) => program.node(makeRef(fileOf(ref), id)).op === 'const');
}
