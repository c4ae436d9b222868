// A page shows a history whose entries say who wrote them.
import { generateText } from 'ai';

const history: { role: string; content: string }[] = [];

export async function ask(question: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  history.push({ role: 'user', content: question });
  history.push({ role: 'assistant', content: text });
}

export function show(list: HTMLElement) {
  for (const message of history) {
    const entry = document.createElement('li');
    if (message.role === 'user') entry.innerHTML = message.content; // ok: llm-output-to-html
    else entry.innerHTML = message.content; // expect: llm-output-to-html
    list.append(entry);
  }
}
