import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

export interface ChatRequest {
  customer: string;
  tone: string;
  text: string;
}

function systemPrompt(customer: string, tone: string) {
  return [
    'You are the support bot of a web shop that sells garden furniture.',
    `You talk to ${customer}. Your tone is ${tone}.`,
    'Never promise a refund that the refund tool has not confirmed.',
  ].join('\n');
}

export function conversation({ customer, tone, text }: ChatRequest): ChatCompletionMessageParam[] {
  return [
    { role: 'system', content: systemPrompt(customer, tone) },
    { role: 'user', content: text },
  ];
}

export function triagePrompt(mail: { subject: string; body: string }) {
  return `Sort this mail into one of: order, refund, complaint, other. Answer with the word only.\n\nSubject: ${mail.subject}\n\n${mail.body}`;
}

export function summaryPrompt(lines: string[]) {
  return `Summarise this ticket in Markdown for a colleague:\n\n${lines.join('\n')}`;
}
