/**
 * The form of a value that JSON.parse gave, as far as the code tells it: by a declared type of the same file, or by the fields that are read. Where
 * more is done with the value than reading fields, or a field is no plain value, nothing is told.
 */
import type ts from 'typescript';
import type { ScriptFile } from './file';
import { bare, codeOf, declarationOf, functionAround, outer, usesOf } from './nodes';

export type FieldType = 'string' | 'number' | 'boolean' | 'scalar' | { anyOf: readonly string[] } | { listOf: FieldType };

export interface Field {
  name: string;
  type: FieldType;
  optional: boolean;
}

/** @param call of JSON.parse. @returns undefined where the form cannot be told */
export function shapeOf(file: ScriptFile, call: ts.CallExpression): Field[] | undefined {
  const { ts } = file;
  let value: ts.Node = call;
  let type: ts.TypeNode | undefined;
  for (; ts.isParenthesizedExpression(value.parent) || ts.isAsExpression(value.parent); value = value.parent)
    if (ts.isAsExpression(value.parent)) type = value.parent.type;
  const declaration = value.parent;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== value) return undefined;
  type ??= declaration.type;
  const declared = type && fieldsOfType(file, type);
  if (declared) return declared;
  if (ts.isObjectBindingPattern(declaration.name)) return fieldsOfPattern(file, declaration.name);
  return ts.isIdentifier(declaration.name) ? fieldsRead(file, declaration, declaration.name) : undefined;
}

function fieldsOfPattern(file: ScriptFile, pattern: ts.ObjectBindingPattern): Field[] | undefined {
  const { ts } = file;
  const fields: Field[] = [];
  for (const element of pattern.elements) {
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken || !ts.isIdentifier(element.name) || !ts.isIdentifier(key)) return undefined;
    const around = functionAround(file, pattern);
    const type = typeOfUses(
      file,
      usesOf(file, around, element.name.text).filter((use) => use !== element.name),
    );
    if (!type) return undefined;
    fields.push({ name: key.text, type, optional: element.initializer !== undefined });
  }
  return fields.length > 0 ? fields : undefined;
}

/** Every use of the variable must be the reading of a field. */
function fieldsRead(file: ScriptFile, declaration: ts.VariableDeclaration, name: ts.Identifier): Field[] | undefined {
  const { ts } = file;
  if ((declaration.parent.flags & ts.NodeFlags.Const) === 0) return undefined;
  const reads = new Map<string, ts.Node[]>();
  for (const use of usesOf(file, functionAround(file, declaration), name.text)) {
    if (use === name) continue;
    const own = declarationOf(file, use);
    if (own?.kind !== 'variable' || own.node !== declaration) continue;
    const access = outer(file, use).parent;
    if (!ts.isPropertyAccessExpression(access) || bare(file, access.expression) !== use || !ts.isIdentifier(access.name)) return undefined;
    const known = reads.get(access.name.text);
    if (known) known.push(access);
    else reads.set(access.name.text, [access]);
  }
  const fields: Field[] = [];
  for (const [field, nodes] of reads) {
    const type = typeOfUses(file, nodes);
    if (!type) return undefined;
    fields.push({ name: field, type, optional: false });
  }
  return fields.length > 0 ? fields : undefined;
}

const TEXT_METHODS =
  /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|startsWith|endsWith|split|replace|replaceAll|padStart|padEnd|charAt|substring|normalize|localeCompare)$/;

/** @returns undefined where it is no plain value, or is changed */
function typeOfUses(file: ScriptFile, nodes: readonly ts.Node[]): FieldType | undefined {
  const { ts } = file;
  const seen = new Set<'string' | 'number'>();
  for (const each of nodes) {
    const node = outer(file, each);
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      const isCall = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      if (!isCall || !(TEXT_METHODS.test(parent.name.text) || parent.name.text === 'toFixed')) return undefined;
      seen.add(parent.name.text === 'toFixed' ? 'number' : 'string');
    } else if (ts.isElementAccessExpression(parent) && parent.expression === node) return undefined;
    else if (ts.isCallExpression(parent) && parent.expression === node) return undefined;
    else if (ts.isForOfStatement(parent) || ts.isForInStatement(parent) || ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return undefined;
    else if (ts.isBinaryExpression(parent)) {
      const operator = parent.operatorToken.kind;
      if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment && parent.left === node) return undefined;
      const other = bare(file, parent.left === node ? parent.right : parent.left);
      if (ts.isStringLiteralLike(other)) seen.add('string');
      if (ts.isNumericLiteral(other)) seen.add('number');
    }
  }
  const [only] = seen;
  return seen.size === 1 && only ? only : 'scalar';
}

/** Of an interface or type of the file with plain members. */
function fieldsOfType(file: ScriptFile, type: ts.TypeNode): Field[] | undefined {
  const { ts } = file;
  const named = ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && !type.typeArguments ? type.typeName.text : undefined;
  const declared =
    named === undefined
      ? undefined
      : file.tree.statements.find((each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text === named);
  const literal = declared && ts.isTypeAliasDeclaration(declared) ? declared.type : type;
  if (declared && ts.isInterfaceDeclaration(declared) && (declared.heritageClauses || declared.typeParameters)) return undefined;
  const members = declared && ts.isInterfaceDeclaration(declared) ? declared.members : ts.isTypeLiteralNode(literal) ? literal.members : undefined;
  if (!members || members.length === 0) return undefined;
  const fields: Field[] = [];
  for (const member of members) {
    const told = ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.type ? typeOf(file, member.type) : undefined;
    if (!told) return undefined;
    fields.push({ name: codeOf(file, member.name as ts.Identifier), type: told, optional: (member as ts.PropertySignature).questionToken !== undefined });
  }
  return fields;
}

function typeOf(file: ScriptFile, type: ts.TypeNode): FieldType | undefined {
  const { ts } = file;
  if (type.kind === ts.SyntaxKind.StringKeyword) return 'string';
  if (type.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  if (ts.isArrayTypeNode(type)) {
    const listOf = typeOf(file, type.elementType);
    return listOf && { listOf };
  }
  if (!ts.isUnionTypeNode(type)) return undefined;
  const texts = type.types.flatMap((each) => (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? [each.literal.text] : []));
  return texts.length === type.types.length ? { anyOf: texts } : undefined;
}
