/** The Python side of allow-hosts: `urlparse(url).hostname` is compared with a tuple or set of the module. */
import type { Printed, PrintedEdit, PythonPlace } from '../_define';
import type { Node, PythonFile } from './file';
import { hoistOf, placeBefore } from './hoist';
import { importOf, placeForHead } from './imports';
import { argumentOf, bare, callOf, codeOf, expressionAt, freshName, functionAround, literalText, spanOf } from './nodes';
import { isText, partsOf } from './text';

export function printHostCheck({ file, span }: PythonPlace): Printed | undefined {
  const expression = expressionAt(file, span);
  const place = expression && argumentOf(file, expression);
  const statement = expression && hoistOf(file, expression);
  if (!expression || !place || !statement || functionAround(file, expression) === file.root || /\b(?:await|yield)\b/.test(codeOf(file, expression)))
    return undefined;
  const isName = bare(expression).type === 'identifier';
  const name = isName ? codeOf(file, bare(expression)) : freshName(file, expression, 'url', 'target_url');
  const parse = importOf(file, 'urllib.parse', 'urlparse');
  const list = hostList(file, expression);
  const { indent } = file.style;
  const lines = [
    ...(isName ? [] : [`${name} = ${codeOf(file, expression)}`]),
    `if ${parse.code}(${name}).hostname not in ${list.name}:\n${indent}raise ValueError(f"host of {${name}} is not allowed")`,
  ];
  return {
    title: list.isEmpty ? 'Compare the host with a list of allowed hosts (to be filled in)' : undefined,
    safety: 'review',
    edits: [...placeBefore(file, statement, lines), ...(isName ? [] : [{ ...spanOf(expression), text: name }]), ...parse.edits, ...list.edits],
  };
}

function hostList(file: PythonFile, expression: Node): { name: string; edits: PrintedEdit[]; isEmpty: boolean } {
  for (const statement of file.root.kids) {
    const [assignment] = statement.type === 'expression_statement' ? statement.kids : [];
    const [left, value] = assignment?.type === 'assignment' && assignment.kids.length === 2 ? assignment.kids : [];
    if (left?.type !== 'identifier' || !value || !/host|domain/i.test(codeOf(file, left))) continue;
    const made = callOf(file, value);
    const isFrozen = made !== undefined && codeOf(file, made.callee) === 'frozenset' && made.arguments.length < 2;
    const list = isFrozen ? made.arguments[0]?.value : value;
    if (list ? !['tuple', 'set', 'list'].includes(list.type) : !isFrozen) continue;
    const hosts = list?.kids.map((kid) => literalText(file, kid)) ?? [];
    if (hosts.every((host) => host !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(host)))
      return { name: codeOf(file, left), edits: [], isEmpty: hosts.length === 0 };
  }
  const [first] = partsOf(file, expression) ?? [];
  const host = first && isText(first) ? /^https?:\/\/([\w-]+(?:\.[\w-]+)+)\/?$/.exec(first.text)?.[1] : undefined;
  const name = freshName(file, file.root, 'ALLOWED_HOSTS', 'ALLOWED_REQUEST_HOSTS');
  const { eol, quote } = file.style;
  const set = host === undefined ? 'frozenset()' : `{${quote}${host}${quote}}`;
  const line = `# The hosts that this program may ask.${eol}${name} = ${set}`;
  const { offset, after } = placeForHead(file);
  return { name, isEmpty: host === undefined, edits: [{ start: offset, end: offset, text: after ? eol + eol + line : line + eol + eol }] };
}
