import { execSync } from 'node:child_process';

export interface Restorer {
  restore(folder: string): void;
}

export class TarRestorer implements Restorer {
  restore(folder: string) {
    execSync(`tar xf /backup/${folder}.tar`); // expect: llm-output-to-shell
  }
}
