/**
 * A command line that a shell reads becomes a program and a list of arguments. Only commands that mean the same without a
 * shell are rewritten; a value that could be taken for an option is refused first.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PrintedEdit, type PythonPlace, type ScriptPlace } from './_define';
import { beginsLine, indentAt } from './_edits';
import type { ScriptFile } from './_javascript/file';
import { type Hoist, hoistOf, isSaidBefore, placeBefore } from './_javascript/hoist';
import { importOf, replaceImport } from './_javascript/imports';
import {
  bare,
  calledFrom,
  codeOf,
  declarationOf,
  expressionAt,
  freshName,
  initialValue,
  isConstant,
  isPure,
  nameFor,
  outer,
  spanOf,
  usesOf,
} from './_javascript/nodes';
import { isText, partsOf, printed, quoted } from './_javascript/text';
import { isNumberTyped, isStringTyped, mayBeManyWords } from './_javascript/types';
import { printCommand } from './_python/command';
import { type Command, type CommandPart, commandOf, isOption, isSameEverywhere, leadingValue } from './_shell';

export default defineFix({
  id: 'execfile-with-arguments',
  title: 'Start the program without a shell, with a list of arguments',
  about:
    'The command has to be one plain program with its words; pipes, variables, patterns and programs that run their arguments are left alone. ' +
    'A value that begins with a dash is refused. Safe where the values stand in quotes and are texts; otherwise to be reviewed, since a shell would have split a value at spaces. So are programs that Windows starts through a shell only, such as npm.',
  javascript: inScript,
  python: (place: PythonPlace) => printCommand(place),
});

interface Call {
  node: ts.CallExpression;
  /** Edits that make the callee start a program without a shell. */
  callee: PrintedEdit[];
  /** Edits of the other arguments. */
  others: PrintedEdit[];
}

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts } = file;
  const argument = expressionAt(file, span);
  if (!argument) return undefined;
  const node = outer(file, argument).parent;
  if (!ts.isCallExpression(node) || node.arguments[0] === undefined || bare(file, node.arguments[0]) !== bare(file, argument)) return undefined;
  const call = callOf(file, node);
  const value = initialValue(file, argument);
  const parts = partsOf(file, value)?.flatMap((part) => (isText(part) ? [part] : heldBy(file, part.node)));
  const command = parts && commandOf(parts, (each) => isOwnProgram(file, each));
  const hoist = command && hoistOf(file, value);
  if (!call || !command || !hoist) return undefined;
  const names = new Map<ts.Expression, string>();
  const checks = checksOf(file, command, names, hoist, value);
  if (!checks) return undefined;
  const list = `[${command.words.map((word) => wordCode(file, word.parts, names)).join(', ')}]`;
  const inline = value === bare(file, argument);
  const declaration = value.parent;
  if (!inline && (!ts.isVariableDeclaration(declaration) || declaration.type)) return undefined;
  const program = typeof command.program === 'string' ? quoted(file, command.program) : codeOf(file, command.program.value);
  const at = node.arguments[0].getStart(file.tree);
  const gap = beginsLine(file.text, at) ? file.style.eol + indentAt(file.text, at) : ' ';
  return {
    safety: isSameEverywhere(command) && isSafe(file, command) ? 'safe' : 'review',
    edits: [
      ...(checks.length > 0 ? placeBefore(file, hoist, checks) : []),
      ...call.callee,
      {
        ...spanOf(file, node.arguments[0]),
        text: `${program},${gap}${inline ? list : codeOf(file, argument)}`,
      },
      ...(inline ? [] : [{ ...spanOf(file, value), text: list }]),
      ...call.others,
    ],
  };
}

/** A `const` that is a literal, or that a call without arguments gives: `const tool = await findTool()`. */
function isOwnProgram(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  const declared = ts.isIdentifier(inner) ? declarationOf(file, inner) : undefined;
  const made = declared?.kind === 'variable' && declared.isConst ? declared.node.initializer : undefined;
  const value = made && ts.isAwaitExpression(made) ? made.expression : made;
  return value !== undefined && (isConstant(file, value) || (ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.arguments.length === 0));
}

/** `JSON.stringify(x)` in a command is x between quotes. */
function heldBy(file: ScriptFile, node: ts.Expression): CommandPart<ts.Expression>[] {
  const inner = bare(file, node);
  const [only] = file.ts.isCallExpression(inner) && codeOf(file, inner.expression) === 'JSON.stringify' ? inner.arguments : [];
  return only ? [{ text: '"' }, { value: only }, { text: '"' }] : [{ value: node }];
}

const WITHOUT_SHELL: Readonly<Record<string, string>> = { exec: 'execFile', execSync: 'execFileSync' };
const ASKED_FOR_SHELL = new Set(['spawn', 'spawnSync', 'execFile', 'execFileSync']);

