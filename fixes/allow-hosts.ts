/**
 * The host of an address is compared with a list before anything is asked of it. A list of hosts that the module has is used; otherwise
 * one is made, with the host that the code writes out, or empty: then every request is refused until its author fills it in.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PrintedEdit, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { hoistOf, placeBefore } from './_javascript/hoist';
import { placeForHead } from './_javascript/imports';
import { bare, codeOf, expressionAt, freshName, functionAround, isPure, outer, spanOf } from './_javascript/nodes';
import { isText, partsOf, quoted } from './_javascript/text';
import { printHostCheck } from './_python/hosts';

export default defineFix({
  id: 'allow-hosts',
  title: 'Compare the host with a list of allowed hosts',
  about:
    'To be reviewed: only the author knows which hosts are meant. A list of hosts in the module is used; otherwise one is added, empty where the code names no host, ' +
    'and then refuses every request until it is filled in.',
  javascript: inScript,
  python: (place: PythonPlace) => printHostCheck(place),
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const expression = expressionAt(file, span);
  if (!expression) return undefined;
  const value = outer(file, expression);
  const { parent } = value;
  const key = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) ? codeOf(file, parent.name) : undefined;
  if (key !== undefined && !/^(?:url|uri|href)$/i.test(key)) return undefined;
  const isPlace = ts.isCallExpression(parent) || ts.isNewExpression(parent) || key !== undefined || (ts.isBinaryExpression(parent) && parent.right === value);
  const made = bare(file, expression);
  const isUrl = ts.isNewExpression(made) && codeOf(file, made.expression) === 'URL';
  const [address] = isUrl ? (made.arguments ?? []) : [];
  const hoist = isPlace ? hoistOf(file, expression) : undefined;
  if (!hoist || (isUrl ? !address || !(made.arguments ?? []).every((each) => isPure(file, each)) : !isPure(file, expression))) return undefined;
  if (functionAround(file, expression) === file.tree) return undefined; // the list would come after its use
  const list = hostList(file, expression);
  const name = freshName(file, expression, 'target', 'targetUrl', 'address');
  const { semicolon } = file.style;
  const lines = [
    `const ${name} = ${isUrl ? codeOf(file, made) : `new URL(${codeOf(file, expression)})`}${semicolon}`,
    `if (!${list.test(`${name}.hostname`)}) throw new Error(\`host \${${name}.hostname} is not allowed\`)${semicolon}`,
  ];
  const used = ts.isShorthandPropertyAssignment(parent) ? `${codeOf(file, parent.name)}: ${name}.href` : isUrl ? name : `${name}.href`;
  return {
    title: list.isEmpty ? 'Compare the host with a list of allowed hosts (to be filled in)' : undefined,
    safety: 'review',
    edits: [...placeBefore(file, hoist, lines), { ...spanOf(file, expression), text: used }, ...list.edits],
  };
}

interface HostList {
  /** Code of the test for the code of a host. */
  test: (host: string) => string;
  edits: PrintedEdit[];
  isEmpty: boolean;
}

/** A constant array or set of the module that holds host names, or a new one above the statement. */
function hostList(file: ScriptFile, expression: ts.Expression): HostList {
  const { ts } = file;
  for (const statement of file.tree.statements) {
    if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isIdentifier(name) || !/host|domain/i.test(name.text) || statement.end > expression.getStart(file.tree)) continue;
      const made = bare(file, initializer);
      const isSet = ts.isNewExpression(made) && codeOf(file, made.expression) === 'Set';
      const elements = isSet ? made.arguments?.[0] : made;
      if (
        !elements ||
        !ts.isArrayLiteralExpression(elements) ||
        !elements.elements.every((each) => ts.isStringLiteralLike(each) && /^[\w-]+(?:\.[\w-]+)+$/.test(each.text))
      )
        continue;
      return { test: (host) => `${name.text}.${isSet ? 'has' : 'includes'}(${host})`, edits: [], isEmpty: elements.elements.length === 0 };
    }
  }
  const host = writtenHost(file, expression);
  const name = freshName(file, file.tree, 'ALLOWED_HOSTS', 'ALLOWED_REQUEST_HOSTS');
  const place = placeForHead(file);
  const type = /\.[mc]?tsx?$/.test(file.path) && host === undefined ? '<string>' : '';
  const { eol, semicolon } = file.style;
  const line = `// The hosts that this program may ask.${eol}const ${name} = new Set${type}([${host === undefined ? '' : quoted(file, host)}])${semicolon}`;
  const text = place.after ? eol + eol + line : line + eol + eol;
  return { test: (code) => `${name}.has(${code})`, edits: [{ start: place.offset, end: place.offset, text }], isEmpty: host === undefined };
}

/** The host before a value in the text: of `'https://api.example.com' + path`. */
function writtenHost(file: ScriptFile, expression: ts.Expression): string | undefined {
  const { ts } = file;
  const inner = bare(file, expression);
  const base = ts.isNewExpression(inner) ? inner.arguments?.[1] : inner;
  const [first] = (base && partsOf(file, base)) ?? [];
  return first && isText(first) ? /^https?:\/\/([\w-]+(?:\.[\w-]+)+)\/?$/.exec(first.text)?.[1] : undefined;
}
