/**
 * What is plain to see of a value's type in Python: annotations of parameters and of functions in this file, and methods that give a
 * text. Where nothing is seen the answer is no.
 */
import type { Node, PythonFile } from './file';
import { assignmentsOf, bare, callOf, codeOf, functionAround, isString, walk } from './nodes';

const GIVES_TEXT = /^(?:strip|lstrip|rstrip|lower|upper|replace|format|join|title|capitalize|removeprefix|removesuffix)$/;

export function isStringTyped(file: PythonFile, expression: Node): boolean {
  const node = bare(expression);
  if (isString(node)) return true;
  const call = callOf(file, node);
  if (call) {
    const { callee } = call;
    if (callee.type === 'attribute') return GIVES_TEXT.test(codeOf(file, callee.kids[1] ?? callee));
    return codeOf(file, callee) === 'str' || returnsText(file, codeOf(file, callee));
  }
  if (node.type !== 'identifier') return false;
  const name = codeOf(file, node);
  const around = functionAround(file, node);
  const [only, ...others] = assignmentsOf(file, name, around);
  if (only) return others.length === 0 && only.type === 'assignment' && only.kids.length === 2 && isStringTyped(file, only.kids[1] as Node);
  const parameters = around.type === 'function_definition' ? around.kids.find((kid) => kid.type === 'parameters') : undefined;
  return (
    parameters?.kids.some(
      (kid) => kid.type === 'typed_parameter' && kid.kids[0] !== undefined && codeOf(file, kid.kids[0]) === name && isTextType(file, kid.kids[1]),
    ) ?? false
  );
}

const isTextType = (file: PythonFile, type: Node | undefined): boolean => type !== undefined && codeOf(file, type) === 'str';

/** `def name(…) -> str` */
function returnsText(file: PythonFile, name: string): boolean {
  let found = false;
  walk(file.root, (node) => {
    if (
      node.type === 'function_definition' &&
      node.kids[0] &&
      codeOf(file, node.kids[0]) === name &&
      node.kids.some((kid) => kid.type === 'type' && codeOf(file, kid) === 'str')
    )
      found = true;
  });
  return found;
}
