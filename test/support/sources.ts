/** The project's own source files and what each imports, for the tests of its structure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from './fixtures';

/** Some are still to come, and git keeps no empty folder. */
const FOLDERS = ['engine', 'models', 'rules', 'fixes', 'incident', 'workspace', 'cli', 'server', 'client', 'test', 'scripts', 'bench'];

export interface Import {
  /** A file of the project without extension (`engine/define`), a package (`ignore`) or a module of Node (`node:fs`). */
  target: string;
  /** type: erased by the compiler; static: loaded with the file; dynamic: `import()` and `require()`. */
  kind: 'type' | 'static' | 'dynamic';
}

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
  syntax: ts.SourceFile;
  imports: Import[];
}

/** @returns every TypeScript and JavaScript file that the project is written in, sorted. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name.replaceAll('\\', '/'))))
    .filter((path) => /\.[mc]?[jt]s$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return { path, text, syntax, imports: importsOf(syntax) };
    });
}

/** @returns imports and re-exports in source order. */
export function importsOf(syntax: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']) => {
    if (specifier && ts.isStringLiteralLike(specifier)) imports.push({ target: targetOf(syntax.fileName, specifier.text), kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static');
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type');
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'))
      add(node.arguments[0], 'dynamic');
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return imports;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier).replace(/\.[mc]?[jt]s$/, '');
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
