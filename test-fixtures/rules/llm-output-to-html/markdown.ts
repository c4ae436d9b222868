// Markdown converted to HTML: raw HTML in it survives unless the result is sanitised.
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { generateText } from 'ai';

export async function render(question: string, panel: HTMLElement) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.innerHTML = await marked.parse(text); // expect: llm-output-to-html
  panel.innerHTML = DOMPurify.sanitize(await marked.parse(text)); // ok: llm-output-to-html
  const before = DOMPurify.sanitize(text);
  panel.innerHTML = before; // ok: llm-output-to-html
}
