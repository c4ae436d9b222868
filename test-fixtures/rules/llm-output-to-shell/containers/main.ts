import 'reflect-metadata';
import { generateText } from 'ai';
import { container } from 'tsyringe';
import { Agent } from './agent';
import { Builder, BashShell, LogShell } from './shells';

container.register('Shell', { useClass: BashShell });
container.register('LogShell', { useClass: LogShell });

export async function main() {
  await container.resolve(Agent).act('build it');
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Which target?' });
  const builder = container.resolve(Builder);
  builder.build(text);
}
