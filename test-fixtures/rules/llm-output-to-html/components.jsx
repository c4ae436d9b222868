// The same in plain JavaScript.
import OpenAI from 'openai';
import purifier from 'isomorphic-dompurify';

const client = new OpenAI({ baseURL: '/api/openai' });

export async function Summary({ article }) {
  const completion = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: article }] });
  const summary = completion.choices[0].message.content;
  return (
    <main>
      <p>{summary}</p>
      <div dangerouslySetInnerHTML={{ __html: purifier.sanitize(summary) }} />
      <p>Raw:</p>
      <div
        dangerouslySetInnerHTML={{ __html: `<p>${summary}</p>` }} // expect: llm-output-to-html
      />
      <iframe
        title="preview"
        srcDoc={summary} // expect: llm-output-to-html
      />
    </main>
  );
}
