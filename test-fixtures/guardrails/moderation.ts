// A judged text makes an error a warning that names the judge; a verdict that decides nothing, or is about another text, does not.
import { execSync } from 'node:child_process';
import OpenAI from 'openai';
import express from 'express';

const openai = new OpenAI();
const app = express();

async function answer(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  return reply.choices[0].message.content ?? '';
}

async function isHarmful(text: string) {
  const { results } = await openai.moderations.create({ model: 'omni-moderation-latest', input: [{ type: 'text', text }] });
  return results.some((each) => each.flagged);
}

async function assertHarmless(text: string) {
  const verdict = await openai.moderations.create({ input: text });
  if (verdict.results[0].category_scores.violence > 0.5) throw new Error('refused');
}

async function verdictOn(text: string) {
  const [result] = (await openai.moderations.create({ input: text })).results;
  return { flagged: result.flagged, categories: result.categories };
}

const isSafe = async (text: string) => text.length < 100;

export async function judged(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  const verdict = await openai.moderations.create({ input: text });
  if (verdict.results[0].flagged) throw new Error('refused');
  execSync(text); // warning: `openai.moderations.create` judges
}

export async function inside(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  const verdict = await openai.moderations.create({ input: text });
  if (verdict.results[0].flagged === false) execSync(`echo ${text}`); // warning: `openai.moderations.create` judges
}

export async function ignored(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  const verdict = await openai.moderations.create({ input: text });
  console.log(verdict.results[0].flagged);
  execSync(text); // error
}

export async function byFunction(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  if (await isHarmful(text)) return;
  execSync(text); // warning: judges the text first
}

export async function byAssertion(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  await assertHarmless(text);
  execSync(text); // warning: `assertHarmless` judges
}

export async function byVerdict(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  const { flagged } = await verdictOn(text);
  if (flagged) return;
  execSync(text); // warning: judges the text first
}

export async function logged(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  if (await isHarmful(text)) console.log('harmful');
  execSync(text); // error
}

export async function ofAnother(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  if (await isHarmful('hello')) return;
  execSync(text); // error
}

export async function byName(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  if (!(await isSafe(text))) return;
  execSync(text); // error
}

export async function before(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  execSync(text); // error
  if (await isHarmful(text)) throw new Error('refused');
}

app.post('/ask', async (req, res) => {
  const verdict = await openai.moderations.create({ input: req.body.persona });
  if (verdict.results[0].flagged) return res.status(400).end();
  const reply = await openai.responses.create({ model: 'gpt-4o', instructions: `You are ${req.body.persona}.`, input: req.body.question }); // warning: `openai.moderations.create` judges
  return res.json(reply);
});
