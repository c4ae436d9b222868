'use client';
// DOMPurify is not among the dependencies that can be seen: to be reviewed.
import { useState } from 'react';
import { generateText } from 'ai';
import { marked } from 'marked';

export function Answer({ question }: { question: string }) {
  const [answer, setAnswer] = useState('');
  const ask = async () => {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
    setAnswer(text);
    document.body.innerHTML = await marked.parse(text); // fix: review
    document.body.insertAdjacentHTML('beforeend', `<p>${text}</p>`); // fix: review
    document.body.innerHTML += text; // fix: none
    document.write(text); // fix: none
  };
  const __html = answer;
  return (
    <section onClick={ask}>
      <div dangerouslySetInnerHTML={{ __html: answer }} /> {/* fix: review */}
      <div dangerouslySetInnerHTML={{ __html }} /> {/* fix: none */}
      <iframe title="preview" srcDoc={answer} /> {/* fix: review */}
    </section>
  );
}
