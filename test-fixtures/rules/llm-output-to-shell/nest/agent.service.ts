import { Inject, Injectable } from '@nestjs/common';
import { LlmService } from './llm.service';
import { type CommandRunner, GitService, MARKER, RUNNER } from './runner';

@Injectable()
export class AgentService {
  @Inject(GitService) private readonly git: GitService;

  constructor(
    private readonly llm: LlmService,
    @Inject(RUNNER) private readonly runner: CommandRunner,
    @Inject(MARKER) private readonly marker,
  ) {}

  async act(goal: string) {
    const { command, branch } = await this.llm.plan(goal);
    this.git.checkout(branch);
    this.marker.execute('started');
    return this.runner.execute(command);
  }
}
