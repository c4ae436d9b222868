/** The JavaScript side of the fixes that move a value into a user message, as it is or as a block between tags: out of a system text, or out of a prompt that has no roles yet. */
import type ts from 'typescript';
import type { Printed, PrintedEdit, ScriptPlace } from '../_define';
import { beginsLine, indentAt } from '../_edits';
import { blockText, namesFor, type Piece, systemText, userText } from '../_prompt';
import type { ScriptFile } from './file';
import { bare, calledFrom, codeOf, expressionAt, initialValue, isConstant, isPure, nameFor, outer, spanOf } from './nodes';
import { isText, partsOf, printed, quoted } from './text';
import { isStringTyped } from './types';

/**
 * @param isBlock the value stands between tags that it cannot close, for text that somebody else wrote
 * @returns nothing where the messages are not written out in the call
 */
export const printMoved = (place: ScriptPlace, isBlock = false): Printed | undefined => print(place, slotOf, isBlock);

/** An option that is the whole prompt becomes the system text, and its values the prompt. @returns nothing where the call takes no system text beside it */
export const printSplit = (place: ScriptPlace): Printed | undefined => print(place, wholeSlotOf, false);

function print({ file, span }: ScriptPlace, find: typeof slotOf, isBlock: boolean): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  const slot = argument && find(file, argument);
  if (!argument || !slot) return undefined;
  const value = initialValue(file, argument);
  const pieces = piecesOf(file, value);
  const text = pieces && systemText(pieces);
  if (!pieces || text === undefined) {
    const isWhole = pieces === undefined ? isPure(file, value) : pieces.length === 1;
    return slot.role && isWhole && value === bare(file, argument)
      ? { title: 'Make it a user message', safety: 'review', edits: [{ ...spanOf(file, slot.role), text: quoted(file, 'user') }] }
      : undefined;
  }
  if (pieces.some((piece) => 'value' in piece && !isReadable(file, piece.value, value !== bare(file, argument)))) return undefined;
  const declaration = value.parent;
  if (value !== bare(file, argument) && ts.isVariableDeclaration(declaration) && declaration.type && codeOf(file, declaration.type) !== 'string')
    return undefined;
  const content = isBlock
    ? blockText(pieces).map((part) => (typeof part === 'string' ? part : { code: escapedCode(file, part.value) }))
    : userText(pieces).map((part) => (typeof part === 'string' ? part : { code: codeOf(file, part.value) }));
  const moved = slot.place(content);
  return moved && { safety: 'review', edits: [{ ...spanOf(file, value), text: printed(file, [text], value) }, ...moved] };
}

/** Evaluated a little later than before: calls are left where they are, unless the text stands in the call itself. */
const isReadable = (file: ScriptFile, value: ts.Expression, isElsewhere: boolean): boolean =>
  isElsewhere ? isPure(file, value) : !/\b(?:await|yield)\b/.test(codeOf(file, value));

/** The text's pieces, constants counted as part of the text; undefined when it is not put together here. */
function piecesOf(file: ScriptFile, value: ts.Expression): Piece<ts.Expression>[] | undefined {
  const parts = partsOf(file, value);
  if (!parts || parts.some((part) => !isText(part) && isConstant(file, part.node))) return undefined;
  const names = namesFor(parts.flatMap((part) => (isText(part) ? [] : [nameFor(file, part.node)])));
  let next = 0;
  return parts.map((part) => (isText(part) ? part : { value: part.node, name: names[next++] as string }));
}

type Content = (string | { code: string })[];

interface Slot {
  /** The literal of the message's role, where the text is a message of its own. */
  role?: ts.Expression;
  /** Edits that put a user message with this content beside it; undefined where there is no place. */
  place: (content: Content) => PrintedEdit[] | undefined;
}

function slotOf(file: ScriptFile, expression: ts.Expression): Slot | undefined {
  const { ts } = file;
  const property = outer(file, expression).parent;
  if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return undefined;
  const object = property.parent;
  const name = codeOf(file, property.name);
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  const list = outer(file, object).parent;
  if (name === 'content' && ts.isArrayLiteralExpression(list)) {
    const role = valueNamed(file, object, 'role');
    if (!role || !ts.isStringLiteralLike(role) || !/^(?:system|developer)$/.test(role.text)) return undefined;
    return { role, place: (content) => [messageAfter(file, list, object, content)] };
  }
  if (name === 'text' && ts.isArrayLiteralExpression(list)) {
    const blocks = outer(file, list).parent;
    return ts.isPropertyAssignment(blocks) && ts.isObjectLiteralExpression(blocks.parent) && codeOf(file, blocks.name) === 'system'
      ? options(file, blocks.parent)
      : undefined;
  }
  return name === 'system' || name === 'instructions' ? options(file, object) : undefined;
}

