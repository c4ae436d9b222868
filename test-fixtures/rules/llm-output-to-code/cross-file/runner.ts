import type { LlmService } from './llm';

export class Runner {
  constructor(
    private readonly llm: LlmService,
    private readonly log: (text: string) => void,
  ) {}

  async run(task: string) {
    const code = await this.llm.ask(task);
    this.log(code);
    return new Function(code)(); // expect: llm-output-to-code
  }

  async rate(task: string) {
    const score = await this.llm.score(task);
    return eval(`${score} > 5`); // ok: llm-output-to-code
  }
}
