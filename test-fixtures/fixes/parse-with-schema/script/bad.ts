import { PrismaClient } from '@prisma/client';
import nodemailer from 'nodemailer';
import OpenAI from 'openai';

const openai = new OpenAI();
const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail.example.com' });

interface Invoice {
  name: string;
  amount: number;
  paid?: boolean;
  kind: 'invoice' | 'credit';
  tags: string[];
}

async function answer(text: string): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  return reply.choices[0].message.content ?? '{}';
}

export async function declared(text: string) {
  const invoice: Invoice = JSON.parse(await answer(text));
  await prisma.invoice.create({ data: invoice }); // fix: review
}

export async function asserted(text: string) {
  const invoice = JSON.parse(await answer(text)) as { name: string; amount: number };
  await prisma.invoice.create({ data: { name: invoice.name, amount: invoice.amount } }); // fix: review
}

export async function read(text: string) {
  const invoice = JSON.parse(await answer(text));
  if (invoice.amount > 100) return;
  await prisma.invoice.create({ data: { name: invoice.name.trim(), credit: invoice.credit } }); // fix: review
}

export async function destructured(text: string) {
  const { to, body = 'Hello' } = JSON.parse(await answer(text));
  await mailer.sendMail({ to, subject: 'Hello', text: body }); // fix: review
}

// the form is not told
export async function whole(text: string) {
  const invoice = JSON.parse(await answer(text));
  await prisma.invoice.create({ data: invoice }); // fix: none
}

export async function nested(text: string) {
  const invoice = JSON.parse(await answer(text));
  await prisma.invoice.create({ data: { city: invoice.address.city } }); // fix: none
}

export async function changed(text: string) {
  const invoice = JSON.parse(await answer(text));
  invoice.name = invoice.name.trim();
  await prisma.invoice.create({ data: { name: invoice.name } }); // fix: none
}

export async function rest(text: string) {
  const { name, ...others } = JSON.parse(await answer(text));
  await prisma.invoice.create({ data: { name, ...others } }); // fix: none
}
