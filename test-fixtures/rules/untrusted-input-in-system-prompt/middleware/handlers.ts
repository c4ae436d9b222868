import { generateText } from 'ai';
import type { Request, Response } from 'express';

export async function ask(req: Request, res: Response) {
  const { persona, tone } = req.body;
  await generateText({ model: 'openai/gpt-4o', system: `You are a ${persona}.`, prompt: 'Hi' }); // ok: untrusted-input-in-system-prompt
  const { text } = await generateText({ model: 'openai/gpt-4o', system: `Be ${tone}.`, prompt: 'Hi' }); // expect: untrusted-input-in-system-prompt
  res.json({ text });
}

export async function greet(req: Request, res: Response) {
  const { text } = await generateText({ model: 'openai/gpt-4o', system: `You are a ${req.body.persona}.`, prompt: 'Hi' }); // expect: untrusted-input-in-system-prompt
  res.json({ text });
}

export async function describe(req: Request, res: Response) {
  const { text } = await generateText({ model: 'openai/gpt-4o', system: `You are a ${req.body.persona}.`, prompt: 'Hi' }); // ok: untrusted-input-in-system-prompt
  res.json({ text });
}

/** Reached by a second route without the check. */
export async function draw(req: Request, res: Response) {
  const { text } = await generateText({ model: 'openai/gpt-4o', system: `You are a ${req.body.persona}.`, prompt: 'Hi' }); // expect: untrusted-input-in-system-prompt
  res.json({ text });
}
