/** The Python side of execfile-with-arguments: `subprocess.run(f"…", shell=True)`, `os.system` and `os.popen(…).read()` with a list of arguments. */
import type { Printed, PrintedEdit, PythonPlace } from '../_define';
import { type Command, commandOf, isOption, isSameEverywhere, leadingValue } from '../_shell';
import type { Node, PythonFile } from './file';
import { hoistOf, isSaidBefore, placeBefore } from './hoist';
import { importOf, qualified } from './imports';
import {
  type Argument,
  argumentOf,
  argumentSpan,
  bare,
  type Call,
  callOf,
  codeOf,
  freshName,
  initialValue,
  isConstant,
  nameFor,
  outer,
  parentOf,
  quoted,
  spanOf,
} from './nodes';
import { isText, partsOf, printed } from './text';
import { isNumberTyped, isStringTyped, mayBeManyWords } from './types';

const TAKES_LIST = new Set(['run', 'call', 'check_call', 'check_output', 'Popen'].map((name) => `subprocess.${name}`));

export function printCommand({ file, span }: PythonPlace): Printed | undefined {
  const expression = nodeAt(file, span);
  const place = expression && argumentOf(file, expression);
  if (!place || place.call.hasSplat || (place.index !== 0 && place.argument.name !== 'args')) return undefined;
  const value = initialValue(file, expression);
  const command = commandIn(file, value);
  const statement = hoistOf(file, value);
  if (!command || !statement) return undefined;
  const isSplit = command.words.some((word) => !word.quoted && word.parts.some((part) => 'value' in part && mayBeManyWords(file, part.value)));
  if (isSplit) return undefined;
  const names = new Map<Node, string>();
  const checks = dashChecks(
    file,
    statement,
    command.words.flatMap((word) => leadingValue(word) ?? []),
    names,
  );
  const program = typeof command.program === 'string' ? quoted(file, command.program) : codeOf(file, command.program.value);
  const words = [program, ...command.words.map((word) => wordCode(file, word.parts, names))];
  if (!checks || words.includes(undefined)) return undefined;
  const list = `[${words.join(', ')}]`;
  const inline = value === bare(expression);
  const call = callEdits(file, place.call, place.argument, inline ? list : codeOf(file, expression));
  if (!call) return undefined;
  const isSafe =
    isSameEverywhere(command) &&
    command.words.every((word, i) => {
      const values = word.parts.flatMap((part) => ('value' in part ? [part.value] : []));
      return (
        values.length === 0 || (word.quoted && values.every((each) => isStringTyped(file, each)) && !(leadingValue(word) && isOption(command.words[i - 1])))
      );
    });
  return {
    safety: isSafe ? 'safe' : 'review',
    edits: [...placeBefore(file, statement, checks), ...(inline ? [] : [{ ...spanOf(value), text: list }]), ...call],
  };
}

function nodeAt(file: PythonFile, span: { start: number; end: number }): Node | undefined {
  let found: Node | undefined;
  const visit = (node: Node): void => {
    if (found || node.end < span.end || node.start > span.start) return;
    if (node.start === span.start && node.end === span.end && argumentOf(file, node)) found = node;
    else for (const kid of node.kids) visit(kid);
  };
  visit(file.root);
  return found;
}

function commandIn(file: PythonFile, value: Node): Command<Node> | undefined {
  const parts = partsOf(file, value)?.map((part) => (isText(part) ? part : { value: part.node }));
  return parts && commandOf(parts, (node) => isConstant(file, node));
}

/** Replaces the command and what asks for a shell. undefined where the call's result would change. */
function callEdits(file: PythonFile, call: Call, argument: Argument, list: string): PrintedEdit[] | undefined {
  const name = qualified(file, call.callee);
  const shell = call.arguments.find((each) => each.name === 'shell');
  if (name !== undefined && TAKES_LIST.has(name)) {
    if (!shell || codeOf(file, shell.value) !== 'True' || call.arguments.some((each) => each.name === 'executable')) return undefined;
    return [
      { ...spanOf(argument.value), text: list },
      { ...argumentSpan(file, call, shell), text: '' },
    ];
  }
  if ((name !== 'os.system' && name !== 'os.popen') || call.arguments.length !== 1) return undefined;
  const module = importOf(file, 'subprocess');
  if (name === 'os.system') {
    // its result is a wait status, another number than a return code
    if (parentOf(file, outer(file, call.node))?.type !== 'expression_statement') return undefined;
    return [{ ...spanOf(call.node), text: `${module.code}.run(${list}, check=False)` }, ...module.edits];
  }
  const member = parentOf(file, call.node);
  const read = member?.type === 'attribute' && codeOf(file, member).endsWith('.read') ? callOf(file, parentOf(file, member)) : undefined;
  if (!read || read.arguments.length > 0) return undefined;
  return [{ ...spanOf(read.node), text: `${module.code}.run(${list}, stdout=${module.code}.PIPE, text=True, check=False).stdout` }, ...module.edits];
}

/**
 * Statements that refuse a leading dash, in the order of the values; a value that must not be read twice is given a name first.
 * @param statement before which they will stand
 * @param names is filled with these
 */
export function dashChecks(file: PythonFile, statement: Node, values: readonly Node[], names: Map<Node, string>): string[] | undefined {
  const lines: string[] = [];
  const checked = new Set<string>();
  for (const value of values) {
    if (isConstant(file, value)) continue;
    if (/\b(?:await|yield)\b/.test(codeOf(file, value))) return undefined;
    let code = codeOf(file, bare(value));
    if (isNumberTyped(file, value)) {
      names.set(value, `str(${code})`);
      continue;
    }
    const isText = isStringTyped(file, value);
    const isName = bare(value).type === 'identifier';
    const called = isName ? code : undefined;
    if (!isName || !isText) {
      const wanted = isName ? (/text$/i.test(code) ? 'argument' : `${code}_text`) : (nameFor(file, value) ?? 'value');
      const name = [freshName(file, value, wanted, 'value', 'argument'), freshName(file, value, `${wanted}_2`)].find(
        (each) => ![...names.values()].includes(each),
      );
      if (name === undefined) return undefined;
      lines.push(`${name} = ${isText ? codeOf(file, value) : `str(${code})`}`);
      names.set(value, name);
      code = name;
    }
    if (checked.has(code)) continue;
    checked.add(code);
    const check = `if ${code}.startswith(${quoted(file, '-')}):\n${file.style.indent}raise ValueError(${quoted(file, `${called ?? code} must not begin with a dash`)})`;
    if (!isSaidBefore(file, statement, check, code)) lines.push(check);
  }
  return lines;
}

function wordCode(file: PythonFile, parts: Command<Node>['words'][number]['parts'], names: ReadonlyMap<Node, string>): string | undefined {
  const [only] = parts;
  if (parts.length === 1 && only && 'value' in only) return names.get(only.value) ?? codeOf(file, only.value);
  return printed(
    file,
    parts.map((part) => ('text' in part ? part.text : { code: names.get(part.value)?.replace(/^str\((.*)\)$/s, '$1') ?? codeOf(file, part.value) })),
  );
}
