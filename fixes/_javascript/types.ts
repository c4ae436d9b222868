/**
 * What is plain to see of a value's type: annotations in this file, and the fields of a zod schema that stands beside the
 * handler. No type checker; where nothing is seen the answer is no.
 */
import type ts from 'typescript';
import type { ScriptFile } from './file';
import { bare, codeOf, declarationOf, isFunction } from './nodes';

type Simple = 'string' | 'number';

const GIVES_TEXT = /^(?:trim|trimStart|trimEnd|toString|toLowerCase|toUpperCase|replace|replaceAll|join|padStart|padEnd|normalize)$/;
const GIVES_NUMBER = /^(?:Number|parseInt|parseFloat|Number\.parseInt|Number\.parseFloat|Math\.\w+)$/;
const FIELDS = {
  string: /^z\s*\.\s*string\(\s*\)(?!.*\.\s*(?:optional|nullish|nullable|transform|array|or|pipe|and)\()/s,
  number: /^z\s*\.\s*(?:coerce\s*\.\s*)?(?:number|int|bigint)\(/,
};

/** Whether a value is a text by its declared type, by its schema, or by its form. */
export const isStringTyped = (file: ScriptFile, expression: ts.Expression): boolean => isTyped(file, expression, 'string');
export const isNumberTyped = (file: ScriptFile, expression: ts.Expression): boolean => isTyped(file, expression, 'number');

function isTyped(file: ScriptFile, expression: ts.Expression, type: Simple): boolean {
  const { ts } = file;
  const node = bare(file, expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return type === 'string';
  if (ts.isNumericLiteral(node)) return type === 'number';
  if (ts.isCallExpression(node)) {
    const callee = codeOf(file, node.expression);
    const isText = callee === 'String' || (ts.isPropertyAccessExpression(node.expression) && GIVES_TEXT.test(node.expression.name.text));
    return type === 'string' ? isText : GIVES_NUMBER.test(callee);
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (node.name.text === 'length') return type === 'number';
    const declared = ts.isIdentifier(node.expression) ? declarationOf(file, node.expression) : undefined;
    return declared?.kind === 'parameter' && (isMember(file, declared.node.type, node.name.text, type) || isField(file, declared.node, node.name.text, type));
  }
  if (!ts.isIdentifier(node)) return false;
  const declared = declarationOf(file, node);
  if (declared?.kind === 'parameter') return isKeyword(file, declared.node.type, type) && !declared.node.questionToken;
  if (declared?.kind === 'variable')
    return (
      isKeyword(file, declared.node.type, type) ||
      (declared.isConst && declared.node.initializer !== undefined && isTyped(file, declared.node.initializer, type))
    );
  if (declared?.kind !== 'binding' || declared.node.dotDotDotToken) return false;
  const holder = declared.node.parent.parent;
  const field = codeOf(file, declared.node.propertyName ?? declared.node.name);
  if (ts.isParameter(holder)) return isMember(file, holder.type, field, type) || isField(file, holder, field, type);
  // const { host } = args
  const from = ts.isVariableDeclaration(holder) && holder.initializer ? bare(file, holder.initializer) : undefined;
  const source = from && ts.isIdentifier(from) ? declarationOf(file, from) : undefined;
  return source?.kind === 'parameter' && (isMember(file, source.node.type, field, type) || isField(file, source.node, field, type));
}

function isKeyword({ ts }: ScriptFile, node: ts.TypeNode | undefined, type: Simple): boolean {
  return node?.kind === (type === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword);
}

/** `{ file: string }` */
function isMember(file: ScriptFile, node: ts.TypeNode | undefined, name: string, type: Simple): boolean {
  const { ts } = file;
  if (!node || !ts.isTypeLiteralNode(node)) return false;
  return node.members.some(
    (each) => ts.isPropertySignature(each) && codeOf(file, each.name) === name && !each.questionToken && isKeyword(file, each.type, type),
  );
}

/** `{ file: z.string() }` among the arguments, or the fields, beside the function that takes the parameter. */
function isField(file: ScriptFile, parameter: ts.ParameterDeclaration, name: string, type: Simple): boolean {
  const { ts } = file;
  const owner = parameter.parent;
  if (!isFunction(file, owner) || owner.parameters[0] !== parameter) return false;
  const beside = ts.isCallExpression(owner.parent) ? owner.parent.arguments : ts.isPropertyAssignment(owner.parent) ? [owner.parent.parent] : [];
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node === owner || found) return;
    if (ts.isPropertyAssignment(node) && codeOf(file, node.name) === name && FIELDS[type].test(codeOf(file, node.initializer))) found = true;
    ts.forEachChild(node, visit);
  };
  for (const each of beside) visit(each);
  return found;
}

const MANY_BY_NAME = /(?:^|_|[a-z])(?:args|arguments|flags|options|opts|params|command|cmd|Args|Arguments|Flags|Options|Opts|Params|Command|Cmd)$/;

/** Whether a value may stand for several words, or for none: a shell would split it. By its name, or by how it was put together. */
export function mayBeManyWords(file: ScriptFile, expression: ts.Expression): boolean {
  const { ts } = file;
  const node = bare(file, expression);
  if (ts.isAwaitExpression(node)) return mayBeManyWords(file, node.expression);
  if (ts.isStringLiteralLike(node)) return node.text === '' || /\s|^-/.test(node.text);
  if (ts.isTemplateExpression(node))
    return /\s|^-/.test(node.head.text) || node.templateSpans.some((span) => /\s/.test(span.literal.text) || mayBeManyWords(file, span.expression));
  if (ts.isConditionalExpression(node)) return mayBeManyWords(file, node.whenTrue) || mayBeManyWords(file, node.whenFalse);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken && (mayBeManyWords(file, node.left) || mayBeManyWords(file, node.right));
  if (ts.isCallExpression(node)) {
    const [separator] = node.arguments;
    return (
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'join' &&
      !!separator &&
      ts.isStringLiteralLike(separator) &&
      /\s|^$/.test(separator.text)
    );
  }
  if (ts.isPropertyAccessExpression(node)) return MANY_BY_NAME.test(node.name.text);
  if (!ts.isIdentifier(node)) return false;
  if (MANY_BY_NAME.test(node.text)) return true;
  const declared = declarationOf(file, node);
  if (declared?.kind !== 'variable') return false;
  return declared.isConst ? declared.node.initializer !== undefined && mayBeManyWords(file, declared.node.initializer) : true;
}
