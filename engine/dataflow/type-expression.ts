/**
 * What a type that is written as text lets through at a place of the validated data: `"'a' | 'b'"`, `{ count: 'number', 'mode?': "'a'" }`. Unions of
 * literals and of types without text are closed; whatever else stands there is open.
 */
import type { Segment } from '../binding/path';
import { CLOSED_PATTERN, regexBarriers } from './barriers';
import type { Calls } from './calls';
import { isClosed } from './schema';
import type { Place } from './target';
import { look } from './when';

/** @param way from the validated data to the value in question; empty: the data itself */
export function isClosedByExpression(calls: Calls, type: Place, way: readonly Segment[], depth = 0): boolean {
  if (depth > 24) return false;
  const { program } = calls;
  const seen = look(program, type);
  const [first, ...rest] = way;
  return (
    seen.length > 0 &&
    seen.every((each) => {
      if (typeof each === 'string') return false;
      const node = program.node(each.ref);
      if (node.op === 'call') return isClosed(calls, { ref: each.ref, segments: [] }, way, depth + 1);
      if (node.op === 'const') return typeof node.value === 'string' && closedText(node.value, way);
      if (node.op !== 'object' || first?.kind !== 'prop') return false;
      return [first.name, `${first.name}?`].some((name) => isClosedByExpression(calls, { ref: each.ref, segments: [{ kind: 'prop', name }] }, rest, depth + 1));
    })
  );
}

const LITERAL = /^(?:'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|true|false|null|undefined)$/;
/** `number`, `number.integer`, `0 < number <= 10`, `number % 2`; a form of text that carries no text. */
const SCALAR = /^(?:[\d\s.<>=-]*number(?:\.\w+)*[\d\s.<>=%-]*|boolean|bigint|Date|never|string\.uuid(?:\.\w+)?|string\.date\.iso)$/;

function closedText(text: string, way: readonly Segment[]): boolean {
  const list = /^\(?(.*?)\)?\[\]$/s.exec(text.trim());
  if (way.length > 0) return list !== null && way.length === 1 && way[0]?.kind !== 'prop' && closedText(list[1] as string, []);
  const members = text.match(/'[^']*'|"[^"]*"|\/(?:\\.|[^/\\])*\/|[^|'"/]+/g)?.map((each) => each.trim());
  const isClosedMember = (each: string) =>
    LITERAL.test(each) || SCALAR.test(each) || (each.startsWith('/') && (regexBarriers(each.slice(1, -1), '') & CLOSED_PATTERN) === CLOSED_PATTERN);
  return members?.filter((each) => each !== '').every(isClosedMember) === true;
}
