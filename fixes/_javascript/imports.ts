/**
 * Makes a name of a module available in a script: takes the import that is there, adds to it, or writes a new one after the last.
 * Both module systems, in the file's quotes and order. It does not say whether the package is installed.
 */
import type ts from 'typescript';
import type { PrintedEdit } from '../_define';
import { lineEnd, lineStart } from '../_edits';
import type { ScriptFile } from './file';
import { freshName, requiredModule, spanOf, usesOf } from './nodes';
import { quoted } from './text';

export interface Wanted {
  /** As it is written when it is new: 'node:child_process'. */
  module: string;
  /** A named export; 'default' for the default export; '*' for the module as a whole. */
  name: string;
  /** What to call a default or whole import. */
  as?: string;
}

export interface Available {
  /** Code that means the wanted name here. */
  code: string;
  edits: PrintedEdit[];
}

/** @returns how to name it and the edits that import it; none when it is imported already. */
export function importOf(file: ScriptFile, wanted: Wanted): Available {
  return fromImports(file, wanted) ?? fromRequires(file, wanted) ?? newImport(file, wanted);
}

/**
 * The same for a name that is taken in place of another one of the same module: where the old name was used this once, its import goes.
 * @param used the identifier that the new name will replace
 */
export function replaceImport(file: ScriptFile, used: ts.Identifier, wanted: Wanted): Available {
  const { ts } = file;
  const available = importOf(file, wanted);
  const isUsedAgain = usesOf(file, file.tree, used.text).some((each) => each !== used && !ts.isImportSpecifier(each.parent));
  const specifier = specifierOf(file, used.text);
  if (isUsedAgain || !specifier || specifier.propertyName) return available;
  if (available.edits.length > 0)
    return file.names.has(wanted.name) ? available : { code: wanted.name, edits: [{ ...spanOf(file, specifier), text: wanted.name }] };
  const list = specifier.parent.elements as ts.NodeArray<ts.Node>;
  const at = list.indexOf(specifier);
  const [before, after] = [list[at - 1], list[at + 1]];
  if (after) return { ...available, edits: [{ start: specifier.getStart(file.tree), end: after.getStart(file.tree), text: '' }] };
  return before ? { ...available, edits: [{ start: before.end, end: specifier.end, text: '' }] } : available;
}

/** The element of an import or a require that brings a name in at the top of the file. */
function specifierOf(file: ScriptFile, name: string): ts.ImportSpecifier | ts.BindingElement | undefined {
  const { ts } = file;
  for (const statement of file.tree.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    const elements =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements
        : requires(file, statement).flatMap(({ name: bound }) => (ts.isObjectBindingPattern(bound) ? bound.elements : []));
    const found = (elements as readonly (ts.ImportSpecifier | ts.BindingElement)[]).find((each) => each.name.getText(file.tree) === name);
    if (found) return found;
  }
  return undefined;
}

/** `fs` and `node:fs` are one module. */
const isSame = (a: string, b: string): boolean => a.replace(/^node:/, '') === b.replace(/^node:/, '');

/** @returns the module specifiers of everything that is imported or required at the top of the file. */
export function importedModules(file: ScriptFile): string[] {
  const { ts } = file;
  return file.tree.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return [(statement.moduleSpecifier as ts.StringLiteral).text];
    return requires(file, statement).map(({ module }) => module);
  });
}

function fromImports(file: ScriptFile, { module, name }: Wanted): Available | undefined {
  const { ts } = file;
  const clauses = file.tree.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) &&
    isSame((statement.moduleSpecifier as ts.StringLiteral).text, module) &&
    statement.importClause &&
    !isTypeOnly(statement.importClause)
      ? [statement.importClause]
      : [],
  );
  for (const { name: own, namedBindings } of clauses) {
    if (own && (name === 'default' || name === '*')) return { code: own.text, edits: [] };
    if (namedBindings && ts.isNamespaceImport(namedBindings) && name !== 'default')
      return { code: name === '*' ? namedBindings.name.text : `${namedBindings.name.text}.${name}`, edits: [] };
    if (!namedBindings || ts.isNamespaceImport(namedBindings)) continue;
    const element = namedBindings.elements.find((each) => (each.propertyName ?? each.name).text === name && !each.isTypeOnly);
    if (element) return { code: element.name.text, edits: [] };
  }
  if (name === 'default' || name === '*') return undefined;
  for (const { name: own, namedBindings } of clauses) {
    if (namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.length > 0) return added(file, namedBindings.elements, name, ' as ');
    // a Node module's default export holds its functions
    if (own && /^node:/.test(module)) return { code: `${own.text}.${name}`, edits: [] };
  }
  return undefined;
}

const isTypeOnly = (clause: ts.ImportClause): boolean => (clause as { isTypeOnly?: boolean }).isTypeOnly === true;

