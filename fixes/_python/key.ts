/** The Python side of key-from-environment: `os.environ["NAME"]` with `import os`. */
import type { Printed, PrintedEdit, PythonPlace } from '../_define';
import { environmentEdits } from '../_environment';
import { variableFor } from '../_keys';
import type { Node, PythonFile } from './file';
import { importOf } from './imports';
import { codeOf, literalText, outer, parentOf, spanOf, stringParts } from './nodes';

export function printKey(place: PythonPlace): Printed | undefined {
  const { file, finding } = place;
  const [origin, ...others] = finding.origins;
  if (others.length > 0 || (origin && origin.location.path !== file.path)) return undefined;
  const span = origin?.location ?? place.span;
  const literal = stringAround(file, span.start, span.end);
  const parts = literal && stringParts(file, literal);
  if (!literal || !parts || /[bf]/.test(parts.prefix) || parts.quote.length === 3) return undefined;
  const key = origin ? file.text.slice(parts.bodyStart, parts.bodyEnd) : file.text.slice(span.start, span.end);
  const env = variableFor(place, file.text, { start: origin ? parts.bodyStart : span.start, end: parts.bodyEnd }, key, nameOf(file, literal));
  if (env === undefined) return undefined;
  const before = origin ? '' : file.text.slice(parts.bodyStart, span.start);
  const after = origin ? '' : file.text.slice(span.end, parts.bodyEnd);
  if (/[{}\\]/.test(before + after)) return undefined;
  const os = importOf(file, 'os');
  const { quote } = file.style;
  const inside = parts.quote === quote ? (quote === '"' ? "'" : '"') : quote;
  const removal = setsVariable(file, literal, env);
  const isWhole = before === '' && after === '';
  const edit = removal ?? {
    ...spanOf(literal),
    text: isWhole
      ? `${os.code}.environ[${quote}${env}${quote}]`
      : `f${parts.quote}${before}{${os.code}.environ[${inside}${env}${inside}]}${after}${parts.quote}`,
  };
  return {
    title: `Read the key from the environment variable ${env}`,
    safety: 'review',
    edits: [edit, ...(removal ? [] : os.edits), ...environmentEdits(place.read, file.path, env)],
  };
}

/** The literal, where it is a value by itself: no part of a longer one, no docstring, no key of a dict. */
function stringAround(file: PythonFile, start: number, end: number): Node | undefined {
  let node: Node | undefined = file.root;
  while (node && node.type !== 'string') node = node.kids.find((kid) => kid.start <= start && end <= kid.end);
  const parent = node && parentOf(file, outer(file, node));
  if (!node || !parent || ['concatenated_string', 'expression_statement', 'case_pattern'].includes(parent.type)) return undefined;
  return parent.type === 'pair' && parent.kids[0] === node ? undefined : node;
}

function nameOf(file: PythonFile, literal: Node): string | undefined {
  const parent = parentOf(file, outer(file, literal));
  const [first] = parent?.kids ?? [];
  if (!parent || !first) return undefined;
  if (parent.type === 'keyword_argument' || (parent.type === 'assignment' && first.type === 'identifier')) return codeOf(file, first);
  if (parent.type === 'pair') return literalText(file, first);
  const [, second] = first.kids;
  if (parent.type === 'assignment' && first.type === 'attribute') return second && codeOf(file, second);
  return parent.type === 'assignment' && first.type === 'subscript' && second ? literalText(file, second) : undefined;
}

/** `os.environ["X"] = "key"` sets what would now be read: the statement goes, where others stand beside it. */
function setsVariable(file: PythonFile, literal: Node, env: string): PrintedEdit | undefined {
  const assignment = parentOf(file, outer(file, literal));
  const statement = assignment && parentOf(file, assignment);
  const [left] = assignment?.kids ?? [];
  if (assignment?.type !== 'assignment' || statement?.type !== 'expression_statement' || !left || !/^(?:os\.)?environ\[/.test(codeOf(file, left)))
    return undefined;
  if (literalText(file, left.kids[1] ?? left) !== env || (parentOf(file, statement)?.kids.length ?? 0) < 2) return undefined;
  const lineFeed = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/.exec(file.text.slice(statement.end))?.[0];
  if (lineFeed === undefined) return undefined;
  const white = /[ \t]*$/.exec(file.text.slice(0, statement.start))?.[0] ?? '';
  return { start: statement.start - white.length, end: statement.end + lineFeed.length, text: '' };
}
