import { generateText } from 'ai';
import { inject, injectable } from 'tsyringe';
import type { Shell } from './shells';

@injectable()
export class Agent {
  constructor(
    @inject('Shell') private readonly shell: Shell,
    @inject('LogShell') private readonly log: Shell,
  ) {}

  async act(prompt: string) {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
    this.log.run('acting');
    this.shell.run(text);
  }
}
