// A value that one of these services has judged, where its verdict decided; and the same values where nothing was decided.
import { execSync } from 'node:child_process';
import ContentSafetyClient from '@azure-rest/ai-content-safety';
import { AzureKeyCredential } from '@azure/core-auth';
import OpenAI from 'openai';

const openai = new OpenAI();
const client = ContentSafetyClient('https://example.cognitiveservices.azure.com', new AzureKeyCredential('k'));

export async function azure() {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  const result = await client.path('/text:analyze').post({ body: { text } });
  execSync(text); // flow: llm-output -> shell-command
  if (result.body.categoriesAnalysis.some((each) => each.severity > 2)) throw new Error('refused');
  execSync(text); // noflow
}

export async function lakera() {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  const reply = await fetch('https://api.lakera.ai/v2/guard', { method: 'POST', body: JSON.stringify({ messages: [{ role: 'assistant', content: text }] }) });
  const { flagged } = await reply.json();
  if (!flagged) execSync(text); // noflow
  const other = await fetch('https://example.com/guard', { method: 'POST', body: JSON.stringify({ text }) });
  if ((await other.json()).fine) execSync(text); // flow: llm-output -> shell-command
}

export async function moderated() {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  const verdict = await openai.moderations.create({ input: text });
  if (!verdict.results[0].flagged) execSync(text); // noflow
}
