// Plain text is shown as text; code that adds tags of its own gets no fix.
import { generateText, streamText } from 'ai';

export async function show(question: string, panel: HTMLElement, isShort: boolean) {
  const { text, steps } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.textContent = text; // fix: review
  panel.textContent = `Answer: ${text.trim()}`; // fix: review
  panel.insertAdjacentText('beforeend', text); // fix: review
  if (isShort) panel.textContent = text.slice(0, 80); // fix: review

  panel.innerHTML = `<p>${text}</p>`; // fix: none
  panel.innerHTML = text + '&nbsp;'; // fix: none
  panel.outerHTML = text; // fix: none
  panel.innerHTML = format(text); // fix: none
  const html = text;
  panel.innerHTML = html; // fix: none
  document.write(text); // fix: none
  return steps;
}

const format = (text: string) => text.replace(/\n/g, '<br>');

export async function typing(question: string, panel: HTMLElement) {
  const { textStream } = streamText({ model: 'openai/gpt-4o', prompt: question });
  for await (const part of textStream) panel.append(part); // fix: review
  for await (const part of textStream) panel.innerHTML += `<i>${part}</i>`; // fix: none
}
