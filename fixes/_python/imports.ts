/**
 * What Python names come from, and how a name of a module is made available: by the import that is there, or a new one after the
 * last. Only imports at the top level of the file are looked at.
 */
import type { PrintedEdit } from '../_define';
import { lineEnd } from '../_edits';
import type { Node, PythonFile } from './file';
import { codeOf, freshName } from './nodes';

interface Imported {
  statement: Node;
  module: string;
  /** undefined: the module itself. */
  name: string | undefined;
  local: string;
}

function importsOf(file: PythonFile): Imported[] {
  return file.root.kids.flatMap((statement): Imported[] => {
    const named = (kid: Node): { name: string; local: string } => {
      const [name, alias] = kid.type === 'aliased_import' ? kid.kids : [kid];
      return { name: name ? codeOf(file, name) : '', local: codeOf(file, alias ?? kid) };
    };
    if (statement.type === 'import_statement')
      return statement.kids.map((kid) => ({ statement, module: named(kid).name, name: undefined, local: named(kid).local }));
    if (statement.type !== 'import_from_statement') return [];
    const [module, ...names] = statement.kids;
    return module
      ? names.flatMap((kid) =>
          kid.type === 'wildcard_import' ? [] : [{ statement, module: codeOf(file, module), name: named(kid).name, local: named(kid).local }],
        )
      : [];
  });
}

/** @returns the full dotted name of what an expression means by the file's imports: `sp.run` → subprocess.run; undefined for anything else. */
export function qualified(file: PythonFile, node: Node): string | undefined {
  const code = codeOf(file, node);
  if (!/^[\w.]+$/.test(code)) return undefined;
  for (const { module, name, local } of importsOf(file)) {
    if (code !== local && !code.startsWith(`${local}.`)) continue;
    return (name === undefined ? (local === module ? module : module) : `${module}.${name}`) + code.slice(local.length);
  }
  return undefined;
}

/** Whether a module, or something of it, is imported at the top of the file. */
export const importsModule = (file: PythonFile, module: RegExp): boolean => importsOf(file).some((each) => module.test(each.module));

/** @returns code that means the name of the module here, and the edits that import it. `name` undefined: the module itself. */
export function importOf(file: PythonFile, module: string, name?: string): { code: string; edits: PrintedEdit[] } {
  const imports = importsOf(file);
  const direct = imports.find((each) => each.module === module && each.name === name);
  if (direct) return { code: direct.local, edits: [] };
  const whole = name === undefined ? undefined : imports.find((each) => each.module === module && each.name === undefined);
  if (whole) return { code: `${whole.local}.${name}`, edits: [] };
  const taken = file.names.has(name ?? module);
  const code = taken ? freshName(file, file.root, `${name ?? module}_`) : (name ?? module);
  const from = imports.find((each) => each.module === module && each.name !== undefined && name !== undefined);
  if (from && !taken && !codeOf(file, from.statement).includes('(') && !codeOf(file, from.statement).includes('\\')) {
    const last = from.statement.kids.at(-1) as Node;
    return { code, edits: [{ start: last.end, end: last.end, text: `, ${name}` }] };
  }
  const alias = taken ? ` as ${code}` : '';
  const line = name === undefined ? `import ${module}${alias}` : `from ${module} import ${name}${alias}`;
  return { code, edits: [newLine(file, line)] };
}

/** Plain imports go before the first import, as style guides sort the standard library; without any import, below the docstring. */
function newLine(file: PythonFile, line: string): PrintedEdit {
  const { kids } = file.root;
  const isFuture = (each: Node) => each.type === 'future_import_statement';
  const imports = kids.filter((each) => each.type === 'import_statement' || each.type === 'import_from_statement');
  const words = (text: string) => text.replace(/^(?:import|from)\s+/, '').toLowerCase();
  const isPlain = line.startsWith('import ');
  // the first block of imports is the standard library's
  const block = imports.filter(
    (each, i) => i === 0 || !/\n[ \t]*\r?\n/.test(file.text.slice((imports[i - 1] as Node).end, each.start).replace(/#.*/g, '')) || false,
  );
  const firstGap = imports.findIndex((each, i) => i > 0 && /\n[ \t]*\r?\n/.test(file.text.slice((imports[i - 1] as Node).end, each.start)));
  const first = firstGap < 0 ? block : imports.slice(0, firstGap);
  const isStandard = first.length > 0 && first.every((each) => STANDARD.test(words(codeOf(file, each))));
  if (isStandard) {
    const next = first.find((each) => {
      const code = codeOf(file, each);
      return isPlain === code.startsWith('import ') ? words(code) > words(line) : isPlain;
    });
    if (next) return { start: next.start, end: next.start, text: line + file.style.eol };
    return after(file, first.at(-1) as Node, line);
  }
  if (imports[0]) return { start: imports[0].start, end: imports[0].start, text: line + file.style.eol + file.style.eol };
  const head = kids.filter((each, i) => isFuture(each) || (i === 0 && each.type === 'expression_statement' && each.kids[0]?.type === 'string')).at(-1);
  if (head) return after(file, head, file.style.eol + line);
  const start = kids[0]?.start ?? file.text.length;
  return { start, end: start, text: line + file.style.eol + file.style.eol };
}

/** Where what belongs below the imports goes: after the last one; without one, before the first statement. */
export function placeForHead(file: PythonFile): { offset: number; after: boolean } {
  const last = file.root.kids.filter((each) => each.type === 'import_statement' || each.type === 'import_from_statement').at(-1);
  return last ? { offset: lineEnd(file.text, last.end), after: true } : { offset: file.root.kids[0]?.start ?? file.text.length, after: false };
}

function after(file: PythonFile, node: Node, line: string): PrintedEdit {
  const at = lineEnd(file.text, node.end);
  return { start: at, end: at, text: file.style.eol + line };
}

const STANDARD =
  /^(?:abc|argparse|ast|asyncio|base64|collections|concurrent|contextlib|copy|csv|dataclasses|datetime|enum|functools|glob|hashlib|html|http|importlib|inspect|io|itertools|json|logging|math|operator|os|pathlib|pickle|platform|queue|random|re|secrets|shlex|shutil|signal|socket|sqlite3|ssl|string|subprocess|sys|tempfile|textwrap|threading|time|traceback|types|typing|unittest|urllib|uuid|warnings|xml|zipfile)(?:\W|$)/;
