/**
 * The door of the fixes: what hosts (cli/, server/) use. Fixes are made when they are asked for, never during a scan; the
 * parsers are loaded by the first fix that needs one.
 *
 *   const fixer = createFixer({ fixes, rules, models, wasm });
 *   for (const fix of await fixer.fixesFor(finding, read)) … fix.edits …
 *   applyEdits(text, fix.edits.filter((edit) => edit.path === path))
 *
 * Every fix given out has been applied to the texts in memory and parsed again: it leaves no more syntax errors than there were.
 * Whether the finding is gone afterwards only the engine can say; a host that applies fixes by itself checks again.
 */
import type { KeyShape, ModelDefinition, Rule } from '../engine/define';
import type { Finding, Fix, Span } from '../engine/finding';
import type { FixDefinition, MarkupFile, Place, Printed } from './_define';
import { applyEdits, byPath } from './_edits';
import type { ParseScript, ScriptFile } from './_javascript/file';
import { withNotebooks } from './_notebooks';
import type { ParsePython, PythonFile } from './_python/file';

export type { FixDefinition } from './_define';
export { applyEdits, collide } from './_edits';

export interface FixerOptions {
  /** `fixes` of fixes/index.gen.ts. */
  fixes: readonly FixDefinition[];
  rules: readonly Rule[];
  /** For the shapes of keys. */
  models: readonly ModelDefinition[];
  /** The WebAssembly grammars, as for the engine's host; without them there are no fixes for Python. */
  wasm?: ((name: string) => Uint8Array) | undefined;
}

export interface Fixer {
  /**
   * The fixes of one finding: safe ones first, then as the rule lists them.
   * @param read the text the finding was made from, and that of other files, by root-relative path; without byte order mark;
   *   undefined for files that do not exist. An edit of such a file makes it.
   * @returns an empty list where nothing can be done with certainty; never throws for what stands in a file.
   */
  fixesFor(finding: Finding, read: (path: string) => string | undefined): Promise<Fix[]>;
}

/** @throws Error when a rule names a fix that does not exist */
export function createFixer({ fixes, rules, models, wasm }: FixerOptions): Fixer {
  const byId = new Map(fixes.map((fix) => [fix.id, fix]));
  const byRule = new Map(
    rules.map((rule) => [
      rule.id,
      (rule.fixes ?? []).map((id) => {
        const fix = byId.get(id);
        if (!fix) throw new Error(`the rule ${rule.id} names the fix "${id}", which does not exist`);
        return fix;
      }),
    ]),
  );
  const shapes: readonly KeyShape[] = models.flatMap((model) => model.keys ?? []);
  /** The file of the finding before: all findings of a file are asked for in a row. */
  let last: ScriptFile | PythonFile | MarkupFile | undefined;
  let script: Promise<ParseScript> | undefined;
  let python: Promise<ParsePython> | undefined;

  const parsers = {
    javascript: () => (script ??= import('./_javascript/file').then(({ loadScripts }) => loadScripts())),
    // no fix touches more than a directive's name
    markup: async () => (path: string, text: string) => ({ path, text, errors: 0 }),
    configuration: async () => (path: string, text: string) => ({ path, text, errors: 0 }),
    python: () => (python ??= import('./_python/file').then(({ loadPythonFiles }) => loadPythonFiles(wasm as NonNullable<typeof wasm>))),
  };

  const fixer: Fixer = {
    fixesFor: async (finding, read) => {
      const path = finding.location.path;
      const language = languageOf(path);
      const wanted = (byRule.get(finding.ruleId) ?? []).filter((fix) => language !== undefined && fix[language] !== undefined);
      if (wanted.length === 0 || language === undefined || (language === 'python' && !wasm)) return [];
      const text = read(path);
      if (text === undefined || finding.location.end > text.length) return [];
      const parse = await parsers[language]();
      const file = last?.path === path && last.text === text ? last : parse(path, text);
      if (!file) return [];
      last = file;
      const span: Span = { start: finding.location.start, end: finding.location.end };
      const open = (other: string) => {
        const found = read(other);
        return found === undefined || languageOf(other) !== language ? undefined : parse(other, found);
      };
      const place = { finding, file, span, read, open, shapes } as Place<never>;
      const offered = wanted.flatMap((fix): Fix[] => {
        const printed = printedBy(() => fix[language]?.(place));
        if (!printed || printed.edits.length === 0 || !isSound(printed, file, read, parse)) return [];
        const edits = printed.edits.map(({ start, end, text: inserted, path: other }) => ({ path: other ?? path, start, end, text: inserted }));
        return [{ id: fix.id, title: printed.title ?? fix.title, safety: printed.safety, edits }];
      });
      return offered.sort((a, b) => Number(a.safety === 'review') - Number(b.safety === 'review'));
    },
  };
  return withNotebooks(fixer);
}

/** A fault of a printer takes away its fix, not the editor's menu. */
function printedBy(print: () => Printed | undefined): Printed | undefined {
  try {
    return print();
  } catch {
    return undefined;
  }
}

/** Whether the edits apply, change something, touch no code but the finding's file, and leave that with no more syntax errors than it had. */
function isSound(
  printed: Printed,
  file: { path: string; errors: number },
  read: (path: string) => string | undefined,
  parse: (path: string, text: string) => { errors: number } | undefined,
): boolean {
  const files = byPath(printed.edits.map((edit) => ({ ...edit, path: edit.path ?? file.path })));
  return [...files].every(([path, edits]) => {
    const before = read(path) ?? '';
    let after: string;
    try {
      after = applyEdits(before, edits);
    } catch {
      return false;
    }
    if (after === before) return false;
    if (languageOf(path) === undefined) return true;
    return path === file.path && (parse(path, after)?.errors ?? Number.POSITIVE_INFINITY) <= file.errors;
  });
}

function languageOf(path: string): 'javascript' | 'python' | 'markup' | 'configuration' | undefined {
  if (/\.(?:[mc]?[jt]s|[jt]sx)$/i.test(path)) return 'javascript';
  if (/\.(?:vue|svelte|astro)$/i.test(path)) return 'markup';
  if (/\.jsonc?$/i.test(path)) return 'configuration';
  return /\.(?:pyi?|ipynb)$/i.test(path) ? 'python' : undefined;
}
