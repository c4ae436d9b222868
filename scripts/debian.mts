/** Programs that tests run for real and that a Debian machine may lack: installed once, where we are root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether a package can be installed here at all. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @throws Error with the last lines that the installer said */
export function installPackage(name: string): void {
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  step('apt-get', [...wait, 'update', '-qq'], '/', env);
  step('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', name], '/', env);
}

/** Runs a program to its end. @throws Error with the last lines of its output when it fails */
export function step(program: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): void {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  if (result.status === 0) return;
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${program} ${args.join(' ')} failed (${result.error?.message ?? result.signal ?? `status ${result.status}`})\n${output}`);
}