/** Into `{ a, c }`, in alphabetical order where the list has it. */
function added(file: ScriptFile, elements: ts.NodeArray<ts.ImportSpecifier | ts.BindingElement>, name: string, alias: string): Available {
  const code = file.names.has(name) ? freshName(file, file.tree, `${name}2`) : name;
  const text = code === name ? name : `${name}${alias}${code}`;
  const names = elements.map((each) => each.name.getText(file.tree));
  const isSorted = names.every((each, i) => i === 0 || (names[i - 1] as string).toLowerCase() <= each.toLowerCase());
  const next = isSorted ? elements.find((each) => each.name.getText(file.tree).toLowerCase() > name.toLowerCase()) : undefined;
  const margin = (node: ts.Node) =>
    /\n/.test(file.text.slice(node.pos, node.getStart(file.tree))) ? file.style.eol + /[ \t]*$/.exec(file.text.slice(0, node.getStart(file.tree)))?.[0] : ' ';
  if (next) {
    const at = next.getStart(file.tree);
    return { code, edits: [{ start: at, end: at, text: `${text},${margin(next)}` }] };
  }
  const last = elements[elements.length - 1] as ts.Node;
  return { code, edits: [{ start: last.end, end: last.end, text: `,${elements.length === 1 && !/\n/.test(margin(last)) ? ' ' : margin(last)}${text}` }] };
}

interface Required {
  module: string;
  name: ts.BindingName;
}

function requires(file: ScriptFile, statement: ts.Statement): Required[] {
  if (!file.ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const module = requiredModule(file, initializer);
    return module === undefined ? [] : [{ module, name }];
  });
}

function fromRequires(file: ScriptFile, { module, name }: Wanted): Available | undefined {
  const { ts } = file;
  const here = file.tree.statements.flatMap((statement) => requires(file, statement)).filter((each) => isSame(each.module, module));
  for (const { name: bound } of here) {
    if (ts.isIdentifier(bound)) return { code: name === '*' || name === 'default' ? bound.text : `${bound.text}.${name}`, edits: [] };
    if (!ts.isObjectBindingPattern(bound) || name === '*' || name === 'default') continue;
    const element = bound.elements.find((each) => (each.propertyName ?? each.name).getText(file.tree) === name);
    if (element) return { code: element.name.getText(file.tree), edits: [] };
    if (bound.elements.length > 0 && !bound.elements.some((each) => each.dotDotDotToken)) return added(file, bound.elements, name, ': ');
  }
  return undefined;
}

function newImport(file: ScriptFile, { module, name, as }: Wanted): Available {
  const { ts, style } = file;
  const whole = name === '*' || name === 'default';
  const code = freshName(file, file.tree, whole ? (as ?? module.replace(/^.*[:/]/, '').replace(/\W+(\w)/g, (_, next: string) => next.toUpperCase())) : name);
  const isModule = file.tree.statements.some(
    (each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each) || ts.isExportAssignment(each) || hasExport(ts, each),
  );
  const isCommonJs = !isModule && (/\.c[jt]s$/.test(file.path) || file.tree.statements.some((each) => requires(file, each).length > 0));
  const from = quoted(file, /^node:/.test(module) && !prefersPrefix(file) ? module.slice(5) : module);
  const named = code === name ? name : isCommonJs ? `${name}: ${code}` : `${name} as ${code}`;
  const line = isCommonJs
    ? `const ${whole ? code : `{ ${named} }`} = require(${from})${style.semicolon}`
    : `import ${name === '*' ? `* as ${code}` : whole ? code : `{ ${named} }`} from ${from}${style.semicolon}`;
  const at = placeForImport(file, isCommonJs);
  return {
    code,
    edits: [at.after ? { start: at.offset, end: at.offset, text: style.eol + line } : { start: at.offset, end: at.offset, text: line + style.eol }],
  };
}

const hasExport = (typescript: typeof ts, node: ts.Statement): boolean =>
  typescript.canHaveModifiers(node) && (typescript.getModifiers(node) ?? []).some((each) => each.kind === typescript.SyntaxKind.ExportKeyword);

/** Whether Node's modules are written with `node:` here; so it is where there is none yet. */
function prefersPrefix(file: ScriptFile): boolean {
  const builtin = importedModules(file).filter((module) =>
    /^(?:node:|(?:assert|child_process|crypto|events|fs|http|https|os|path|stream|url|util)(?:\/|$))/.test(module),
  );
  return builtin.length === 0 || builtin.some((module) => module.startsWith('node:'));
}

/**
 * Where a line that belongs to the head of the file goes: after the last import or require; without one, before the first statement,
 * below directives.
 */
export function placeForHead(file: ScriptFile): { offset: number; after: boolean } {
  const { statements } = file.tree;
  return placeForImport(file, !statements.some((each) => file.ts.isImportDeclaration(each)));
}

function placeForImport(file: ScriptFile, isCommonJs: boolean): { offset: number; after: boolean } {
  const { ts } = file;
  const { statements } = file.tree;
  const last = statements.filter((each) => (isCommonJs ? requires(file, each).length > 0 : ts.isImportDeclaration(each))).at(-1);
  if (last) return { offset: afterComment(file.text, last.end), after: true };
  const directives = statements.filter((each, i) => ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression) && i < 3);
  const directive = directives.at(-1);
  if (directive) return { offset: afterComment(file.text, directive.end), after: true };
  const [first] = statements;
  return { offset: first ? lineStart(file.text, first.getStart(file.tree)) : file.text.length, after: false };
}

/** The end of the line where only a comment follows. */
function afterComment(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return /^\s*(?:\/\/.*|\/\*[^*]*\*\/\s*)?$/.test(text.slice(offset, end)) ? end : offset;
}
