/**
 * Magics as the calls that IPython makes of them: `!cmd {x}` is `get_ipython().system(…)` with the values put into the text. IPython
 * leaves a command as it is when one of the pieces in braces is no expression; the body of a shell's cell it never touches, but hands
 * over what `-s` names. SQL magics fill in braces in the body too, and bind what stands behind a colon.
 */
import type { Expr } from '../../ir/ir';
import { type Context, literal, member, template } from './context';
import { lowerExpr } from './expressions';
import type { Magic } from './magics';
import type { Node } from './parse';
import { findVariable, reference } from './scope';

/** A magic by offsets into the notebook's text. */
export interface PlacedMagic extends Magic {
  /** Of its cell. */
  end: number;
}

/** What the lowering is given of a notebook. */
export interface MagicSource {
  at: ReadonlyMap<number, PlacedMagic>;
  /** @returns the expression between two offsets; undefined where there is none */
  expression(start: number, end: number): Node | undefined;
}

type Place = Pick<Node, 'start' | 'end'>;

const SQL_NAMES = /sql|duckdb|dql/;
const RUNS_ITS_ARGUMENTS = /(?:\beval\b[^\n;|&]*|\b(?:ba|z|da)?sh\s+-c\s*["']?|(?:^|[;&|\n])[ \t]*)["']?\$\{?[1-9@*]/;

export function lowerMagic(cx: Context, source: MagicSource, magic: PlacedMagic, place: Node): Expr {
  const at = { start: place.start, end: magic.body === undefined ? magic.to : magic.end };
  const isSql = SQL_NAMES.test(magic.name);
  const line = () => filled(cx, source, magic.from, magic.to, { dollars: true, jinja: isSql }) ?? literal(cx.text.slice(magic.from, magic.to), at);
  if (magic.kind === 'system') return callOf(magic.name, [line()], at);
  if (magic.kind === 'line') return callOf('run_line_magic', [literal(magic.name, at), line()], at);
  const body = { start: magic.body ?? magic.end, end: magic.end };
  const text = literal(cx.text.slice(body.start, body.end), body);
  const given = isSql
    ? filled(cx, source, body.start, body.end, { dollars: false, jinja: true })
    : handedOver(cx, source, { start: magic.from, end: magic.to }, body);
  return callOf('run_cell_magic', [literal(magic.name, at), line(), given ?? text], at);
}

function callOf(method: string, values: Expr[], at: Place): Expr {
  const shell: Expr = { op: 'call', callee: { op: 'global', name: 'get_ipython', ...at }, args: [], ...at };
  return { op: 'call', callee: member(shell, method, at), args: values.map((value) => ({ value })), ...at };
}

/** A shell runs what it is handed over only where the script lets it: as a command, or by `eval` and its like. */
function handedOver(cx: Context, source: MagicSource, line: Place, body: Place): Expr | undefined {
  const script = cx.text.slice(body.start, body.end);
  if (!/(?:^|\s)-s\s/.test(cx.text.slice(line.start, line.end)) || !RUNS_ITS_ARGUMENTS.test(script)) return undefined;
  const given = filled(cx, source, line.start, line.end, { dollars: true, jinja: false });
  return given && template([given, literal(script, body)], line);
}

/** @returns the text with its values; undefined where it has none */
function filled(cx: Context, source: MagicSource, start: number, end: number, how: { dollars: boolean; jinja: boolean }): Expr | undefined {
  const { text } = cx;
  const parts: Expr[] = [];
  let from = start;
  const literalTo = (to: number) => {
    if (to > from) parts.push(...(how.dollars ? named(cx, source, from, to) : [literal(text.slice(from, to), { start: from, end: to })]));
  };
  for (let i = start; i < end; i++) {
    if (text[i] !== '{') {
      if (text[i] === '}' && !how.jinja) {
        if (text[i + 1] !== '}') return undefined;
        i++;
      }
      continue;
    }
    const isDouble = text[i + 1] === '{';
    if (isDouble && !how.jinja) {
      i++;
      continue;
    }
    const close = closing(text, i, end);
    const node = close === undefined ? undefined : expressionIn(source, text, i + (isDouble ? 2 : 1), isDouble ? close - 1 : close);
    if (node && close !== undefined) {
      literalTo(i);
      parts.push(lowerExpr(cx, node));
      from = close + 1;
      i = close;
    } else if (!how.jinja) return undefined;
  }
  literalTo(end);
  return parts.some((part) => part.op !== 'literal') ? template(parts, { start, end }) : undefined;
}

function closing(text: string, open: number, end: number): number | undefined {
  let depth = 0;
  for (let i = open; i < end; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return undefined;
}

/** `x`, `x!r`, `x:>10` */
function expressionIn(source: MagicSource, text: string, start: number, end: number): Node | undefined {
  const whole = source.expression(start, end);
  if (whole) return whole;
  const tail = /(?:![rsa])?(?::[^:{}[\]]*)?$/.exec(text.slice(start, end))?.[0] ?? '';
  return tail === '' ? undefined : source.expression(start, end - tail.length);
}

const DOLLAR = /\$(\$?)([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g;

/** `$name` and `$name.attribute` outside of single quotes, where the notebook has such a name; any other is the shell's. */
function named(cx: Context, source: MagicSource, start: number, end: number): Expr[] {
  const text = cx.text.slice(start, end);
  const parts: Expr[] = [];
  let from = 0;
  for (const match of text.matchAll(DOLLAR)) {
    const [whole, twice, name = ''] = match;
    const stop = match.index + whole.length;
    const first = name.split('.')[0] as string;
    if (twice || findVariable(cx, first) === undefined || (text.slice(stop).split("'").length - 1) % 2 === 1) continue;
    const node = source.expression(start + match.index + 1, start + stop);
    if (match.index > from) parts.push(literal(text.slice(from, match.index), { start: start + from, end: start + match.index }));
    const place = { start: start + match.index + 1, end: start + stop };
    parts.push(node ? lowerExpr(cx, node) : reference(cx, first, { type: 'identifier', kids: [], ...place }));
    from = stop;
  }
  if (from < text.length) parts.push(literal(text.slice(from), { start: start + from, end }));
  return parts;
}
