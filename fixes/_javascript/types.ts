/**
 * What is plain to see of a value's type: annotations in this file, and the fields of a zod schema that stands beside the
 * handler. No type checker; where nothing is seen the answer is no.
 */
import type ts from 'typescript';
import type { ScriptFile } from './file';
import { bare, codeOf, declarationOf, isFunction } from './nodes';

/** Whether a value is a text by its declared type, by its schema, or by its form. */
export function isStringTyped(file: ScriptFile, expression: ts.Expression): boolean {
  const { ts } = file;
  const node = bare(file, expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isCallExpression(node)) return codeOf(file, node.expression) === 'String';
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const declared = declarationOf(file, node.expression);
    return declared?.kind === 'parameter' && (isStringMember(file, declared.node.type, node.name.text) || isStringField(file, declared.node, node.name.text));
  }
  if (!ts.isIdentifier(node)) return false;
  const declared = declarationOf(file, node);
  if (declared?.kind === 'parameter') return declared.node.type?.kind === ts.SyntaxKind.StringKeyword;
  if (declared?.kind === 'variable')
    return (
      declared.node.type?.kind === ts.SyntaxKind.StringKeyword ||
      (declared.isConst && declared.node.initializer !== undefined && isStringTyped(file, declared.node.initializer))
    );
  if (declared?.kind !== 'binding') return false;
  const parameter = declared.node.parent.parent;
  if (!ts.isParameter(parameter)) return false;
  const field = codeOf(file, declared.node.propertyName ?? declared.node.name);
  return isStringMember(file, parameter.type, field) || isStringField(file, parameter, field);
}

/** `{ file: string }` */
function isStringMember(file: ScriptFile, type: ts.TypeNode | undefined, name: string): boolean {
  const { ts } = file;
  if (!type || !ts.isTypeLiteralNode(type)) return false;
  return type.members.some((each) => ts.isPropertySignature(each) && codeOf(file, each.name) === name && each.type?.kind === ts.SyntaxKind.StringKeyword);
}

/** `{ file: z.string() }` among the arguments, or the fields, beside the function that takes the parameter. */
function isStringField(file: ScriptFile, parameter: ts.ParameterDeclaration, name: string): boolean {
  const { ts } = file;
  const owner = parameter.parent;
  if (!isFunction(file, owner) || owner.parameters[0] !== parameter) return false;
  const beside = ts.isCallExpression(owner.parent) ? owner.parent.arguments : ts.isPropertyAssignment(owner.parent) ? [owner.parent.parent] : [];
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node === owner || found) return;
    if (
      ts.isPropertyAssignment(node) &&
      codeOf(file, node.name) === name &&
      /^z\.string\(\)(?:\.(?:min|max|describe|trim|url|email)\(.*?\))*$/s.test(codeOf(file, node.initializer))
    )
      found = true;
    ts.forEachChild(node, visit);
  };
  for (const each of beside) visit(each);
  return found;
}
