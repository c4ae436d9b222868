// Model output parsed as HTML. Each case has a twin in ok.ts.
import OpenAI from 'openai';
import express from 'express';
import { generateText, streamText } from 'ai';

const openai = new OpenAI({ baseURL: '/api/openai' });
const app = express();

export async function show(question: string, panel: HTMLElement) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const answer = reply.choices[0]?.message.content ?? '';
  panel.innerHTML = answer;
//                  ^^^^^^ expect: llm-output-to-html
  panel.outerHTML = `<section>${answer}</section>`; // expect: llm-output-to-html
  panel.insertAdjacentHTML('beforeend', answer); // expect: llm-output-to-html "show it as text"
  document.write(answer); // expect: llm-output-to-html
}

export async function list(question: string) {
  const { output_text } = await openai.responses.create({ model: 'gpt-4.1', input: question }); // source: llm-output-to-html
  const target = document.getElementById('list')!;
  target.innerHTML = output_text // expect: llm-output-to-html
    .split('\n')
    .map((line) => `<li>${line}</li>`)
    .join('');
}

export async function typing(question: string) {
  const target = document.querySelector<HTMLElement>('#answer')!;
  const { textStream } = streamText({ model: 'openai/gpt-4o', prompt: question });
  for await (const part of textStream) {
    target.innerHTML += part; // expect: llm-output-to-html
  }
}

export async function halfEscaped(question: string, panel: HTMLElement) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.innerHTML = text.replace('<', '&lt;'); // expect: llm-output-to-html
  panel.innerHTML = text.replace(/<script>/g, ''); // expect: llm-output-to-html
}

app.get('/summary', async (_request, response) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Summarise the news.' });
  response.send(`<h1>News</h1>${text}`); // expect: llm-output-to-html
});
