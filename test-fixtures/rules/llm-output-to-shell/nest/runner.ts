// Providers behind tokens: which class an interface stands for is said in the module.
import { execSync } from 'node:child_process';
import { Injectable } from '@nestjs/common';

export const RUNNER = Symbol('RUNNER');
export const MARKER = 'MARKER';

export interface CommandRunner {
  execute(line: string): string;
}

@Injectable()
export class ShellRunner {
  execute(line: string) {
    return execSync(line).toString(); // expect: llm-output-to-shell
  }
}

@Injectable()
export class MarkRunner {
  execute(line: string) {
    return execSync(`touch ${line}`).toString(); // ok: llm-output-to-shell
  }
}

@Injectable()
export class GitService {
  checkout(branch: string) {
    return execSync(`git checkout ${branch}`).toString(); // expect: llm-output-to-shell
  }
}
