/**
 * Fixes in notebooks: they are made on the text that is analysed, and turned into edits of the JSON file. One that does not give the same
 * text when the file is read again is not given out.
 */
import type { Edit, Finding, Fix, Location } from '../engine/finding';
import { editsOfFile, isNotebook, type NotebookView, notebookView } from '../engine/notebook';
import { applyEdits, byPath } from './_edits';
import type { Fixer } from './fixer';

type Read = (path: string) => string | undefined;

/** @param fixer makes fixes of texts as they are analysed. @returns one that makes them of files */
export function withNotebooks(fixer: Fixer): Fixer {
  /** Of the file that was read last: all findings of a file are asked for in a row. */
  let last: { file: string; view: NotebookView } | undefined;
  const open = (file: string): NotebookView => {
    if (last?.file !== file) last = { file, view: notebookView(file) };
    return last.view;
  };
  return {
    fixesFor: async (finding, read) => {
      if (!isNotebook(finding.location.path)) return fixer.fixesFor(finding, read);
      const viewOf = (path: string): NotebookView | undefined => {
        const file = isNotebook(path) ? read(path) : undefined;
        return file === undefined ? undefined : open(file);
      };
      const moved = movedInto(finding, viewOf);
      if (!moved) return [];
      const fixes = await fixer.fixesFor(moved, (path) => (isNotebook(path) ? viewOf(path)?.text : read(path)));
      return fixes.flatMap((fix) => inFiles(fix, read, viewOf));
    },
  };
}

/** The finding with places in the texts that are analysed; undefined where one of them has none. */
function movedInto(finding: Finding, viewOf: (path: string) => NotebookView | undefined): Finding | undefined {
  let isWhole = true;
  const at = <T extends { location: Location }>(each: T): T => {
    if (!isNotebook(each.location.path)) return each;
    const span = viewOf(each.location.path)?.fromFile(each.location);
    if (!span) isWhole = false;
    return { ...each, location: { ...each.location, ...span } };
  };
  const moved = { ...at(finding), origins: finding.origins.map((origin) => ({ ...at(origin), trace: origin.trace.map(at) })) };
  return isWhole ? moved : undefined;
}

function inFiles(fix: Fix, read: Read, viewOf: (path: string) => NotebookView | undefined): Fix[] {
  const edits: Edit[] = [];
  for (const [path, own] of byPath(fix.edits)) {
    const view = viewOf(path);
    const found = view ? editsOfFile(view, own) : own;
    if (!found) return [];
    if (view) {
      const after = notebookView(applyEdits(read(path) ?? '', found));
      if (after.problem || after.text !== applyEdits(view.text, own)) return [];
    }
    edits.push(...found);
  }
  return [{ ...fix, edits }];
}
