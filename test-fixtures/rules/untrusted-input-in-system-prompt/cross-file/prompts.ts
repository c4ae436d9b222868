import type OpenAI from 'openai';

type Message = OpenAI.ChatCompletionMessageParam;

const system = (text: string): Message => ({ role: 'system', content: text });
const user = (text: string): Message => ({ role: 'user', content: text });

export function buildMessages(company: string, question: string): Message[] {
  return [system(`You answer for ${company}.`), user(question)];
}

export function greeting(name: string): Message[] {
  const messages = [system('You greet customers.')];
  messages.push(user(`My name is ${name}.`));
  return messages;
}
