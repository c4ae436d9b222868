/**
 * A JavaScript or TypeScript file for printers: TypeScript's tree, which keeps every token and takes broken text, and how the
 * file is written (quotes, semicolons, indentation, line endings). TypeScript itself is handed on, so that no printer imports it.
 */
import type ts from 'typescript';
import { indentUnit, lineEnding } from '../_edits';

export interface ScriptFile {
  ts: typeof ts;
  path: string;
  text: string;
  tree: ts.SourceFile;
  /** Syntax errors. */
  errors: number;
  style: Style;
  /** Every name that is declared or read in the file; keys and members are none. */
  names: ReadonlySet<string>;
}

export interface Style {
  quote: "'" | '"';
  /** ';' or nothing. */
  semicolon: ';' | '';
  eol: string;
  indent: string;
}

export type ParseScript = (path: string, text: string) => ScriptFile | undefined;

/** Loads TypeScript. */
export async function loadScripts(): Promise<ParseScript> {
  const loaded = await import('typescript');
  const typescript = loaded.default as typeof ts;
  return (path, text) => {
    try {
      return read(typescript, path, text);
    } catch {
      return undefined; // nested too deeply
    }
  };
}

function read(typescript: typeof ts, path: string, text: string): ScriptFile {
  const { JSX, TS, TSX } = typescript.ScriptKind;
  const kind = /\.tsx$/i.test(path) ? TSX : /\.[mc]?ts$/i.test(path) ? TS : JSX;
  const options = { languageVersion: typescript.ScriptTarget.Latest, jsDocParsingMode: typescript.JSDocParsingMode.ParseNone };
  const tree = typescript.createSourceFile(path, text, options, true, kind);
  const names = new Set<string>();
  const quotes = { "'": 0, '"': 0 };
  let ended = 0;
  let open = 0;
  const visit = (node: ts.Node): void => {
    if (typescript.isIdentifier(node)) {
      if (!isKey(typescript, node)) names.add(node.text);
    } else if (typescript.isStringLiteral(node) && !typescript.isJsxAttribute(node.parent)) {
      const mark = text[node.getStart(tree)];
      // a text that holds the other mark says nothing about style
      if ((mark === "'" || mark === '"') && !/["']/.test(node.text)) quotes[mark]++;
    } else if (
      typescript.isExpressionStatement(node) ||
      typescript.isVariableStatement(node) ||
      typescript.isImportDeclaration(node) ||
      typescript.isReturnStatement(node)
    ) {
      if (text[node.end - 1] === ';') ended++;
      else open++;
    }
    typescript.forEachChild(node, visit);
  };
  visit(tree);
  const { parseDiagnostics } = tree as unknown as { parseDiagnostics: readonly unknown[] };
  return {
    ts: typescript,
    path,
    text,
    tree,
    errors: parseDiagnostics.length,
    style: { quote: quotes['"'] > quotes["'"] ? '"' : "'", semicolon: open > ended ? '' : ';', eol: lineEnding(text), indent: indentUnit(text, '  ') },
    names,
  };
}

/** Whether an identifier is a key or a member, and no variable. */
export function isKey(typescript: typeof ts, node: ts.Identifier): boolean {
  const { parent } = node;
  if (typescript.isPropertyAccessExpression(parent)) return parent.name === node;
  if (typescript.isBindingElement(parent)) return parent.propertyName === node;
  const isMember =
    typescript.isPropertyAssignment(parent) ||
    typescript.isPropertySignature(parent) ||
    typescript.isMethodSignature(parent) ||
    typescript.isMethodDeclaration(parent) ||
    typescript.isPropertyDeclaration(parent);
  return isMember && parent.name === node;
}
