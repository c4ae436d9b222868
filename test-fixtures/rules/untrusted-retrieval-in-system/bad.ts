// Retrieved text in the system slot. Each case has a twin in ok.ts.
import { openai as provider } from '@ai-sdk/openai';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { generateText } from 'ai';
import OpenAI from 'openai';

const openai = new OpenAI();
const mcp = new Client({ name: 'docs', version: '1' });

export async function page(address: string, question: string) {
  const text = await (await fetch(address)).text(); // source: untrusted-retrieval-in-system
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `Answer from this page:\n${text}` },
      //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-retrieval-in-system
      { role: 'user', content: question },
    ],
  });
}

export async function answered(question: string) {
  const result = await mcp.callTool({ name: 'search', arguments: { question } });
  const notes = result.content.map((part) => part.text).join('\n');
  return generateText({ model: provider('gpt-4o'), system: 'You know this: ' + notes, prompt: question }); // expect: untrusted-retrieval-in-system
}

export async function stored(question: string) {
  const found = await openai.vectorStores.search('vs_1', { query: question });
  const context = found.data.map((each) => each.content[0].text).join('\n');
  return openai.responses.create({ model: 'gpt-4o', instructions: `Context: ${context}`, input: question }); // expect: untrusted-retrieval-in-system "rewrite the model's orders"
}
