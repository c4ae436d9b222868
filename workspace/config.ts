/**
 * Finds and reads the configuration file. What it may say is the engine's matter (engine/config.ts); this is only the disk.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ancestors, CONFIG_NAME } from './root';

export interface ConfigFile {
  /** Absolute. */
  file: string;
  text: string;
}

/** @returns the nearest `ai-lint.config.json` from `directory` up to `root`, both included; undefined when there is none. */
export function findConfig(directory: string, root: string): string | undefined {
  return ancestors(directory, root)
    .map((folder) => path.join(folder, CONFIG_NAME))
    .find((file) => fs.existsSync(file));
}

/** @returns the text of a configuration file, or a sentence part that says why it cannot be read. */
export function readConfig(file: string): ConfigFile | { error: string } {
  try {
    return { file, text: fs.readFileSync(file, 'utf8') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { error: 'no such file' };
    if (code === 'EISDIR') return { error: 'is a directory' };
    return { error: code === 'EACCES' ? 'permission denied' : `cannot be read (${code})` };
  }
}
