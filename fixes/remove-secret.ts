/**
 * A secret of the environment is taken out of a prompt or a tool result: where it is read inside the text, or where a variable that holds it
 * and nothing else is used there, `[redacted]` stands instead.
 */
import type ts from 'typescript';
import type { Span } from '../engine/finding';
import { defineFix, type Printed, type PrintedEdit, type PythonPlace, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { bare, declarationOf, expressionAt, spanOf } from './_javascript/nodes';
import { quoted } from './_javascript/text';
import type { Node, PythonFile } from './_python/file';
import * as py from './_python/nodes';

const WORD = '[redacted]';

export default defineFix({
  id: 'remove-secret',
  title: 'Take the secret out of the text',
  about:
    'To be reviewed, since the model reads other words: `[redacted]` stands where the secret was, in the text or in a value of the result. Where the text is put together elsewhere, nothing is offered.',
  javascript: inScript,
  python: inPython,
});

/** Where the secrets are read, in the finding's own file. */
const originsOf = ({ finding }: ScriptPlace | PythonPlace): Span[] =>
  finding.origins.filter((origin) => origin.location.path === finding.location.path).map(({ location }) => ({ start: location.start, end: location.end }));

function inScript(place: ScriptPlace): Printed | undefined {
  const { file, span } = place;
  const { ts } = file;
  const whole = expressionAt(file, span);
  if (!whole) return undefined;
  const origins = originsOf(place);
  const edits: PrintedEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && isSecret(file, node, origins)) {
      const edit = redacted(file, node);
      if (edit) edits.push(edit);
      return;
    }
    if (ts.isShorthandPropertyAssignment(node) && isSecret(file, node.name, origins)) {
      edits.push({ ...spanOf(file, node), text: `${node.name.text}: ${quoted(file, WORD)}` });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(whole);
  return edits.length > 0 ? { safety: 'review', edits } : undefined;
}

/** The read itself with its fallback (`process.env.X ?? ''`), or a constant that holds no more than that. */
function isSecret(file: ScriptFile, node: ts.Expression, origins: readonly Span[]): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (ts.isBinaryExpression(inner))
    return [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(inner.operatorToken.kind) && isSecret(file, inner.left, origins);
  if (origins.some((origin) => sameSpan(spanOf(file, inner), origin))) return true;
  if (!ts.isIdentifier(inner)) return false;
  const declared = declarationOf(file, inner);
  if (declared?.kind === 'variable') return declared.isConst && declared.node.initializer !== undefined && isSecret(file, declared.node.initializer, origins);
  return false;
}

const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** A hole of a template goes with its marks. */
function redacted(file: ScriptFile, node: ts.Expression): PrintedEdit | undefined {
  const { ts } = file;
  if (!ts.isTemplateSpan(node.parent)) return { ...spanOf(file, node), text: quoted(file, WORD) };
  const start = file.text.lastIndexOf('${', node.getStart(file.tree));
  const end = file.text.indexOf('}', node.end) + 1;
  return start >= 0 && end > 0 ? { start, end, text: WORD } : undefined;
}

function inPython(place: PythonPlace): Printed | undefined {
  const { file, span } = place;
  const whole = py.expressionAt(file, span);
  if (!whole) return undefined;
  const origins = originsOf(place);
  const edits: PrintedEdit[] = [];
  const visit = (node: Node): void => {
    if (isSecretValue(file, node, origins)) {
      const parent = py.parentOf(file, node);
      edits.push(parent?.type === 'interpolation' ? { ...py.spanOf(parent), text: WORD } : { ...py.spanOf(node), text: py.quoted(file, WORD) });
      return;
    }
    for (const kid of node.kids) visit(kid);
  };
  visit(whole);
  return edits.length > 0 ? { safety: 'review', edits } : undefined;
}

function isSecretValue(file: PythonFile, node: Node, origins: readonly Span[]): boolean {
  if (node.type !== 'interpolation' && origins.some((origin) => sameSpan(node, origin))) return true;
  if (node.type !== 'identifier' || py.parentOf(file, node)?.type === 'attribute') return false;
  const name = py.codeOf(file, node);
  const around = py.functionAround(file, node);
  const here = py.assignmentsOf(file, name, around);
  const [only, ...others] = here.length > 0 ? here : py.assignmentsOf(file, name, file.root);
  const value = only?.type === 'assignment' ? only.kids.at(-1) : undefined;
  return others.length === 0 && value !== undefined && origins.some((origin) => sameSpan(py.bare(value), origin));
}
