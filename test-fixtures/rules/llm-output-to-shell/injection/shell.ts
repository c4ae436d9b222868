// What an interface and an abstract class stand for: every class that says so.
import { execSync } from 'node:child_process';

export interface Shell {
  run(command: string): string;
}

export class BashShell implements Shell {
  run(command: string) {
    return execSync(command).toString(); // expect: llm-output-to-shell
  }
}

export class NullShell implements Shell {
  run(command: string) {
    return execSync(`echo ${command.length}`).toString(); // ok: llm-output-to-shell
  }
}

export abstract class Deployer {
  abstract deploy(target: string): string;

  async nightly() {
    return this.deploy('all');
  }
}

export class HelmDeployer extends Deployer {
  deploy(target: string) {
    return execSync(`helm upgrade ${target}`).toString(); // expect: llm-output-to-shell
  }
}

export class DockerDeployer extends Deployer {
  deploy(target: string) {
    return execSync(`docker compose up ${target}`).toString(); // expect: llm-output-to-shell
  }
}

/** Nobody hands it what a model wrote. */
export abstract class Cleaner {
  abstract clean(folder: string): string;
}

export class TmpCleaner extends Cleaner {
  clean(folder: string) {
    return execSync(`rm -r ${folder}`).toString(); // ok: llm-output-to-shell
  }
}
