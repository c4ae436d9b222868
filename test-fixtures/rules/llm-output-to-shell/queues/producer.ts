// Jobs of BullMQ: what is added under a queue's name is the data of the workers of that name.
import { Queue } from 'bullmq';
import { generateText } from 'ai';

export const BUILDS = 'builds';
const builds = new Queue(BUILDS);
const mails = new Queue('mails');

export async function enqueue(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  await builds.add('build', { target: text, user: 'ci' });
  await builds.addBulk([{ name: 'build', data: { target: 'all', user: 'ci', note: text } }]);
  await mails.add('mail', { target: 'all' });
}
