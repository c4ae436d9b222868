import { marked } from 'marked';

export function Markdown({ text }: { text: string }) {
  const html = marked.parse(text, { async: false });
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />; // expect: llm-output-to-html
}
