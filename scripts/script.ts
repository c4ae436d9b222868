/**
 * Chunks of a bundle as scripts. esbuild's own form of them reads every name that another chunk exports through two getters, at each use, which
 * keeps V8 from inlining even the smallest helper; here names are read once, when the chunk is loaded. That is sound as long as chunks do not
 * import each other in a circle (the build checks it) and no exported name is assigned later (checked here).
 */
import ts from 'typescript';

/**
 * @param text a chunk as esbuild writes ES modules: it imports other chunks and Node's modules only
 * @param names what stands for `import()` and `import.meta.url`: a script has neither of its own
 * @returns the same with `require` and `module.exports`
 * @throws Error where a chunk has a form that esbuild is not known to write, or assigns an exported name in a function
 */
export function asScript(text: string, names: { load: string; url: string }): string {
  const source = ts.createSourceFile('chunk.mjs', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const edits: { start: number; end: number; text: string }[] = [];
  const exported = new Set<string>();
  const replace = (node: ts.Node, by: string) => edits.push({ start: node.getStart(source), end: node.end, text: by });
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) replace(statement, required(statement));
    else if (ts.isExportAssignment(statement)) replace(statement, `module.exports = { default: ${statement.expression.getText(source)} };`);
    else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause) || moduleSpecifier) throw new Error(`unknown export: ${statement.getText(source)}`);
      for (const { name, propertyName } of exportClause.elements) exported.add((propertyName ?? name).text);
      replace(statement, `module.exports = { ${exportClause.elements.map((each) => entry(each.name, each.propertyName ?? each.name)).join(', ')} };`);
    }
  }
  let isRaw = false;
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) && NOT_ASCII.test(node.getText(source))) isRaw = true;
    const target = isInFunction ? assigned(node) : undefined;
    if (target && ts.isIdentifier(target) && exported.has(target.text)) throw new Error(`the exported name ${target.text} is assigned in a function`);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) replace(node.expression, names.load);
    if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)) replace(node, names.url);
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
  let script = text;
  for (const edit of edits.sort((a, b) => b.start - a.start)) script = script.slice(0, edit.start) + edit.text + script.slice(edit.end);
  return isRaw ? script : escaped(script);
}

const NOT_ASCII = /[^\x00-\x7f]/;

/**
 * All but ASCII as escapes, which mean the same in strings, templates, regular expressions and names, but not in what a tag reads raw. A file of
 * ASCII alone is read and kept in half the memory (cli/boot.ts).
 */
const escaped = (script: string) => script.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function required({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const { text } = moduleSpecifier as ts.StringLiteral;
  if (!/^(?:\.\/|node:)/.test(text)) throw new Error(`a chunk imports ${text}`);
  const module = `require(${JSON.stringify(text)})`;
  if (!importClause) return `${module};`;
  const { name, namedBindings } = importClause;
  const parts: string[] = [];
  // what Node's modules and packages of the old kind export by default is the module itself
  if (name) parts.push(text.startsWith('node:') ? `${name.text} = ${module}` : `{ default: ${name.text} } = ${module}`);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) parts.push(`${namedBindings.name.text} = ${module}`);
  else if (namedBindings) parts.push(`{ ${namedBindings.elements.map((each) => entry(each.propertyName ?? each.name, each.name)).join(', ')} } = ${module}`);
  return `const ${parts.join(', ')};`;
}

/** One property of an object or of a pattern. */
const entry = (key: ts.ModuleExportName, value: ts.ModuleExportName) => (key.text === value.text ? key.text : `${JSON.stringify(key.text)}: ${value.text}`);

function assigned(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? node.left : undefined;
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return undefined;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken ? node.operand : undefined;
}
