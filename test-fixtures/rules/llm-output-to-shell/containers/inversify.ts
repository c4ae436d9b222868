import { generateText } from 'ai';
import { Container } from 'inversify';
import { Mirror, Remote } from './shells';

const TYPES = { Remote: Symbol.for('Remote'), Mirror: Symbol.for('Mirror') };
const container = new Container();
container.bind(TYPES.Remote).to(Remote).inSingletonScope();
container.bind(TYPES.Mirror).to(Mirror);

export async function main() {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Which command?' });
  const remote = container.get<{ run(command: string): void }>(TYPES.Remote);
  remote.run(text);
  const mirror = container.get<{ run(command: string): void }>(TYPES.Mirror);
  mirror.run('all');
}
