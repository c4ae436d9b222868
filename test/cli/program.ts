/** The whole command as tests run it in their own process: its engine with all models and rules, and what it prints. */
import path from 'node:path';
import type { Program } from '../../cli/run';
import { createEngine, decodeBytes } from '../../engine/index';
import { aiPackageOf } from '../../models/_ai-packages';
import { providers } from '../../models/_ai-providers';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { ROOT } from '../support/fixtures';

export const wholeProgram = async (): Promise<Program> => ({
  createEngine,
  decodeBytes,
  models,
  rules,
  configuration: async () => (await import('../../models/_configuration')).configuration,
  estateWish: async () => ({ providers, aiPackageOf }),
});

export const PROGRAM_DIRECTORY = path.join(ROOT, 'cli');

/** Where a command prints to. */
export function capture(cwd: string) {
  const printed = { stdout: '', stderr: '' };
  const io = {
    cwd,
    env: {},
    now: () => performance.now(),
    stdout: (text: string) => {
      printed.stdout += text;
    },
    stderr: (text: string) => {
      printed.stderr += text;
    },
  };
  return { io, printed };
}
