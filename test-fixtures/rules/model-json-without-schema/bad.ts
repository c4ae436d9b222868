// What a model wrote is parsed and stored or sent as it is. Each case has a twin in ok.ts.
import { PrismaClient } from '@prisma/client';
import nodemailer from 'nodemailer';
import OpenAI from 'openai';

const openai = new OpenAI();
const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail.example.com' });

export async function store(text: string) {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    response_format: { type: 'json_object' },
    messages: [{ role: 'user', content: `Give name and amount as JSON: ${text}` }],
  });
  const invoice = JSON.parse(reply.choices[0].message.content ?? '{}');
  await prisma.invoice.create({ data: invoice });
  //                                  ^^^^^^^ expect: model-json-without-schema "without a schema"
  return prisma.customer.update({ where: { id: 1 }, data: { name: invoice.name, credit: invoice.amount } }); // expect: model-json-without-schema
}

export async function tools(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools: [{ type: 'function', function: { name: 'mail' } }] });
  for (const call of reply.choices[0].message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const { to } = JSON.parse(call.function.arguments); // source: model-json-without-schema
    await mailer.sendMail({ to, subject: 'Hello', text: 'Hello' }); // expect: model-json-without-schema
  }
}
