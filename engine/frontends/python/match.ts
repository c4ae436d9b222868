/**
 * `match` statements. When every case compares the subject with constants the statement is a switch; otherwise a chain of ifs
 * whose tests say what can be said (literals, types, keys) and whose captures are assigned before guard and body.
 */
import type { Expr, Stmt } from '../../ir/ir';
import { both, type Context, element, equal, expression, literal, member, operation, textOf, tooDeep } from './context';
import { lowerExpr, lowerItems } from './expressions';
import type { Node } from './parse';
import { bindName } from './scope';
import { lowerBlock } from './statements';
import { constantText } from './strings';
import { hold } from './targets';

interface Pattern {
  /** Absent: matches everything. */
  test?: Expr;
  captures: { name: Node; value: Expr }[];
}

export function lowerMatch(cx: Context, node: Node, out: Stmt[]): void {
  const block = node.kids.find((kid) => kid.type === 'block');
  const subjects = node.kids.filter((kid) => kid !== block);
  const written = subjects.length > 1 ? lowerItems(cx, node, subjects) : lowerExpr(cx, subjects[0]);
  const clauses = (block?.kids ?? []).filter((kid) => kid.type === 'case_clause');
  const place = { start: node.start, end: node.end };
  if (written.op !== 'array' && clauses.length > 0 && clauses.every(isConstantCase)) {
    const loop = cx.fn.loops[cx.fn.loops.length - 1];
    if (loop) loop.switches++;
    const subject = written.op === 'ref' ? written : hold(cx, written, out);
    const cases = clauses.map((clause) => {
      const pattern = clause.kids[0] as Node;
      const tests = alternatives(pattern).map((alternative) => lowerConstant(cx, alternative));
      const capture = captureOf(pattern);
      const body: Stmt[] = capture ? [bindName(cx, textOf(cx, capture), subject, capture)] : [];
      body.push(...lowerBlock(cx, clause.kids.slice(1)));
      return { tests, body };
    });
    if (loop) loop.switches--;
    out.push({ op: 'switch', subject, cases, fallsThrough: false, ...place });
    return;
  }
  const subject = written.op === 'ref' || written.op === 'array' ? written : hold(cx, written, out);
  const branches: { test: Expr; then: Stmt[]; start: number; end: number }[] = [];
  for (const clause of clauses) branches.push(lowerCase(cx, clause, subject));
  const chain = branches.reduceRight<Stmt[]>(
    (rest, branch) => (branch.test.op === 'literal' && branch.test.value === true ? branch.then : [{ op: 'if', ...branch, else: rest }]),
    [],
  );
  out.push(...(chain.length > 0 ? chain : [expression(subject)]));
}

function lowerCase(cx: Context, clause: Node, subject: Expr): { test: Expr; then: Stmt[]; start: number; end: number } {
  const patterns = clause.kids.filter((kid) => kid.type === 'case_pattern');
  const guard = clause.kids.find((kid) => kid.type === 'if_clause');
  const bodies = clause.kids.filter((kid) => kid.type === 'block');
  const pattern = patterns.length === 1 ? readPattern(cx, patterns[0] as Node, subject) : readSequence(cx, patterns, subject, clause);
  const captures = pattern.captures.map(({ name, value }) => bindName(cx, textOf(cx, name), value, name));
  let test = pattern.test;
  if (guard) {
    const condition = lowerExpr(cx, guard.kids[0]);
    const guarded: Expr = captures.length > 0 ? { op: 'do', effects: captures, value: condition, start: guard.start, end: guard.end } : condition;
    test = test ? both(test, guarded) : guarded;
  }
  const then = [...(guard ? [] : captures), ...lowerBlock(cx, bodies)];
  return { test: test ?? literal(true, clause), then, start: clause.start, end: clause.end };
}

const CONSTANTS = new Set(['string', 'concatenated_string', 'integer', 'float', 'true', 'false', 'none']);
const isValue = (node: Node): boolean => CONSTANTS.has(node.type) || (node.type === 'dotted_name' && node.kids.length > 1);

/** The values a case compares with; [] for `_` and a bare capture. */
function alternatives(pattern: Node): Node[] {
  const inner = pattern.kids[0];
  if (!inner || captureOf(pattern)) return [];
  return inner.type === 'union_pattern' ? [...inner.kids] : [pattern];
}

function captureOf(pattern: Node): Node | undefined {
  const inner = pattern.kids[0];
  return inner?.type === 'dotted_name' && inner.kids.length === 1 ? inner.kids[0] : undefined;
}

function isConstantCase(clause: Node): boolean {
  const [pattern, next] = clause.kids;
  if (pattern?.type !== 'case_pattern' || next?.type === 'case_pattern' || next?.type === 'if_clause') return false;
  const inner = pattern.kids[0];
  if (!inner || captureOf(pattern)) return true;
  return inner.type === 'union_pattern' ? inner.kids.length > 1 && inner.kids.every(isValue) : isValue(inner);
}

function lowerConstant(cx: Context, node: Node): Expr {
  const inner = node.type === 'case_pattern' ? node.kids[0] : node;
  if (inner?.type === 'dotted_name') return dotted(cx, inner);
  const value = lowerExpr(cx, inner);
  // The minus of a case is no node; between alternatives it only stands in the text.
  const negative = node.tokens?.includes('-') ?? /-\s*$/.test(cx.text.slice(Math.max(0, node.start - 8), node.start));
  return negative && value.op === 'literal' && typeof value.value === 'number' ? literal(-value.value, node) : value;
}

