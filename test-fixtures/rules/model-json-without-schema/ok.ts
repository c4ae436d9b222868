// The twins of bad.ts: checked, asked for by a schema, or text that stays text.
import { PrismaClient } from '@prisma/client';
import { openai as provider } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import nodemailer from 'nodemailer';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();
const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail.example.com' });
const Invoice = z.object({ name: z.string(), amount: z.number() });

export async function store(text: string) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  const invoice = Invoice.parse(JSON.parse(reply.choices[0].message.content ?? '{}'));
  await prisma.invoice.create({ data: invoice }); // ok: model-json-without-schema
  const other = Invoice.safeParse(JSON.parse(reply.choices[0].message.content ?? '{}'));
  if (other.success) await prisma.invoice.create({ data: { name: other.data.name } }); // ok: model-json-without-schema
  await prisma.answer.create({ data: { text: reply.choices[0].message.content } }); // ok: model-json-without-schema
}

export async function guided(text: string) {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    response_format: { type: 'json_schema', json_schema: { name: 'invoice', strict: true, schema: z.toJSONSchema(Invoice) } },
    messages: [{ role: 'user', content: text }],
  });
  await prisma.invoice.create({ data: JSON.parse(reply.choices[0].message.content ?? '{}') }); // ok: model-json-without-schema
  const { object } = await generateObject({ model: provider('gpt-4o'), schema: Invoice, prompt: text });
  await prisma.invoice.create({ data: object }); // ok: model-json-without-schema
}

export async function counted(text: string) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  const { amount, kind } = JSON.parse(reply.choices[0].message.content ?? '{}');
  if (kind !== 'invoice' && kind !== 'credit') throw new Error('unknown kind');
  await prisma.invoice.create({ data: { amount: Number(amount), kind } }); // ok: model-json-without-schema
}

export async function tools(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools: [{ type: 'function', function: { name: 'mail', strict: true } }] });
  for (const call of reply.choices[0].message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const { to, body } = JSON.parse(call.function.arguments);
    await mailer.sendMail({ to, subject: 'Hello', text: body }); // ok: model-json-without-schema
  }
}
