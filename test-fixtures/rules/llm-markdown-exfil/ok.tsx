import { useChat } from '@ai-sdk/react';
import Markdown, { defaultUrlTransform } from 'react-markdown';

const HOSTS = new Set(['cdn.example.com']);
const allowed = (url: string) => (HOSTS.has(new URL(url, location.href).hostname) ? defaultUrlTransform(url) : '');

export function Chat() {
  const { messages, status } = useChat();
  return (
    <section>
      {messages.map((message) => (
        <article key={message.id}>
          <Markdown disallowedElements={['img']}>{message.content}</Markdown> {/* ok: llm-markdown-exfil */}
          <Markdown urlTransform={allowed}>{message.content}</Markdown> {/* ok: llm-markdown-exfil */}
          <Markdown components={{ img: ({ alt }) => <em>{alt}</em> }}>{message.content}</Markdown> {/* ok: llm-markdown-exfil */}
          <Markdown>{status}</Markdown> {/* ok: llm-markdown-exfil */}
          <p>{message.content}</p> {/* ok: llm-markdown-exfil */}
        </article>
      ))}
    </section>
  );
}
