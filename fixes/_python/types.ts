/**
 * What is plain to see of a value's type in Python: annotations of parameters and of functions in this file, and methods that give a
 * text. Where nothing is seen the answer is no.
 */
import type { Node, PythonFile } from './file';
import { assignmentsOf, bare, callOf, codeOf, functionAround, isString, literalText, walk } from './nodes';
import { isText, partsOf } from './text';

const GIVES_TEXT = /^(?:strip|lstrip|rstrip|lower|upper|replace|format|join|title|capitalize|removeprefix|removesuffix)$/;

/** Whether a value is a text by an annotation or by its form. */
export const isStringTyped = (file: PythonFile, expression: Node): boolean => isTyped(file, expression, 'str');
export const isNumberTyped = (file: PythonFile, expression: Node): boolean => isTyped(file, expression, 'int') || isTyped(file, expression, 'float');

function isTyped(file: PythonFile, expression: Node, type: string): boolean {
  const node = bare(expression);
  if (isString(node)) return type === 'str';
  if (node.type === 'integer' || node.type === 'float') return type === 'int';
  const call = callOf(file, node);
  if (call) {
    const { callee } = call;
    if (callee.type === 'attribute') return type === 'str' && GIVES_TEXT.test(codeOf(file, callee.kids[1] ?? callee));
    const name = codeOf(file, callee);
    return name === type || (type === 'int' && name === 'len') || returns(file, name, type);
  }
  if (node.type !== 'identifier') return false;
  const name = codeOf(file, node);
  const around = functionAround(file, node);
  const [only, ...others] = assignmentsOf(file, name, around);
  if (only) return others.length === 0 && only.type === 'assignment' && only.kids.length === 2 && isTyped(file, only.kids[1] as Node, type);
  const parameters = around.type === 'function_definition' ? around.kids.find((kid) => kid.type === 'parameters') : undefined;
  return (
    parameters?.kids.some(
      (kid) => kid.type === 'typed_parameter' && kid.kids[0] !== undefined && codeOf(file, kid.kids[0]) === name && isType(file, kid.kids[1], type),
    ) ?? false
  );
}

const isType = (file: PythonFile, node: Node | undefined, type: string): boolean => node !== undefined && codeOf(file, node) === type;

/** `def name(…) -> str` */
function returns(file: PythonFile, name: string, type: string): boolean {
  let found = false;
  walk(file.root, (node) => {
    if (node.type !== 'function_definition' || !node.kids[0] || codeOf(file, node.kids[0]) !== name) return;
    if (node.kids.some((kid) => kid.type === 'type' && isType(file, kid, type))) found = true;
  });
  return found;
}

const MANY_BY_NAME = /(?:^|_)(?:args|arguments|flags|options|opts|params|command|cmd)$/i;

/** Whether a value may stand for several words, or for none: a shell would split it. By its name, or by how it was put together. */
export function mayBeManyWords(file: PythonFile, expression: Node): boolean {
  const node = bare(expression);
  const text = literalText(file, node);
  if (text !== undefined) return text === '' || /\s|^-/.test(text);
  if (node.type === 'string') return partsOf(file, node)?.some((part) => (isText(part) ? /\s|^-/.test(part.text) : mayBeManyWords(file, part.node))) ?? true;
  if (node.type === 'conditional_expression') return [node.kids[0], node.kids[2]].some((kid) => kid !== undefined && mayBeManyWords(file, kid));
  if (node.type === 'binary_operator') return node.kids.some((kid) => mayBeManyWords(file, kid));
  const call = callOf(file, node);
  if (call) return call.callee.type === 'attribute' && codeOf(file, call.callee.kids[1] ?? call.callee) === 'join';
  if (node.type === 'attribute') return MANY_BY_NAME.test(codeOf(file, node.kids[1] ?? node));
  if (node.type !== 'identifier') return false;
  if (MANY_BY_NAME.test(codeOf(file, node))) return true;
  const assigned = assignmentsOf(file, codeOf(file, node), functionAround(file, node));
  return assigned.some((each) => each.type === 'augmented_assignment' || (each.type === 'assignment' && mayBeManyWords(file, each.kids.at(-1) as Node)));
}
