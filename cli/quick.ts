/**
 * `--staged` before anything else is loaded: whether the commit can be let go without another look. It loads git's answers, the gate and what
 * an earlier run kept; nothing of the models, the rules or the configuration.
 */
import { createGate } from '../engine/gate';
import { sizeProblem } from '../engine/limits';
import { analysedBytes } from '../engine/notebook';
import { markOf } from '../engine/survey';
import * as models from '../models/gate.gen';
import { createCache } from '../workspace/cache';
import { parseRaw } from '../workspace/changes';
import { mergeHeads } from '../workspace/git-folder';
import { sameOnDisk } from '../workspace/git-index';
import { cannotMatter, hasOwnConfig, keptQuick, someMatters } from '../workspace/quick';
import type { AskedOfGit } from './ask-git';
import type { Options } from './options';

/** @returns whether nothing is to be reported; false where that takes a whole check to say */
export async function isQuickPass(options: Options, { root, staged, index }: AskedOfGit, programDirectory: string, cwd: string): Promise<boolean> {
  const isUsual = !options.noCache && options.format === 'pretty' && options.output === undefined && !options.timings && options.paths.length === 0;
  const { config, baseline, explain, listRules, listSdks, rules } = options;
  if (!isUsual || config !== undefined || baseline !== undefined || explain !== undefined || listRules || listSdks || Object.keys(rules).length > 0)
    return false;
  const cache = createCache({ programDirectory, env: process.env });
  if (!cache || mergeHeads(root).length > 0) return false;
  // git takes a moment to answer; the tables for code are made meanwhile
  const gate = createGate(models);
  gate.scan('.ts', new Uint8Array());
  const kept = keptQuick(cache, root);
  const changes = await staged;
  if (kept === undefined || changes.code !== 0) return false;
  const files = parseRaw(changes.stdout);
  const paths = files.map((file) => file.path);
  // most often a staged file matters, and the rest of the program is loaded while git goes on
  if (files.length === 0 || files.some(({ status }) => status !== 'modified') || someMatters(kept, paths)) return false;
  const listing = await index;
  if (listing.code !== 0 || hasOwnConfig(root, cwd, listing.stdout)) return false;
  return cannotMatter(kept, listing.stdout, paths, (file, id) => {
    const given = sameOnDisk(root, file, id);
    const bytes = given && analysedBytes(file, given);
    return bytes && !sizeProblem(file, bytes.length) ? markOf(gate.scan(file, bytes)) : '';
  });
}
