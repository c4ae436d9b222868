/**
 * Values in a query's text become bound parameters: `$1` with an array for PostgreSQL, `?` or `%s` with a tuple for Python's drivers.
 * A value that stands where a parameter may not stand (a column, a table, a sort order) gives no fix.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { bare, codeOf, declarationOf, expressionAt, initialValue, outer, spanOf } from './_javascript/nodes';
import { isText, partsOf, printed } from './_javascript/text';
import type { Node, PythonFile } from './_python/file';
import { importsModule, qualified } from './_python/imports';
import * as py from './_python/nodes';
import * as pyText from './_python/text';
import { type BoundQuery, boundQuery } from './_sql';

export default defineFix({
  id: 'bind-parameters',
  title: 'Bind the values as query parameters',
  about:
    'The query text becomes constant and its values are passed beside it, with the quotes and `%` of a LIKE pattern taken into account. Safe where every value stood between quotes; ' +
    'without quotes the database may have read the value as a number, so it is to be reviewed. Table names, columns and sort orders cannot be bound and give no fix.',
  javascript: inScript,
  python: inPython,
});

/** `client.query(text)` of node-postgres. */
function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  if (!argument) return undefined;
  const call = outer(file, argument).parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'query') return undefined;
  const [first, second] = call.arguments;
  if (!first || bare(file, first) !== bare(file, argument) || call.arguments.some((each) => ts.isSpreadElement(each))) return undefined;
  // query(text, callback) and query(text, values) are told apart by the form of what follows
  const list = second && ts.isArrayLiteralExpression(second) ? second : undefined;
  if (second && !list && !ts.isArrowFunction(second) && !ts.isFunctionExpression(second)) return undefined;
  const value = initialValue(file, argument);
  if (value !== bare(file, argument) && ts.isVariableDeclaration(value.parent) && value.parent.type && codeOf(file, value.parent.type) !== 'string')
    return undefined;
  const parts = partsOf(file, value)?.map((part) => (isText(part) ? part : { value: part.node }));
  if (parts?.some((part) => 'value' in part && isList(codeOf(file, part.value)))) return undefined;
  const query = parts && boundQuery(parts, list?.elements.length ?? 0, (index) => `$${index + 1}`);
  if (!query || !isPostgres(file, call.expression.expression)) return undefined;
  const values = query.values.map((each) => boundCode(file, each)).join(', ');
  const text = query.pieces.join('');
  const place = list
    ? { start: list.elements.end, end: list.elements.end, text: list.elements.length > 0 ? `, ${values}` : values }
    : { start: first.end, end: first.end, text: `, [${values}]` };
  return { safety: query.allQuoted ? 'safe' : 'review', edits: [{ ...spanOf(file, value), text: printed(file, [text], value) }, place] };
}

/** Several values put into one text: `'${ids.join("','")}'`. */
const isList = (code: string): boolean => /\.(?:join|map)\b|\bfor\b/.test(code);

function boundCode(file: ScriptFile, { before, value, after }: BoundQuery<ts.Expression>['values'][number]): string {
  return before === '' && after === '' ? codeOf(file, value) : printed(file, [before, { code: codeOf(file, value) }, after]);
}

/** Whether what is asked may be a node-postgres client: nothing else known to have another way of binding is imported here. */
function isPostgres(file: ScriptFile, client: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, client);
  const declared = ts.isIdentifier(inner) ? declarationOf(file, inner) : undefined;
  if (declared?.kind === 'variable' && declared.node.initializer && ts.isNewExpression(declared.node.initializer))
    return /(?:Pool|Client)$/.test(codeOf(file, declared.node.initializer.expression));
  return !file.tree.statements.some((each) =>
    /['"](?:mysql2?|sqlite3?|better-sqlite3|mssql|oracledb|mariadb)(?:\/\w+)?['"]/.test(file.text.slice(each.pos, Math.min(each.end, each.pos + 300))),
  );
}

/** Drivers whose placeholder is `?`; the others of the model take `%s`. */
const QUESTION_MARK = /^(?:sqlite3|aiosqlite|pysqlite3|duckdb)(?:\.|$)/;
const PERCENT = /^(?:psycopg2?|pymysql|MySQLdb|mysql\.connector)(?:\.|$)/;

function inPython({ file, span }: PythonPlace): Printed | undefined {
  const expression = py.expressionAt(file, span);
  const place = expression && py.argumentOf(file, expression);
  if (!expression || place?.index !== 0 || place.argument.name !== undefined || place.call.hasSplat) return undefined;
  const { call } = place;
  const method = call.callee.type === 'attribute' ? call.callee.kids[1] : undefined;
  if (!method || py.codeOf(file, method) !== 'execute' || call.arguments.length > 2) return undefined;
  const placeholder = placeholderOf(file, call.callee.kids[0] as Node);
  if (placeholder === undefined) return undefined;
  const second = call.arguments[1];
  if (second && (second.name !== undefined || second.value.type !== 'tuple' || second.value.kids.length === 0)) return undefined;
  const value = py.initialValue(file, expression);
  const parts = pyText.partsOf(file, value)?.map((part) => (pyText.isText(part) ? part : { value: part.node }));
  if (parts?.some((part) => 'value' in part && isList(py.codeOf(file, part.value)))) return undefined;
  const query = parts && boundQuery(parts, second?.value.kids.length ?? 0, () => placeholder);
  if (!query) return undefined;
  const values = query.values.map(({ before, value: each, after }) =>
    before === '' && after === '' ? py.codeOf(file, each) : pyText.printed(file, [before, { code: py.codeOf(file, each) }, after]),
  );
  if (values.includes(undefined)) return undefined;
  // with parameters, a percent sign in the text has to be doubled for these drivers
  const text =
    placeholder === '%s' && !second ? query.pieces.map((piece, i) => (i % 2 === 0 ? piece.replaceAll('%', '%%') : piece)).join('') : query.pieces.join('');
  const literal = pyText.printed(file, [text], value.type === 'string' ? value : undefined);
  if (literal === undefined) return undefined;
  const last = second?.value.kids.at(-1);
  const added = last
    ? { start: last.end, end: last.end, text: `, ${values.join(', ')}` }
    : { start: place.argument.whole.end, end: place.argument.whole.end, text: `, (${values.join(', ')}${values.length === 1 ? ',' : ''})` };
  return { safety: query.allQuoted ? 'safe' : 'review', edits: [{ ...py.spanOf(value), text: literal }, added] };
}

/** The driver a connection comes from, by where it is made; else by the only driver that the file imports. */
function placeholderOf(file: PythonFile, receiver: Node): string | undefined {
  const made = py.callOf(file, py.bare(receiver));
  const name = made && qualified(file, made.callee);
  if (name !== undefined) return QUESTION_MARK.test(name) ? '?' : PERCENT.test(name) ? '%s' : undefined;
  const [question, percent] = [importsModule(file, QUESTION_MARK), importsModule(file, PERCENT)];
  return question === percent ? undefined : question ? '?' : '%s';
}
