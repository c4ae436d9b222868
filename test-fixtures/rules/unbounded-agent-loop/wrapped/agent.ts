import { answer } from './wrapper';

export async function throughAnotherFile(task: string) {
  let text = task;
  for (;;) { // expect: unbounded-agent-loop
    text = await answer(text);
    if (text.length > 0 && text.startsWith('DONE')) break;
  }
}
