// Knows interfaces and abstract classes only; what stands behind them is put together in main.ts.
import type { TextModel } from './llm';
import type { Cleaner, Deployer, Shell } from './shell';

export class Agent {
  constructor(
    private readonly model: TextModel,
    private readonly shell: Shell,
    private deployer: Deployer,
    private cleaner: Cleaner,
  ) {}

  async act(goal: string) {
    const plan = await this.model.complete(goal);
    this.shell.run(plan);
    this.deployer.deploy(plan);
    this.cleaner.clean('/tmp/agent');
  }
}
