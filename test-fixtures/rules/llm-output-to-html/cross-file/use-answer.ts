import { useState } from 'react';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: '/api/openai' });

export function useAnswer(question: string) {
  const [answer, setAnswer] = useState<string>('');
  const ask = async () => {
    const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: question }] });
    for await (const chunk of stream) {
      setAnswer((previous) => previous + (chunk.choices[0]?.delta.content ?? ''));
    }
  };
  return { answer, ask };
}
