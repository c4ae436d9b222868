import { execSync } from 'node:child_process';
import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import type { Job, Queue } from 'bullmq';

const input = process.argv[2] as string;

export class Producer {
  constructor(
    @InjectQueue('builds') private readonly builds: Queue,
    private readonly events: EventEmitter2,
  ) {}

  async add() {
    await this.builds.add('one', { target: input, user: 'ci' });
    this.events.emit('built', { target: input }, 'ls');
    await this.events.emitAsync('tested', { target: input });
  }
}

@Processor('builds')
export class Builds extends WorkerHost {
  async process(job: Job) {
    execSync(job.data.target); // flow: untrusted-input -> shell-command
    execSync(job.data.user); // noflow
  }
}

@Processor('mails')
export class Mails extends WorkerHost {
  async process(job: Job) {
    execSync(job.data.target); // noflow
  }
}

export class Listener {
  @OnEvent('built')
  built(event: { target: string }, command: string) {
    execSync(event.target); // flow: untrusted-input -> shell-command
    execSync(command); // noflow
  }

  @OnEvent('tested')
  tested(event: { target: string }) {
    execSync(event.target); // flow: untrusted-input -> shell-command
  }

  @OnEvent('failed')
  failed(event: { target: string }) {
    execSync(event.target); // noflow
  }
}
