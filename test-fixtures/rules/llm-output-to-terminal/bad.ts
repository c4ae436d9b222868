// Model-chosen text goes to the terminal as it is. Each case has a twin in ok.ts.
import { streamText } from 'ai';
import { openai } from '@ai-sdk/openai';

export async function chat(question: string) {
  const result = streamText({ model: openai('gpt-4o'), prompt: question });
  for await (const delta of result.textStream) {
    process.stdout.write(delta);
    //                   ^^^^^ expect: llm-output-to-terminal
  }
  process.stdout.write(`\n${await result.text}\n`); // expect: llm-output-to-terminal "strip escape sequences"
}
