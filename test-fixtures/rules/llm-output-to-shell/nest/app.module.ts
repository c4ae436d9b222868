import { Module } from '@nestjs/common';
import { AgentService } from './agent.service';
import { LlmService } from './llm.service';
import { GitService, MARKER, MarkRunner, RUNNER, ShellRunner } from './runner';

@Module({
  providers: [LlmService, AgentService, GitService, { provide: RUNNER, useClass: ShellRunner }, { provide: MARKER, useFactory: () => new MarkRunner() }],
})
export class AppModule {}
