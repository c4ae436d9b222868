import { use, useContext } from 'react';
import { DraftContext, ThemeContext, useAnswer, useLog } from './answer-context';

export function Panel() {
  const { html, title } = useAnswer();
  const theme = useContext(ThemeContext);
  const draft = use(DraftContext);
  const { log, last } = useLog();
  return (
    <section>
      <h1 dangerouslySetInnerHTML={{ __html: title }} />
      <header dangerouslySetInnerHTML={{ __html: theme.banner }} />
      <p>{html}</p>
      <div
        dangerouslySetInnerHTML={{ __html: html }} // expect: llm-output-to-html
      />
      <div
        dangerouslySetInnerHTML={{ __html: draft }} // expect: llm-output-to-html
      />
      {log.map((entry, index) => (
        <div
          key={index}
          dangerouslySetInnerHTML={{ __html: entry }} // expect: llm-output-to-html
        />
      ))}
      <div
        dangerouslySetInnerHTML={{ __html: last.current }} // expect: llm-output-to-html
      />
    </section>
  );
}
