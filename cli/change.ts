/**
 * A check of a change in place of a whole project: `--staged`, `--since` and `--diff`. This is the one place that `run` asks; what git
 * or a diff say, and which findings belong to a change, stands in the files it leads to.
 */
import type { CheckOptions, CheckResult, Engine, Host, ResultCache } from '../engine/index';
import type { HostOptions } from '../workspace/host';
import { type AskedOfGit, askGit } from './ask-git';
import type { Inputs } from './inputs';
import type { Options } from './options';

export { askGit };

export interface Change {
  inputs: Inputs;
  /** A sentence when nothing is looked at. */
  note: string | undefined;
  /** Finds out which files the change can matter to; before the first host. */
  prepare(engine: Engine, cache: ResultCache | undefined): void;
  /** @param texts in place of files, root-relative. @returns undefined where files come from the disk */
  host?(texts: ReadonlyMap<string, string>, more: Pick<HostOptions, 'progress' | 'cache'>): Host;
  /** @returns the findings of the change alone */
  check(engine: Engine, host: Host, options: CheckOptions, texts: ReadonlyMap<string, string>): Promise<CheckResult>;
  /** Writes fixed texts where they belong; by default to the disk. */
  writer?: ChangeWriter;
}

export interface ChangeWriter {
  /** Why a file cannot be changed, as a sentence part; undefined when it can. */
  refusal(path: string): string | undefined;
  /** @returns for each file that could not be written a sentence part by its path */
  write(changes: readonly { path: string; before: string | undefined; after: string }[]): Map<string, string>;
}

export interface ChangeRequest {
  options: Options;
  cwd: string;
  ruleIds: readonly string[];
  stdin: () => Uint8Array;
  programDirectory: string;
  asked: AskedOfGit | undefined;
}

/** @throws UsageError for what the user can mend */
export async function openChange(request: ChangeRequest): Promise<Change> {
  if (request.asked) return (await import('./staged')).openStaged({ ...request, asked: request.asked });
  return (await import('./since')).openSince(request);
}
