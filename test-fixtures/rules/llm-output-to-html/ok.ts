// The twins of bad.ts, one step away: text nodes, escaping, a sanitiser under any name, constants.
import createDOMPurify from 'dompurify';
import OpenAI from 'openai';
import express from 'express';
import { generateText } from 'ai';

const openai = new OpenAI({ baseURL: '/api/openai' });
const app = express();
const purify = createDOMPurify(window);
const clean = (html: string) => purify.sanitize(html, { FORBID_TAGS: ['style'] });

export async function show(question: string, panel: HTMLElement) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const answer = reply.choices[0]?.message.content ?? '';
  panel.textContent = answer; // ok: llm-output-to-html
  panel.innerText = answer; // ok: llm-output-to-html
  panel.append(answer); // ok: llm-output-to-html
  panel.insertAdjacentText('beforeend', answer); // ok: llm-output-to-html
  panel.innerHTML = purify.sanitize(answer); // ok: llm-output-to-html
  panel.innerHTML = clean(answer); // ok: llm-output-to-html
  panel.innerHTML = `<a href="/search?q=${encodeURIComponent(answer)}">search</a>`; // ok: llm-output-to-html
  panel.innerHTML = `<b>${answer.length}</b> characters`; // ok: llm-output-to-html
}

function escapeHtml(text: string) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

export async function escaped(question: string, panel: HTMLElement) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.innerHTML = `<p>${escapeHtml(text)}</p>`; // ok: llm-output-to-html
}

export async function badge(question: string, panel: HTMLElement) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  const level = text === 'high' ? 'high' : 'low';
  panel.innerHTML = `<i class="${level}"></i>`; // ok: llm-output-to-html
}

app.get('/summary', async (_request, response) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Summarise the news.' });
  response.json({ summary: text }); // ok: llm-output-to-html
});

app.get('/summary.txt', async (_request, response) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Summarise the news.' });
  response.type('text/plain').send(text); // ok: llm-output-to-html
});
