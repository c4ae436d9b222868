// Put together by a framework that nobody sees: what an interface stands for is every class that implements it.
import { OpenAiModel } from './llm';
import type { Backup, Notifier, Restorer } from './tasks';

export class Scheduler {
  private restorer!: Restorer;

  constructor(
    private readonly backup: Backup,
    private readonly notifier: Notifier,
  ) {}

  async nightly() {
    const folder = await new OpenAiModel().complete('Which folder is to be kept?');
    this.backup.store(folder);
    this.restorer.restore(folder);
    this.notifier.notify('done');
  }
}
