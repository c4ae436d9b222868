import { execSync } from 'node:child_process';
import { Container as Inversify, inject as injected } from 'inversify';
import { container, inject, injectable } from 'tsyringe';
import { Inject, Container as Typedi } from 'typedi';

const input = process.argv[2] as string;

class Shell {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Bound {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Single {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Quiet {
  run(command: string) {
    execSync(command); // noflow
  }
}
class Service {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Constant {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}

container.register('Shell', { useClass: Shell }).register('Quiet', { useClass: Quiet });
container.registerSingleton('Single', Single).registerInstance('Instance', new Bound()).registerType('Type', Shell);

@injectable()
export class App {
  constructor(
    @inject('Shell') private readonly shell,
    @inject('Quiet') private readonly quiet,
    @injected('Bound') private readonly bound,
    @Inject('service') private readonly service,
  ) {}

  run() {
    this.shell.run(input);
    this.quiet.run('ls');
    this.bound.run(input);
    this.service.run(input);
    container.resolve<Single>('Single').run(input);
    container.createChildContainer().resolve(Quiet).run('ls');
  }
}

const inversify = new Inversify();
inversify.bind('Bound').to(Bound).inSingletonScope();
inversify.bind('Constant').toConstantValue(new Constant());
inversify.bind('Dynamic').toDynamicValue(() => new Quiet());
inversify.get<Constant>('Constant').run(input);
inversify.get<Quiet>('Dynamic').run('ls');

Typedi.set('service', new Service());
Typedi.get<Service>('service').run(input);
