/** Microsoft's SARIF validator, with its general rules and those for GitHub code scanning. It runs locally and loads nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeTree } from '../workspace/tree';

export interface Message {
  ruleId?: string;
  level: string;
  message: { text: string };
}

/** @returns what the validator says, warnings included. */
export function validate(log: string): Message[] {
  const directory = makeTree({ 'log.sarif': log });
  const program: string = createRequire(__filename)('@microsoft/sarif-multitool');
  // Installed without scripts the program is not yet executable.
  fs.chmodSync(program, 0o755);
  const output = path.join(directory, 'verdict.sarif');
  const args = ['validate', path.join(directory, 'log.sarif'), '--output', output, '--log', 'ForceOverwrite', '--rule-kind', 'Sarif;Ghas'];
  const result = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  assert.ok(fs.existsSync(output), `the validator did not run: ${result.error ?? result.stdout + result.stderr}`);
  const verdict = JSON.parse(fs.readFileSync(output, 'utf8').replace(/^\uFEFF/, ''));
  return verdict.runs[0].results.map((row: Message & { message: { id?: string; arguments?: string[] } }) => ({
    ruleId: row.ruleId,
    level: row.level ?? 'warning',
    message: { text: `${row.message.id ?? ''} ${(row.message.arguments ?? []).join(' | ')} ${row.message.text ?? ''}` },
  }));
}
