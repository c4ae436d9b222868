/**
 * Texts that code puts together: templates, `+` and `[…].join(…)` taken apart into fixed pieces and values, and printed again
 * in the form they had. Also how a string literal is written in this file.
 */
import type ts from 'typescript';
import { type Part as AnyPart, joined } from '../_parts';
import type { ScriptFile } from './file';
import { bare, codeOf } from './nodes';

export type Part = AnyPart<ts.Expression>;

export { isText } from '../_parts';

/** @returns the pieces in order, neighbouring texts joined; undefined when the expression is not known to be a text put together. */
export function partsOf(file: ScriptFile, expression: ts.Expression): Part[] | undefined {
  const { ts } = file;
  const node = bare(file, expression);
  if (ts.isStringLiteralLike(node)) return [{ text: node.text }];
  if (ts.isTemplateExpression(node)) {
    if (node.templateSpans.some((span) => span.literal.text === undefined)) return undefined;
    return joined([{ text: node.head.text }, ...node.templateSpans.flatMap((span) => [...valueParts(file, span.expression), { text: span.literal.text }])]);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const operands = plusOperands(file, node);
    // `a + b + 'c'` may add numbers first
    const isConcatenation = operands.slice(0, 2).some((each) => ts.isStringLiteralLike(bare(file, each)) || ts.isTemplateExpression(bare(file, each)));
    return isConcatenation ? joined(operands.flatMap((each) => partsOf(file, each) ?? [{ node: each }])) : undefined;
  }
  return joinParts(file, node);
}

const valueParts = (file: ScriptFile, node: ts.Expression): Part[] =>
  file.ts.isStringLiteralLike(bare(file, node)) ? (partsOf(file, node) as Part[]) : [{ node }];

function plusOperands(file: ScriptFile, node: ts.Expression): ts.Expression[] {
  const { ts } = file;
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [...plusOperands(file, node.left), node.right] : [node];
}

/** `['a', b].join(' ')` */
function joinParts(file: ScriptFile, node: ts.Expression): Part[] | undefined {
  const { ts } = file;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'join') return undefined;
  const list = bare(file, node.expression.expression);
  const [separator] = node.arguments;
  if (!ts.isArrayLiteralExpression(list) || !separator || !ts.isStringLiteralLike(separator) || list.elements.some((each) => ts.isSpreadElement(each)))
    return undefined;
  return joined(list.elements.flatMap((each, i) => [...(i > 0 ? [{ text: separator.text }] : []), ...(partsOf(file, each) ?? [{ node: each }])]));
}

/** A string literal in the file's quotes. */
export function quoted(file: ScriptFile, text: string): string {
  const { quote } = file.style;
  const other = quote === "'" ? '"' : "'";
  const mark = text.includes(quote) && !text.includes(other) ? other : quote;
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

/** Fixed text and the code of values as a template, or as a plain literal when it has no values. `like`: the expression it replaces. */
export function printed(file: ScriptFile, parts: readonly (string | { code: string })[], like?: ts.Expression): string {
  const wasTemplate = like !== undefined && (file.ts.isTemplateExpression(like) || file.ts.isNoSubstitutionTemplateLiteral(like));
  const isLong = wasTemplate && codeOf(file, like).includes('\n');
  if (parts.every((part) => typeof part === 'string')) {
    const text = parts.join('');
    return isLong && text.includes('\n') ? `\`${escapeTemplate(text).replaceAll('\n', file.style.eol)}\`` : quoted(file, text);
  }
  // a template may break its lines, other literals did not
  const line = (text: string) => text.replaceAll('\n', isLong ? file.style.eol : '\\n');
  return `\`${parts.map((part) => (typeof part === 'string' ? line(escapeTemplate(part)) : `\${${part.code}}`)).join('')}\``;
}

const escapeTemplate = (text: string): string =>
  text
    .replace(/[`\\]|\$\{/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
