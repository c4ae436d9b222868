import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

export interface ChatRequest {
  customer: string;
  tone: string;
  text: string;
}

const TONES = new Map([
  ['formal', 'Your tone is formal.'],
  ['friendly', 'Your tone is friendly.'],
]);

function systemPrompt(tone: string) {
  return [
    'You are the support bot of a web shop that sells garden furniture.',
    TONES.get(tone) ?? 'Your tone is friendly.',
    'Never promise a refund that the refund tool has not confirmed.',
  ].join('\n');
}

export function conversation({ customer, tone, text }: ChatRequest): ChatCompletionMessageParam[] {
  return [
    { role: 'system', content: systemPrompt(tone) },
    { role: 'user', content: `I am ${customer}.\n\n${text}` },
  ];
}

export const TRIAGE = 'Sort the mail into one of: order, refund, complaint, other. Answer with the word only.';
export const SUMMARY = 'Summarise the ticket in Markdown for a colleague.';
