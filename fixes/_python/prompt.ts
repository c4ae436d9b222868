/** The Python side of the prompt fixes: value-to-user-message, split-into-roles and delimit-value. */
import type { Printed, PrintedEdit, PythonPlace } from '../_define';
import { beginsLine, indentAt } from '../_edits';
import { blockText, delimitedText, namesFor, type Piece, systemText, userText } from '../_prompt';
import type { Node, PythonFile } from './file';
import {
  argumentOf,
  bare,
  callOf,
  codeOf,
  expressionAt,
  initialValue,
  isConstant,
  isPure,
  literalText,
  nameFor,
  outer,
  parentOf,
  quoted,
  spanOf,
} from './nodes';
import { isText, partsOf, printed } from './text';

type Content = (string | { code: string })[];

/** @param isBlock the value stands between tags that it cannot close, for text that somebody else wrote */
export const printMoved = (place: PythonPlace, isBlock = false): Printed | undefined => print(place, slotOf, isBlock);

/** `input` of a response becomes its instructions, and its values the input. @returns nothing where the call takes no such text, or has one */
export const printSplit = (place: PythonPlace): Printed | undefined => print(place, wholeSlotOf, false);

function print({ file, span }: PythonPlace, find: typeof slotOf, isBlock: boolean): Printed | undefined {
  const argument = expressionAt(file, span);
  const slot = argument && find(file, argument);
  if (!argument || !slot) return undefined;
  const value = initialValue(file, argument);
  const pieces = piecesOf(file, value);
  const text = pieces && systemText(pieces);
  const isHere = value === bare(argument);
  if (!pieces || text === undefined) {
    const isWhole = pieces === undefined ? isPure(file, value) : pieces.length === 1;
    return slot.role && isWhole && isHere
      ? { title: 'Make it a user message', safety: 'review', edits: [{ ...spanOf(slot.role), text: quoted(file, 'user') }] }
      : undefined;
  }
  if (pieces.some((piece) => 'value' in piece && (isHere ? /\b(?:await|yield)\b/.test(codeOf(file, piece.value)) : !isPure(file, piece.value))))
    return undefined;
  const content = isBlock
    ? blockText(pieces).map((part) => (typeof part === 'string' ? part : { code: escapedCode(file, value, part.value) }))
    : userText(pieces).map((part) => (typeof part === 'string' ? part : { code: codeOf(file, part.value) }));
  const moved = slot.place(content);
  const constant = printed(file, [text], value.type === 'string' ? value : undefined);
  return moved && constant !== undefined ? { safety: 'review', edits: [{ ...spanOf(value), text: constant }, ...moved] } : undefined;
}

export function printDelimited({ file, span }: PythonPlace): Printed | undefined {
  const argument = expressionAt(file, span);
  const value = argument && initialValue(file, argument);
  const pieces = value && piecesOf(file, value);
  const text = pieces?.some((piece) => 'text' in piece) && pieces.some((piece) => 'value' in piece) ? delimitedText(pieces) : undefined;
  if (!value || !text) return undefined;
  const code = text.map((part) => (typeof part === 'string' ? part : { code: escapedCode(file, value, part.value) }));
  const result = printed(file, code, value.type === 'string' ? value : undefined);
  return result === undefined ? undefined : { safety: 'review', edits: [{ ...spanOf(value), text: result }] };
}

/** A value of a text with `<` escaped, so that it cannot close its tag. */
const escapedCode = (file: PythonFile, text: Node, value: Node): string =>
  `str(${codeOf(file, value)}).replace(${quotedInside(file, text, '<')}, ${quotedInside(file, text, '&lt;')})`;

/** A literal inside an f-string: in the quotes that the values there use, so that the others are free for the whole. */
function quotedInside(file: PythonFile, value: Node, text: string): string {
  const used = partsOf(file, value)?.flatMap((part) => (isText(part) ? [] : [codeOf(file, part.node)])) ?? [];
  const mark = used.some((code) => code.includes("'")) ? "'" : used.some((code) => code.includes('"')) ? '"' : file.style.quote === '"' ? "'" : '"';
  return mark + text + mark;
}