/** By the option that holds a prompt without roles: the one that takes the orders beside it. */
const ORDERS = { prompt: 'system', input: 'instructions' } as const;
const GENERATES = /^(?:generate|stream)(?:Text|Object)$/;
const RESPONDS = /\.responses\s*\.(?:create|parse|stream)$/;

function wholeSlotOf(file: ScriptFile, expression: ts.Expression): Slot | undefined {
  const { ts } = file;
  const property = outer(file, expression).parent;
  if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return undefined;
  const object = property.parent;
  const name = codeOf(file, property.name);
  const call = object.parent;
  if (!(name === 'prompt' || name === 'input') || !ts.isObjectLiteralExpression(object) || !ts.isCallExpression(call)) return undefined;
  const from = calledFrom(file, call.expression);
  const takes = name === 'prompt' ? from?.module === 'ai' && GENERATES.test(from.name) : RESPONDS.test(codeOf(file, call.expression));
  // what is spread into the options may bring orders of its own
  const isPlain = object.properties.every((each) => !ts.isSpreadAssignment(each));
  if (!takes || !isPlain || ['system', 'instructions', 'messages'].some((other) => valueNamed(file, object, other))) return undefined;
  const start = property.getStart(file.tree);
  const gap = beginsLine(file.text, start) ? file.style.eol + indentAt(file.text, start) : ' ';
  return {
    place: (content) => [
      // the option's name; of a shorthand it is the variable, too, which stays
      { start, end: ts.isPropertyAssignment(property) ? property.initializer.getStart(file.tree) : start, text: `${ORDERS[name]}: ` },
      { start: property.end, end: property.end, text: `,${gap}${name}: ${printed(file, content)}` },
    ],
  };
}

/** Beside `system`: the first of `messages`, or the text of `prompt` or `input`. */
function options(file: ScriptFile, object: ts.ObjectLiteralExpression): Slot | undefined {
  const { ts } = file;
  return {
    place: (content) => {
      const messages = valueNamed(file, object, 'messages') ?? valueNamed(file, object, 'input') ?? valueNamed(file, object, 'prompt');
      const list = messages && bare(file, messages);
      if (!list || !ts.isExpression(list)) return undefined;
      if (ts.isArrayLiteralExpression(list)) return list.elements.length > 0 ? [messageAfter(file, list, undefined, content)] : undefined;
      if (valueNamed(file, object, 'messages')) return undefined;
      const parts = partsOf(file, list)?.map((part) => (isText(part) ? part.text : { code: codeOf(file, part.node) }));
      if (!parts && !isStringTyped(file, list) && (!isPure(file, list) || /messages|history/i.test(codeOf(file, list)))) return undefined;
      const text = printed(file, [...content, '\n\n', ...(parts ?? [{ code: codeOf(file, list) }])], list);
      return ts.isShorthandPropertyAssignment(list.parent)
        ? [{ ...spanOf(file, list), text: `${codeOf(file, list)}: ${text}` }]
        : [{ ...spanOf(file, messages), text }];
    },
  };
}

function valueNamed(file: ScriptFile, object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const { ts } = file;
  const property = object.properties.find((each) => each.name && codeOf(file, each.name).replace(/^['"]|['"]$/g, '') === name);
  if (!property) return undefined;
  return ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** A user message after an element of a list of messages, or before the first one, in the list's layout. */
function messageAfter(file: ScriptFile, list: ts.ArrayLiteralExpression, element: ts.Expression | undefined, content: Content): PrintedEdit {
  const first = list.elements[0] as ts.Expression;
  const near = element ?? first;
  const start = near.getStart(file.tree);
  const message = `{ role: ${quoted(file, 'user')}, content: ${printed(file, content)} }`;
  const gap = beginsLine(file.text, start) ? file.style.eol + indentAt(file.text, start) : ' ';
  if (!element) return { start, end: start, text: `${message},${gap}` };
  const at = outer(file, element).end;
  return { start: at, end: at, text: `,${gap}${message}` };
}

/** The value with `<` escaped, so that it cannot close its tag. */
export function escapedCode(file: ScriptFile, value: ts.Expression): string {
  const code = codeOf(file, value);
  return `${isStringTyped(file, value) ? code : `String(${code})`}.replace(/</g, ${quoted(file, '&lt;')})`;
}
