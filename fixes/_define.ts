/**
 * What a fix is: an id, a title, and a printer per language. A printer is given one finding and the parsed file of its sink; it
 * gives edits, or nothing when it cannot be sure to do it right. It decides nothing about what is a fault: the finding says that.
 */
import type { KeyShape } from '../engine/define';
import type { Finding, Span } from '../engine/finding';
import type { ScriptFile } from './_javascript/file';
import type { PythonFile } from './_python/file';

/** What the printers of every language are given. */
export interface Place<File> {
  finding: Finding;
  /** The parsed file in which the finding stands. */
  file: File;
  /** Where the finding stands in it: the expression that carries the value. */
  span: Span;
  /** Text of another file of the project, by root-relative path; undefined when there is none. */
  read: (path: string) => string | undefined;
  /** Another file of the same language, parsed. */
  open: (path: string) => File | undefined;
  /** How providers' keys look, to find the variable they are usually read from. */
  shapes: readonly KeyShape[];
}

/** A component file or a page, as text: printers change what stands in its template. */
export interface MarkupFile {
  path: string;
  text: string;
  errors: number;
}

export type MarkupPlace = Place<MarkupFile>;
/** A file of settings, as text. */
export type ConfigurationPlace = Place<MarkupFile>;
export type ScriptPlace = Place<ScriptFile>;
export type PythonPlace = Place<PythonFile>;

/** An edit of the finding's own file, or of another one. A file that does not exist is made by an edit at 0. */
export interface PrintedEdit extends Span {
  text: string;
  path?: string;
}

export interface Printed {
  /** Overrides the title of the fix. */
  title?: string;
  safety: 'safe' | 'review';
  edits: readonly PrintedEdit[];
}

export interface FixDefinition {
  /** File name, folder of the fixtures, and what rules list. */
  id: string;
  /** In the imperative, for a menu: "Bind the value as a query parameter". */
  title: string;
  /** When it is safe, and when not: one sentence for the rule's page. */
  about: string;
  javascript?: (place: ScriptPlace) => Printed | undefined;
  python?: (place: PythonPlace) => Printed | undefined;
  /** For templates of Vue, Svelte and Astro. */
  markup?: (place: MarkupPlace) => Printed | undefined;
  /** For files of settings in JSON. */
  configuration?: (place: ConfigurationPlace) => Printed | undefined;
}

export const defineFix = (fix: FixDefinition): FixDefinition => fix;
