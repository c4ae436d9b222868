// Properties that are defined, not assigned: by a descriptor with a value or with a getter.
import { generateText } from 'ai';

export const job = {} as { command: string; title: string; folder: string; level: string; both: string };

export async function prepare(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  Object.defineProperty(job, 'command', { value: text, enumerable: true });
  Object.defineProperty(job, 'title', { value: 'nightly', enumerable: true });
  Object.defineProperties(job, {
    folder: { get: () => `/srv/${text}` },
    level: {
      get() {
        return 'debug';
      },
    },
  });
}

export class Task {
  declare readonly command: string;
  declare readonly title: string;

  constructor(command: string) {
    Object.defineProperty(this, 'command', { value: command });
    Object.defineProperty(this, 'title', { value: 'task' });
  }
}

export async function settings(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  return {
    get command() {
      return text;
    },
    get title() {
      return 'settings';
    },
  };
}
