/** The constant words of a text that is put together; what is not constant stands as a line of its own. */
import type { FlowNode } from './graph';
import { makeRef, type Program } from './program';

/** @returns the text with `\n` in place of parts that are no constants */
export function constantText(program: Program, file: number, node: FlowNode & { op: 'template' }): string {
  return node.parts
    .map((id) => {
      const part = program.node(makeRef(file, id));
      return part.op === 'const' ? String(part.value) : '\n';
    })
    .join('');
}
