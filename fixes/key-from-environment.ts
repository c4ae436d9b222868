/**
 * A key that stands in the code is read from an environment variable. The key's text is taken out and goes nowhere else: `.env.example`
 * gets the name alone, and `.gitignore` a line that keeps `.env` out of version control.
 */
import type ts from 'typescript';
import type { Span } from '../engine/finding';
import { defineFix, type Printed, type PrintedEdit, type PythonPlace, type ScriptPlace } from './_define';
import { environmentEdits } from './_environment';
import type { ScriptFile } from './_javascript/file';
import { bare, codeOf, declarationOf, outer, spanOf, usesOf } from './_javascript/nodes';
import { variableFor } from './_keys';
import { printKey } from './_python/key';

export default defineFix({
  id: 'key-from-environment',
  title: 'Read the key from an environment variable',
  about:
    'To be reviewed, since the variable has to be set before the program runs, and the key has to be revoked all the same: it stays in the history. `.env.example` gets the name without a value, ' +
    '`.gitignore` a line for `.env`. Code for browsers and files that are no code give no fix.',
  javascript: inScript,
  python: (place: PythonPlace) => printKey(place),
});

function inScript(place: ScriptPlace): Printed | undefined {
  const { file, finding } = place;
  const [origin, ...others] = finding.origins;
  if (others.length > 0 || (origin && origin.location.path !== file.path) || isForBrowsers(file)) return undefined;
  const span = origin?.location ?? place.span;
  const literal = literalAround(file, span);
  if (!literal) return undefined;
  const at = origin ? spanOf(file, literal) : span;
  const inner = { start: literal.getStart(file.tree) + 1, end: literal.end - 1 };
  const key = origin ? file.text.slice(inner.start, inner.end) : file.text.slice(span.start, span.end);
  const env = variableFor(place, file.text, at, key, nameOf(file, literal));
  if (env === undefined) return undefined;
  const removal = setsVariable(file, literal, env);
  const before = origin ? '' : file.text.slice(inner.start, span.start);
  const after = origin ? '' : file.text.slice(span.end, inner.end);
  const value = `process.env.${env}`;
  const orNothing = needsText(file, literal) ? `${value} ?? ${file.style.quote.repeat(2)}` : value;
  const isWhole = before === '' && after === '';
  if (!isWhole && (/[`\\]|\$\{/.test(before + after) || !isTemplatePlace(file, literal))) return undefined;
  const edit: PrintedEdit = removal ?? { ...spanOf(file, literal), text: isWhole ? orNothing : `\`${before}\${${value}}${after}\`` };
  return { title: `Read the key from the environment variable ${env}`, safety: 'review', edits: [edit, ...environmentEdits(place.read, file.path, env)] };
}

function literalAround(file: ScriptFile, span: Span): ts.StringLiteralLike | undefined {
  const { ts } = file;
  let found: ts.StringLiteralLike | undefined;
  const visit = (node: ts.Node): void => {
    if (node.end < span.end || node.pos > span.start) return;
    if (ts.isStringLiteralLike(node) && node.getStart(file.tree) <= span.start && span.end <= node.end) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(file.tree);
  const parent = found?.parent;
  if (
    !found ||
    !parent ||
    ts.isJsxAttribute(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isTaggedTemplateExpression(parent) ||
    ts.isEnumMember(parent)
  )
    return undefined;
  const isKey = (ts.isPropertyAssignment(parent) && parent.name === found) || ts.isExpressionStatement(parent);
  return isKey ? undefined : found;
}

/** A literal with text around the key becomes a template, which a property name or a directive cannot be. */
const isTemplatePlace = (file: ScriptFile, literal: ts.StringLiteralLike): boolean => !file.ts.isExportAssignment(literal.parent);

/** The variable or property that is given the literal. */
function nameOf(file: ScriptFile, literal: ts.Node): string | undefined {
  const { ts } = file;
  const { parent } = outer(file, literal);
  if ((ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent)) return ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name) ? parent.name.text : undefined;
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left)) return parent.left.name.text;
  return undefined;
}

/** `process.env.X = 'key'` sets what would now be read: the statement goes. */
function setsVariable(file: ScriptFile, literal: ts.Node, env: string): PrintedEdit | undefined {
  const { ts } = file;
  const { parent } = outer(file, literal);
  if (!ts.isBinaryExpression(parent) || codeOf(file, parent.left) !== `process.env.${env}` || !ts.isExpressionStatement(parent.parent)) return undefined;
  const start = parent.parent.getStart(file.tree);
  const lineFeed = /^[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\n|\r)/.exec(file.text.slice(parent.parent.end))?.[0] ?? '';
  const white = /[ \t]*$/.exec(file.text.slice(0, start))?.[0] ?? '';
  return { start: start - (lineFeed === '' ? 0 : white.length), end: parent.parent.end + lineFeed.length, text: '' };
}

/** In TypeScript a variable of the environment may be undefined; a client's option may be so, too, a text may not. */
function needsText(file: ScriptFile, literal: ts.Node): boolean {
  const { ts } = file;
  if (!/\.[mc]?tsx?$/.test(file.path)) return false;
  const holder = outer(file, literal).parent;
  const isOption = (node: ts.Node): boolean =>
    ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent) && ts.isNewExpression(node.parent.parent);
  if (isOption(holder)) return false;
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name) || holder.type) return true;
  const declared = declarationOf(file, holder.name);
  const scope = declared?.kind === 'variable' ? declared.scope : file.tree;
  return !usesOf(file, scope, holder.name.text).every(
    (use) => isOption(use.parent) || (ts.isShorthandPropertyAssignment(use.parent) && ts.isNewExpression(use.parent.parent.parent)),
  );
}

/** Where `process.env` means nothing, or is replaced by the bundler: client components, import.meta.env, Deno. */
function isForBrowsers(file: ScriptFile): boolean {
  const { ts } = file;
  const [first] = file.tree.statements;
  const directive =
    first && ts.isExpressionStatement(first) && ts.isStringLiteral(bare(file, first.expression)) ? codeOf(file, first.expression).slice(1, -1) : '';
  return directive === 'use client' || /\bimport\.meta\.env\b|\bDeno\.|dangerouslyAllowBrowser|\bdocument\.(?:getElement|querySelector|body)/.test(file.text);
}
