/**
 * What json.loads gave is checked by a pydantic model whose fields are those that the code reads; the value stays a dictionary. Where more is done
 * with it than reading fields by constant names, nothing is printed.
 */
import type { Printed, PythonPlace } from '../_define';
import { foldersAbove, inFolder } from '../_project';
import type { Node, PythonFile } from './file';
import { importOf, importsModule, qualified } from './imports';
import { assignmentsOf, callOf, codeOf, expressionAt, functionAround, literalText, parentOf, walk } from './nodes';

interface Field {
  type: 'str' | 'scalar';
  /** Code of what stands for it where it is missing. */
  missing: string | undefined;
}

export function printPydantic({ file, span, read }: PythonPlace): Printed | undefined {
  const sink = expressionAt(file, span);
  if (!sink || !hasPydantic(file, read)) return undefined;
  const parsed = parsesBehind(file, sink);
  const [only] = parsed;
  if (!only || parsed.length > 1) return undefined;
  const { name, call, around } = only;
  const fields = fieldsRead(file, name, around);
  const place = file.root.kids.find((kid) => kid.start <= call.start && call.end <= kid.end);
  if (!fields || !place) return undefined;
  const { indent, eol } = file.style;
  const model = classNameOf(file, name);
  const base = importOf(file, 'pydantic', 'BaseModel');
  const needsUnion = [...fields.values()].some(({ type }) => type === 'scalar');
  const union = needsUnion ? importOf(file, 'typing', 'Union') : { code: '', edits: [] };
  const lines = [...fields].map(([field, { type, missing }]) => {
    const printed = type === 'str' ? 'str' : `${union.code}[str, int, float, bool${missing === 'None' ? ', None' : ''}]`;
    return `${indent}${field}: ${printed}${missing === undefined ? '' : ` = ${missing}`}`;
  });
  const text = [`class ${model}(${base.code}):`, ...lines, '', '', ''].join(eol);
  return {
    safety: 'review',
    edits: [
      ...base.edits,
      ...union.edits,
      { start: place.start, end: place.start, text },
      { start: call.start, end: call.start, text: `${model}.model_validate(` },
      { start: call.end, end: call.end, text: ').model_dump()' },
    ],
  };
}

/** Imported here, or asked for by a file of requirements; of the second major version, which has these methods. */
function hasPydantic(file: PythonFile, read: PythonPlace['read']): boolean {
  for (const folder of foldersAbove(file.path))
    for (const name of ['pyproject.toml', 'requirements.txt']) {
      const asked = /^\s*["']?pydantic(?:\[[^\]]*\])?(?![\w-])([^\n]*)/m.exec(read(inFolder(folder, name)) ?? '');
      if (asked) return !/<\s*2|==\s*1|[~^]=?\s*1/.test(asked[1] ?? '');
    }
  return importsModule(file, /^pydantic$/);
}

interface Parsed {
  name: string;
  call: Node;
  around: Node;
}

/** The calls of json.loads that names in an expression were given once. */
function parsesBehind(file: PythonFile, sink: Node): Parsed[] {
  const found = new Map<Node, Parsed>();
  walk(sink, (node) => {
    if (node.type !== 'identifier' || isName(file, node)) return;
    const name = codeOf(file, node);
    const around = functionAround(file, node);
    const [assignment, ...more] = assignmentsOf(file, name, around);
    const value = assignment?.type === 'assignment' && assignment.kids.length === 2 ? assignment.kids[1] : undefined;
    const call = more.length === 0 && value ? callOf(file, value) : undefined;
    if (value && call && qualified(file, call.callee) === 'json.loads') found.set(value, { name, call: value, around });
  });
  return [...found.values()];
}

/** The name of a member or of a named argument. */
function isName(file: PythonFile, node: Node): boolean {
  const parent = parentOf(file, node);
  return (parent?.type === 'attribute' && parent.kids[1] === node) || (parent?.type === 'keyword_argument' && parent.kids[0] === node);
}

const TEXT_METHODS = /^(?:strip|lstrip|rstrip|lower|upper|title|startswith|endswith|split|replace|casefold|encode)$/;
/** Names that a model has for itself, and words of the language. */
const TAKEN =
  /^(?:_.*|model_.*|copy|dict|json|schema|construct|validate|fields|config|class|def|from|import|in|is|lambda|pass|return|not|and|or|if|else|for|while|with|as|None|True|False|global|yield|try|del)$/;

function fieldsRead(file: PythonFile, name: string, around: Node): Map<string, Field> | undefined {
  const fields = new Map<string, Field>();
  let isKnown = true;
  walk(around, (node) => {
    if (!isKnown || node.type !== 'identifier' || codeOf(file, node) !== name || isName(file, node)) return;
    const parent = parentOf(file, node);
    if (parent?.type === 'assignment' && parent.kids[0] === node) return;
    const told = parent && fieldAt(file, node, parent);
    if (!told || !/^[A-Za-z]\w*$/.test(told.field) || TAKEN.test(told.field)) {
      isKnown = false;
      return;
    }
    const before = fields.get(told.field);
    // what must be there for one use is there for all
    const missing = before && before.missing === undefined ? undefined : told.missing;
    fields.set(told.field, { type: before?.type === 'str' || told.type === 'str' ? 'str' : 'scalar', missing });
  });
  return isKnown && fields.size > 0 ? fields : undefined;
}

/** `data["name"]`, or `data.get("name", default)`. */
function fieldAt(file: PythonFile, node: Node, parent: Node): (Field & { field: string }) | undefined {
  if (parent.type === 'subscript' && parent.kids[0] === node && parent.kids.length === 2) {
    const field = literalText(file, parent.kids[1] as Node);
    const type = typeAt(file, parent);
    return field === undefined || !type ? undefined : { field, type, missing: undefined };
  }
  const call = parent.type === 'attribute' && codeOf(file, parent.kids[1] as Node) === 'get' ? callOf(file, parentOf(file, parent)) : undefined;
  const [key, fallback] = call?.arguments ?? [];
  const field = call && key && !call.hasSplat ? literalText(file, key.value) : undefined;
  const type = call && typeAt(file, call.node);
  if (field === undefined || !type || (fallback && !['string', 'integer', 'float', 'true', 'false', 'none'].includes(fallback.value.type))) return undefined;
  return { field, type: 'scalar', missing: fallback ? codeOf(file, fallback.value) : 'None' };
}

/** @returns undefined where it is no plain value, or is changed */
function typeAt(file: PythonFile, value: Node): Field['type'] | undefined {
  const parent = parentOf(file, value);
  if (!parent) return undefined;
  if (parent.type === 'attribute') return TEXT_METHODS.test(codeOf(file, parent.kids[1] as Node)) ? 'str' : undefined;
  if (parent.type === 'subscript' && parent.kids[0] === value) return undefined;
  if ((parent.type === 'assignment' || parent.type === 'augmented_assignment') && parent.kids[0] === value) return undefined;
  if (/^(?:for_statement|for_in_clause|delete_statement|list_splat|dictionary_splat)$/.test(parent.type)) return undefined;
  if (parent.type === 'call' && parent.kids[0] === value) return undefined;
  return 'scalar';
}

/** `Invoice` for `invoice`, unless the name is taken. */
function classNameOf(file: PythonFile, name: string): string {
  const pascal =
    name
      .split('_')
      .filter(Boolean)
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('') || 'Parsed';
  for (const candidate of [pascal, `${pascal}Schema`]) if (!file.names.has(candidate)) return candidate;
  let number = 2;
  while (file.names.has(`${pascal}Schema${number}`)) number++;
  return `${pascal}Schema${number}`;
}