function dotted(cx: Context, node: Node): Expr {
  const [first, ...rest] = node.kids;
  return rest.reduce((object, step) => member(object, textOf(cx, step), { start: node.start, end: step.end }), lowerExpr(cx, first));
}

function readPattern(cx: Context, node: Node, subject: Expr): Pattern {
  if (tooDeep(cx)) return { captures: [] };
  cx.depth++;
  const pattern = patternOf(cx, node, subject);
  cx.depth--;
  return pattern;
}

function patternOf(cx: Context, node: Node, subject: Expr): Pattern {
  const { kids } = node;
  switch (node.type) {
    case 'case_pattern': {
      const inner = kids[0];
      if (!inner) return { captures: [] };
      if (isValue(inner)) return { test: equal(subject, lowerConstant(cx, node), node), captures: [] };
      return readPattern(cx, inner, subject);
    }
    case 'dotted_name':
      return kids.length === 1 ? { captures: [{ name: kids[0] as Node, value: subject }] } : { test: equal(subject, dotted(cx, node), node), captures: [] };
    case 'as_pattern': {
      const inner = kids[0] ? readPattern(cx, kids[0], subject) : { captures: [] };
      return kids[1] ? { ...inner, captures: [...inner.captures, { name: kids[1], value: subject }] } : inner;
    }
    case 'union_pattern': {
      const parts = kids.map((kid) => readPattern(cx, kid, subject));
      const captures = parts.flatMap((part) => part.captures);
      if (parts.some((part) => !part.test)) return { captures };
      const tests = parts.map((part) => part.test as Expr);
      return { test: tests.reduce((left, right) => ({ op: 'logical', operator: '||', left, right, start: left.start, end: right.end })), captures };
    }
    case 'list_pattern':
    case 'tuple_pattern':
      if (node.type === 'tuple_pattern' && kids.length === 1 && cx.text.slice(kids[0]?.end ?? 0, node.end).trim() === ')')
        return readPattern(cx, kids[0] as Node, subject);
      return readSequence(cx, kids, subject, node);
    case 'dict_pattern':
      return readMapping(cx, node, subject);
    case 'class_pattern':
      return readClass(cx, node, subject);
    case 'splat_pattern':
      return { captures: kids[0] ? [{ name: kids[0], value: subject }] : [] };
    default:
      return isValue(node)
        ? { test: equal(subject, lowerConstant(cx, node), node), captures: [] }
        : { test: operation('match', [subject], node), captures: [] };
  }
}

function combineAll(first: Expr | undefined, parts: Pattern[]): Pattern {
  const tests = [first, ...parts.map((part) => part.test)].filter((test) => test !== undefined);
  return { ...(tests.length > 0 ? { test: tests.reduce(both) } : {}), captures: parts.flatMap((part) => part.captures) };
}

const splatOf = (node: Node): Node | undefined => (node.type === 'splat_pattern' ? node : node.kids[0]?.type === 'splat_pattern' ? node.kids[0] : undefined);

function readSequence(cx: Context, items: readonly Node[], subject: Expr, place: Node): Pattern {
  const star = items.findIndex((item) => splatOf(item));
  const written = subject.op === 'array' && star < 0 && subject.items.length === items.length ? subject.items : undefined;
  const parts = items.map((item, index): Pattern => {
    if (index === star) return readPattern(cx, splatOf(item) as Node, { op: 'rest', of: subject, start: item.start, end: item.end });
    const position = star >= 0 && index > star ? index - items.length : index;
    return readPattern(cx, item, written?.[index]?.value ?? element(subject, literal(position, item), item));
  });
  return combineAll(written ? undefined : operation('match', [subject], place), parts);
}

function readMapping(cx: Context, node: Node, subject: Expr): Pattern {
  const parts: Pattern[] = [];
  for (let i = 0; i < node.kids.length; i++) {
    const key = node.kids[i] as Node;
    if (key.type === 'splat_pattern') {
      parts.push(readPattern(cx, key, { op: 'rest', of: subject, start: key.start, end: key.end }));
      continue;
    }
    const value = node.kids[++i];
    if (!value) break;
    const name = constantText(cx, key);
    parts.push(readPattern(cx, value, name === undefined ? element(subject, lowerConstant(cx, key), key) : member(subject, name, key)));
  }
  return combineAll(operation('match', [subject], node), parts);
}

function readClass(cx: Context, node: Node, subject: Expr): Pattern {
  const [name, ...items] = node.kids;
  if (!name) return { captures: [] };
  const test: Expr = { op: 'compare', operator: 'instanceof', left: subject, right: dotted(cx, name), start: name.start, end: name.end };
  // `str(x)`, `int(x)` … capture the subject itself; of other classes the positional fields are not known by name.
  const parts = items.map((item, index): Pattern => {
    const inner = item.kids[0];
    if (inner?.type !== 'keyword_pattern') return readPattern(cx, item, items.length === 1 ? subject : element(subject, literal(index, item), item));
    const [key, pattern] = inner.kids;
    if (!key || !pattern) return { captures: [] };
    return readPattern(cx, pattern, member(subject, textOf(cx, key), key));
  });
  return combineAll(test, parts);
}