/** A call whose first argument a shell reads, and how it is called without one. */
function callOf(file: ScriptFile, node: ts.CallExpression): Call | undefined {
  const { ts } = file;
  const called = calledFrom(file, node.expression);
  const options = node.arguments.slice(1).find((each) => ts.isObjectLiteralExpression(each));
  const shell =
    options && ts.isObjectLiteralExpression(options) ? options.properties.find((each) => each.name && codeOf(file, each.name) === 'shell') : undefined;
  if (called?.module === 'child_process') {
    const replacement = WITHOUT_SHELL[called.name];
    if (replacement) return shell ? undefined : { node, callee: calleeEdits(file, node.expression, replacement), others: [] };
    const isTrue = shell && ts.isPropertyAssignment(shell) && shell.initializer.kind === ts.SyntaxKind.TrueKeyword;
    if (!ASKED_FOR_SHELL.has(called.name) || !isTrue || !options || node.arguments[1] !== options) return undefined;
    return { node, callee: [], others: [withoutProperty(file, node, options, shell)] };
  }
  // const run = promisify(exec)
  const callee = bare(file, node.expression);
  const declared = ts.isIdentifier(callee) ? declarationOf(file, callee) : undefined;
  const made = declared?.kind === 'variable' ? declared.node.initializer : undefined;
  if (declared?.kind !== 'variable' || !made || !ts.isCallExpression(made) || shell) return undefined;
  const maker = calledFrom(file, made.expression);
  const [first] = made.arguments;
  const promised = first && calledFrom(file, first);
  if (!first || maker?.module !== 'util' || maker.name !== 'promisify' || promised?.module !== 'child_process' || promised.name !== 'exec') return undefined;
  // used just here, it becomes the promise form of execFile itself
  if (usesOf(file, declared.scope, codeOf(file, callee)).length === 1) return { node, callee: calleeEdits(file, first, 'execFile'), others: [] };
  const execFile = importOf(file, { module: 'node:child_process', name: 'execFile' });
  return { node, callee: [{ ...spanOf(file, node.expression), text: `${codeOf(file, made.expression)}(${execFile.code})` }, ...execFile.edits], others: [] };
}

/** `cp.exec` → `cp.execFile`; `exec` → `execFile` and its import. */
function calleeEdits(file: ScriptFile, callee: ts.Expression, replacement: string): PrintedEdit[] {
  const inner = bare(file, callee);
  if (file.ts.isPropertyAccessExpression(inner)) return [{ ...spanOf(file, inner.name), text: replacement }];
  const { code, edits } = replaceImport(file, inner as ts.Identifier, { module: 'node:child_process', name: replacement });
  return [{ ...spanOf(file, inner), text: code }, ...edits];
}

/** Takes `shell: true` away, and the options with it when nothing is left. */
function withoutProperty(file: ScriptFile, call: ts.CallExpression, options: ts.ObjectLiteralExpression, property: ts.Node): PrintedEdit {
  const { properties } = options;
  const at = properties.indexOf(property as ts.ObjectLiteralElementLike);
  if (properties.length === 1) return { start: (call.arguments[0] as ts.Node).end, end: options.end, text: '' };
  const next = properties[at + 1];
  if (next) return { start: property.getStart(file.tree), end: next.getStart(file.tree), text: '' };
  return { start: (properties[at - 1] as ts.Node).end, end: property.end, text: '' };
}

/** A name that neither the file nor this fix uses. */
function unused(names: ReadonlyMap<unknown, string>, free: (...wanted: [string, ...string[]]) => string, wanted: string | undefined): string {
  const taken = new Set(names.values());
  let name = free(wanted ?? 'value', 'value', 'argument');
  for (let i = 2; taken.has(name); i++) name = free(`${wanted ?? 'value'}${i}`);
  return name;
}

/** Statements that refuse a leading dash; values that must not be read twice get a name. undefined where one cannot be read early. */
function checksOf(file: ScriptFile, command: Command<ts.Expression>, names: Map<ts.Expression, string>, hoist: Hoist, at: ts.Node): string[] | undefined {
  const lines: string[] = [];
  const checked = new Set<string>();
  for (const word of command.words) {
    if (!word.quoted && word.parts.some((part) => 'value' in part && mayBeManyWords(file, part.value))) return undefined;
    const value = leadingValue(word);
    if (value === undefined || isConstant(file, value)) continue;
    if (/\b(?:await|yield)\b/.test(codeOf(file, value))) return undefined;
    if (isNumberTyped(file, value)) {
      if (word.parts.length === 1) names.set(value, `String(${codeOf(file, bare(file, value))})`);
      continue;
    }
    let code = codeOf(file, bare(file, value));
    const isText = isStringTyped(file, value);
    const isName = file.ts.isIdentifier(bare(file, value));
    const called = isName ? code : undefined;
    if (!isName || !isText) {
      if (hoist.kind === 'arrow' && !isPure(file, value)) return undefined;
      const name = unused(
        names,
        (...wanted) => freshName(file, at, ...wanted),
        isName ? (/text$/i.test(code) ? 'argument' : `${code}Text`) : nameFor(file, value),
      );
      lines.push(`const ${name} = ${isText ? codeOf(file, value) : `String(${codeOf(file, bare(file, value))})`}${file.style.semicolon}`);
      names.set(value, name);
      code = name;
    }
    if (checked.has(code)) continue;
    checked.add(code);
    const check = `if (${code}.startsWith(${quoted(file, '-')})) throw new Error(${quoted(file, `${called ?? code} must not begin with a dash`)})${file.style.semicolon}`;
    if (!isSaidBefore(file, hoist, check, code)) lines.push(check);
  }
  return lines;
}

function wordCode(file: ScriptFile, parts: Command<ts.Expression>['words'][number]['parts'], names: ReadonlyMap<ts.Expression, string>): string {
  const [only] = parts;
  if (parts.length === 1 && only && 'value' in only) return names.get(only.value) ?? codeOf(file, only.value);
  return printed(
    file,
    parts.map((part) => ('text' in part ? part.text : { code: names.get(part.value) ?? codeOf(file, part.value) })),
  );
}

/** Texts between quotes, none of them the value of an option, which may well begin with a dash. */
function isSafe(file: ScriptFile, command: Command<ts.Expression>): boolean {
  return command.words.every((word, i) => {
    const values = word.parts.flatMap((part) => ('value' in part ? [part.value] : []));
    return (
      values.length === 0 || (word.quoted && values.every((value) => isStringTyped(file, value)) && !(leadingValue(word) && isOption(command.words[i - 1])))
    );
  });
}
