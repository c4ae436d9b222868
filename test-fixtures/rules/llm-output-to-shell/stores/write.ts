import { generateText } from 'ai';
import { commands$, limit, marks$, request, usePlans } from './plan-store';

export async function ask(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  return text;
}

export async function plan(prompt: string, work: () => void) {
  const text = await limit(() => ask(prompt));
  usePlans.getState().setCommand(text);
  commands$.next(text);
  marks$.next('true');
  request.run({ command: text, id: 'plan' }, work);
}
