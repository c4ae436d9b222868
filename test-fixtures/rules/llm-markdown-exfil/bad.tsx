import { useChat } from '@ai-sdk/react';
import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';

export function Chat() {
  const { messages } = useChat();
  return (
    <section>
      {messages.map((message) =>
        message.parts.map((part) =>
          part.type === 'text' ? (
            <Markdown key={message.id}>{part.text}</Markdown>
            //                          ^^^^^^^^^ expect: llm-markdown-exfil "`Markdown` shows Markdown with images of any host"
          ) : null,
        ),
      )}
      {messages.map((message) => (
        <Markdown key={message.id} rehypePlugins={[rehypeRaw]}>
          {/* expect: llm-markdown-exfil */}
          {message.content}
        </Markdown>
      ))}
    </section>
  );
}
