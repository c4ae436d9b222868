import nodemailer from 'nodemailer';
import OpenAI from 'openai';

const mailer = nodemailer.createTransport({ host: 'mail.example.com' });

// there is no zod
export async function send(text: string) {
  const reply = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  const { to } = JSON.parse(reply.choices[0].message.content ?? '{}');
  await mailer.sendMail({ to, subject: 'Hello', text: 'Hello' }); // fix: none
}
