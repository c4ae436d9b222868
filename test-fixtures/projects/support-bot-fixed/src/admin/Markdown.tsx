import DOMPurify from 'isomorphic-dompurify';
import { marked } from 'marked';

export function Markdown({ text }: { text: string }) {
  const html = DOMPurify.sanitize(marked.parse(text, { async: false }));
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />; // ok: llm-output-to-html
}
