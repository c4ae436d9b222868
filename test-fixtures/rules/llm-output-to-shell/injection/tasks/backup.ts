import { execSync } from 'node:child_process';

export interface Backup {
  store(folder: string): void;
}

export class RsyncBackup implements Backup {
  store(folder: string) {
    execSync(`rsync -a ${folder} backup:`); // expect: llm-output-to-shell
  }
}

/** Has the method, and says nothing of the interface. */
export class OtherBackup {
  store(folder: string) {
    execSync(`cp -r ${folder} /backup`); // ok: llm-output-to-shell
  }
}