function piecesOf(file: PythonFile, value: Node): Piece<Node>[] | undefined {
  const parts = partsOf(file, value);
  if (!parts || parts.some((part) => !isText(part) && isConstant(file, part.node))) return undefined;
  const names = namesFor(parts.flatMap((part) => (isText(part) ? [] : [nameFor(file, part.node)])));
  let next = 0;
  return parts.map((part) => (isText(part) ? part : { value: part.node, name: names[next++] as string }));
}

interface Slot {
  role?: Node;
  place: (content: Content) => PrintedEdit[] | undefined;
}

function slotOf(file: PythonFile, expression: Node): Slot | undefined {
  const pair = parentOf(file, outer(file, expression));
  if (pair?.type === 'pair') {
    const [key] = pair.kids;
    const dictionary = parentOf(file, pair);
    const list = dictionary && parentOf(file, dictionary);
    if (!key || !dictionary || list?.type !== 'list') return undefined;
    const name = literalText(file, key);
    const role = dictionary.kids.find((each) => each.kids[0] && literalText(file, each.kids[0]) === 'role')?.kids[1];
    if (name === 'content' && role && /^(?:system|developer)$/.test(literalText(file, role) ?? ''))
      return { role, place: (content) => messageBeside(file, list, dictionary, content) };
    const blocks = argumentOf(file, list);
    return name === 'text' && blocks?.argument.name === 'system' ? options(file, blocks.call.node) : undefined;
  }
  const place = argumentOf(file, expression);
  return place && (place.argument.name === 'system' || place.argument.name === 'instructions') ? options(file, place.call.node) : undefined;
}

function wholeSlotOf(file: PythonFile, expression: Node): Slot | undefined {
  const place = argumentOf(file, expression);
  if (place?.argument.name !== 'input' || place.call.hasSplat || !/\.responses\.(?:create|parse|stream)$/.test(codeOf(file, place.call.callee)))
    return undefined;
  if (place.call.arguments.some(({ name }) => name === 'instructions')) return undefined;
  const written = parentOf(file, outer(file, expression));
  if (written?.type !== 'keyword_argument') return undefined;
  const gap = beginsLine(file.text, written.start) ? file.style.eol + indentAt(file.text, written.start) : ' ';
  return {
    place: (content) => {
      const text = printed(file, content);
      const value = place.argument.value;
      if (text === undefined) return undefined;
      return [
        { start: written.start, end: value.start, text: 'instructions=' },
        { start: written.end, end: written.end, text: `,${gap}input=${text}` },
      ];
    },
  };
}

function options(file: PythonFile, node: Node): Slot {
  const call = callOf(file, node);
  const named = (name: string) => call?.arguments.find((each) => each.name === name)?.value;
  return {
    place: (content) => {
      const value = named('messages') ?? named('input') ?? named('prompt');
      const inner = value && bare(value);
      if (!value || !inner) return undefined;
      if (inner.type === 'list') return messageBeside(file, inner, undefined, content);
      if (named('messages')) return undefined;
      const parts = partsOf(file, inner)?.map((part) => (isText(part) ? part.text : { code: codeOf(file, part.node) }));
      if (!parts && (!isPure(file, inner) || /messages|history/i.test(codeOf(file, inner)))) return undefined;
      const text = printed(file, [...content, '\n\n', ...(parts ?? [{ code: codeOf(file, inner) }])], inner.type === 'string' ? inner : undefined);
      return text === undefined ? undefined : [{ ...spanOf(value), text }];
    },
  };
}

function messageBeside(file: PythonFile, list: Node, element: Node | undefined, content: Content): PrintedEdit[] | undefined {
  const near = element ?? list.kids[0];
  const text = printed(file, content);
  if (!near || text === undefined) return undefined;
  const [role, user, key] = ['role', 'user', 'content'].map((each) => quoted(file, each));
  const message = `{${role}: ${user}, ${key}: ${text}}`;
  const gap = beginsLine(file.text, near.start) ? file.style.eol + indentAt(file.text, near.start) : ' ';
  return element ? [{ start: element.end, end: element.end, text: `,${gap}${message}` }] : [{ start: near.start, end: near.start, text: `${message},${gap}` }];
}
