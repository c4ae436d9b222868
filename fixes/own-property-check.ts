/**
 * A look-up of a function by a name that the model chose is preceded by a check that the table itself has that name. In Python,
 * where `getattr` reaches every attribute, the name is compared with the public methods of the class.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { hoistOf, placeBefore } from './_javascript/hoist';
import { bare, codeOf, declarationOf, expressionAt, isPure, outer, usesOf } from './_javascript/nodes';
import { manifestOf } from './_project';
import { printMethodList } from './_python/methods';

export default defineFix({
  id: 'own-property-check',
  title: 'Check that the table has this name',
  about:
    'Names that the table itself does not hold are refused with an error, or in the way in which the code already leaves when it finds no function. Safe for object literals and imported modules; other tables, such as class ' +
    'instances, keep their functions elsewhere and give no fix. In Python the names are those of the class’s public methods, to be reviewed.',
  javascript: inScript,
  python: (place: PythonPlace) => printMethodList(place),
});

function inScript({ file, span, read, open }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const key = expressionAt(file, span);
  const access = key && outer(file, key).parent;
  if (!key || !access || !ts.isElementAccessExpression(access) || bare(file, access.argumentExpression) !== bare(file, key) || access.questionDotToken)
    return undefined;
  if (!isPure(file, key) || !hasOwnFunctions(file, access.expression, open)) return undefined;
  const table = codeOf(file, bare(file, access.expression));
  const name = codeOf(file, bare(file, key));
  const test = knowsHasOwn(read, file.path) ? `Object.hasOwn(${table}, ${name})` : `Object.prototype.hasOwnProperty.call(${table}, ${name})`;
  const looked = outer(file, access);
  const hoist = hoistOf(file, access);
  if (!hoist) return undefined;
  const exit = exitAfter(file, looked);
  if (exit === undefined && !ts.isCallExpression(looked.parent) && !ts.isVariableDeclaration(looked.parent)) return undefined;
  const line = `if (!${test}) ${exit ?? `throw new Error(\`there is no function \${${name}}\`)${file.style.semicolon}`}`;
  return { safety: 'safe', edits: placeBefore(file, hoist, [line]) };
}

/** What the code does by itself when it finds no function: the statement of `if (!handler) continue;` right after `const handler = table[name];`. */
function exitAfter(file: ScriptFile, looked: ts.Node): string | undefined {
  const { ts } = file;
  const declaration = looked.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const statement = declaration.parent.parent;
  const siblings =
    ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent) || ts.isCaseOrDefaultClause(statement.parent) ? statement.parent.statements : undefined;
  const next = siblings?.[siblings.indexOf(statement as ts.Statement) + 1];
  if (!next || !ts.isIfStatement(next) || next.elseStatement) return undefined;
  const name = declaration.name.text;
  const isMissing = new RegExp(`^(?:!${name}|typeof ${name} !==? ['"]function['"]|${name} ===? (?:undefined|null))$`).test(codeOf(file, next.expression));
  const code = codeOf(file, next.thenStatement);
  const inner = ts.isBlock(next.thenStatement) ? next.thenStatement.statements.at(-1) : next.thenStatement;
  const leaves = inner && (ts.isReturnStatement(inner) || ts.isThrowStatement(inner) || ts.isContinueStatement(inner) || ts.isBreakStatement(inner));
  return isMissing && leaves && !/[\r\n]/.test(code) && usesOf(file, next.thenStatement, name).length === 0 ? code : undefined;
}

/** An object literal of this file or of one it is imported from, or a module imported as a whole: what they offer is their own. */
function hasOwnFunctions(file: ScriptFile, expression: ts.Expression, open: ScriptPlace['open']): boolean {
  const { ts } = file;
  const inner = bare(file, expression);
  if (!ts.isIdentifier(inner)) return false;
  const declared = declarationOf(file, inner);
  if (declared?.kind === 'import') return declared.name === '*' || exportsTable(file, declared.module, declared.name, open);
  return declared?.kind === 'variable' && declared.isConst && isTable(file, declared.node.initializer);
}

function isTable(file: ScriptFile, initializer: ts.Expression | undefined): boolean {
  const { ts } = file;
  const value = initializer && bare(file, initializer);
  if (!value || !ts.isObjectLiteralExpression(value)) return false;
  return !value.properties.some((each) => ts.isSpreadAssignment(each) || (each.name && codeOf(file, each.name) === '__proto__'));
}

/** `export const handlers = { … }` in the file that a relative import names. */
function exportsTable(file: ScriptFile, module: string, name: string, open: ScriptPlace['open']): boolean {
  const { ts } = file;
  if (!module.startsWith('.')) return false;
  const path = joined(file.path, module);
  const bases = [path, path.replace(/\.[cm]?js$/, ''), `${path}/index`];
  for (const candidate of bases.flatMap((base) => ['', '.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs'].map((extension) => base + extension))) {
    const other = open(candidate);
    if (!other) continue;
    return other.tree.statements.some(
      (each) =>
        ts.isVariableStatement(each) &&
        (each.declarationList.flags & ts.NodeFlags.Const) !== 0 &&
        (ts.getModifiers(each) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) &&
        each.declarationList.declarations.some((node) => codeOf(other, node.name) === name && isTable(other, node.initializer)),
    );
  }
  return false;
}

/** A relative specifier as a path from the root. */
function joined(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Object.hasOwn came with ES2022; a project that compiles for less gets the older form. */
function knowsHasOwn(read: (path: string) => string | undefined, path: string): boolean {
  if (!/\.[mc]?tsx?$/.test(path)) return true;
  const manifest = manifestOf(read, path)?.path ?? 'package.json';
  const config = read(manifest.replace(/package\.json$/, 'tsconfig.json'));
  if (config === undefined || /"lib"\s*:[^\]]*"es(?:202[2-9]|next)/i.test(config)) return true;
  return !/"target"\s*:\s*"es(?:3|5|6|20(?:1\d|2[01]))"/i.test(config);
}
