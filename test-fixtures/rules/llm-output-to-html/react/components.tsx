// React: raw HTML, state, refs and props.
import DOMPurify from 'dompurify';
import { useCallback, useEffect, useRef, useState } from 'react';
import { generateText } from 'ai';
import { useChat } from '@ai-sdk/react';
import { clean, sanitizeHtml } from './sanitizer';

export function Answer({ question }: { question: string }) {
  const [answer, setAnswer] = useState('');
  const [count, setCount] = useState(0);

  const ask = useCallback(async () => {
    const result = await generateText({ model: 'openai/gpt-4o', prompt: question });
    setAnswer(result.text);
    setCount((previous) => previous + 1);
  }, [question]);

  return (
    <section onClick={ask}>
      <p>{answer}</p>
      <b dangerouslySetInnerHTML={{ __html: String(count) }} />
      <div
        className="answer"
        dangerouslySetInnerHTML={{ __html: answer }} // expect: llm-output-to-html
      />
      <div
        className="answer"
        dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(answer) }} // ok: llm-output-to-html
      />
      <div
        className="answer"
        dangerouslySetInnerHTML={{ __html: sanitizeHtml(answer) }} // expect: llm-output-to-html
      />
      <div
        className="answer"
        dangerouslySetInnerHTML={{ __html: clean(answer) }} // ok: llm-output-to-html
      />
      <Markup html={answer} />
    </section>
  );
}

function Markup({ html }: { html: string }) {
  return <article dangerouslySetInnerHTML={{ __html: html }} />; // expect: llm-output-to-html
}

export function Frame({ question }: { question: string }) {
  const target = useRef<HTMLDivElement>(null);

  useEffect(() => {
    generateText({ model: 'openai/gpt-4o', prompt: question }).then(({ text }) => {
      if (target.current) target.current.innerHTML = text; // expect: llm-output-to-html
      if (target.current) target.current.textContent = text; // ok: llm-output-to-html
    });
  }, [question]);

  return <div ref={target} />;
}

export function Conversation() {
  const { messages } = useChat();
  return (
    <ul>
      {messages.map((message) => (
        <li key={message.id}>
          {message.parts.map((part, index) =>
            part.type === 'text' ? <span key={index} dangerouslySetInnerHTML={{ __html: part.text }} /> : null, // expect: llm-output-to-html
          )}
        </li>
      ))}
    </ul>
  );
}
