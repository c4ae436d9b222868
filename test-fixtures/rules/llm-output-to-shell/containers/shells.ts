// What a container gives for a token or a class.
import { execSync } from 'node:child_process';
import { injectable, singleton } from 'tsyringe';

export interface Shell {
  run(command: string): void;
}

@injectable()
export class BashShell {
  run(command: string) {
    execSync(command); // expect: llm-output-to-shell
  }
}

@injectable()
export class LogShell {
  run(command: string) {
    execSync(`logger ${command}`); // ok: llm-output-to-shell
  }
}

@singleton()
export class Builder {
  build(target: string) {
    execSync(`make ${target}`); // expect: llm-output-to-shell
  }
}

export class Remote {
  run(command: string) {
    execSync(`ssh build ${command}`); // expect: llm-output-to-shell
  }
}

export class Mirror {
  run(command: string) {
    execSync(`rsync ${command}`); // ok: llm-output-to-shell
  }
}
