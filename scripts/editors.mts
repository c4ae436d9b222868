/**
 * Finds the editors that the server is tried with, Neovim and Emacs with Eglot, and installs what is missing where that can be
 * done without asking: on Debian, as root. Elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

interface Editor {
  program: string;
  /** Debian's packages. */
  packages: readonly string[];
  /** Arguments that end with status 0 when all that is needed is there. */
  test: readonly string[];
  hint: string;
}

const EDITORS = {
  neovim: { program: process.env.NVIM ?? 'nvim', packages: ['neovim'], test: ['--version'], hint: 'install Neovim 0.7 or newer, or set NVIM to it' },
  emacs: {
    program: process.env.EMACS ?? 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    test: ['--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"],
    hint: 'install Emacs 29, or Emacs 28 with the package eglot, or set EMACS to it',
  },
} satisfies Record<string, Editor>;

/** @returns the program. @throws Error with what is missing. */
export function editorProgram(name: keyof typeof EDITORS): string {
  const { program, packages, test, hint }: Editor = EDITORS[name];
  const isThere = () => spawnSync(program, test, { stdio: 'ignore' }).status === 0;
  if (isThere()) return program;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`${name} is missing: ${hint}`);
  console.log(`Installing ${packages.join(' and ')} …`);
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', [...wait, ...args], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed; ${hint}\n${stderr}`);
  }
  if (!isThere()) throw new Error(`the packages ${packages.join(' and ')} brought no working ${name}; ${hint}`);
  return program;
}
