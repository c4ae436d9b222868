// Genkit 1 and, below, the functions of 0.5.
import { generate, defineTool as defineToolAlone, generateStream, retrieve } from '@genkit-ai/ai';
import { expressHandler, startFlowServer } from '@genkit-ai/express';
import { defineFlow as defineFlowAlone } from '@genkit-ai/flow';
import { appRoute } from '@genkit-ai/next';
import { genkit, z } from 'genkit';
import { execSync } from 'node:child_process';

const words = process.argv[2] as string;
const ai = genkit({ plugins: [] });

export async function ask() {
  const response = await ai.generate({ system: words, prompt: words }); // flow: untrusted-input -> system-prompt // flow: untrusted-input -> user-prompt
  eval(response.text); // flow: llm-output -> code
  eval(response.finishReason); // noflow
  eval(response.toolRequests[0].toolRequest.input); // flow: tool-arguments -> code
  eval(response.toolRequests[0].toolRequest.name); // flow: tool-name -> code
  const { text } = await ai.generate(`Tell me of ${words}`); // flow: untrusted-input -> undivided-prompt
  eval(text); // flow: llm-output -> code
  await ai.generate(words); // noflow
  await ai.generate({ prompt: `Tell me of ${words}` }); // flow: untrusted-input -> undivided-prompt
  const { output } = await ai.generate({
    prompt: 'Choose.',
    output: { schema: z.object({ kind: z.enum(['a', 'b']), note: z.string() }) },
  });
  eval(output.kind); // noflow
  eval(output.note); // flow: llm-output -> code
  await ai.generate({
    messages: [
      { role: 'system', content: [{ text: words }] }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: [{ text: words }] }, // flow: untrusted-input -> user-prompt
    ],
  });
  const { stream, response: whole } = ai.generateStream({ system: 'Be brief.', prompt: 'Hello' });
  for await (const chunk of stream) eval(chunk.text); // flow: llm-output -> code
  eval((await whole).text); // flow: llm-output -> code
}

const greeting = ai.definePrompt({ name: 'greeting', system: words, prompt: 'Hello {{name}}' }); // flow: untrusted-input -> system-prompt

export async function prompts() {
  const { text } = await greeting({ name: words });
  eval(text); // flow: llm-output -> code
  for await (const chunk of greeting.stream({}).stream) eval(chunk.text); // flow: llm-output -> code
  const chat = ai.chat({ system: words }); // flow: untrusted-input -> system-prompt
  const reply = await chat.send(words); // flow: untrusted-input -> user-prompt
  eval(reply.text); // flow: llm-output -> code
  for await (const chunk of chat.sendStream('More').stream) eval(chunk.text); // flow: llm-output -> code
  const session = ai.createSession();
  eval((await session.chat({ system: words }).send('Hello')).text); // flow: untrusted-input -> system-prompt // flow: llm-output -> code
  const documents = await ai.retrieve({ retriever: 'docs', query: words });
  eval(documents[0].text); // flow: retrieved-content -> code
  eval((await ai.rerank({ reranker: 'r', query: words, documents }))[0].content[0].text); // flow: retrieved-content -> code
}

ai.defineTool(
  { name: 'shell', description: words, inputSchema: z.object({ command: z.string(), shell: z.enum(['sh', 'bash']) }) }, // flow: untrusted-input -> tool-description
  async ({ command, shell }, context) => {
    execSync(shell); // noflow
    eval(context.context.setup); // noflow
    return execSync(command); // flow: tool-arguments -> shell-command
  },
);
ai.dynamicTool({ name: 'later', description: 'Later' }, async (input) => eval(input.code)); // flow: tool-arguments -> code

const inner = ai.defineFlow({ name: 'inner', inputSchema: z.string() }, async (subject) => eval(subject)); // noflow
const served = ai.defineFlow({ name: 'served', inputSchema: z.string() }, async (subject) => eval(subject)); // flow: untrusted-input -> code
const handled = ai.defineFlow('handled', async (input) => eval(input.text)); // flow: untrusted-input -> code
const routed = ai.defineFlow('routed', async (input) => eval(input.text)); // flow: untrusted-input -> code
startFlowServer({ flows: [served] });
export const handler = expressHandler(handled);
export const POST = appRoute(routed);
inner('constant');

const run = ai.defineFlow('run', async (command: string) => execSync(command)); // flow: llm-output -> shell-command
export async function chained() {
  const { text } = await ai.generate('Which command?');
  await run(text);
}

// 0.5
export const older = defineFlowAlone({ name: 'older' }, async (subject) => {
  const response = await generate({ prompt: `Tell me of ${subject}`, model: 'gemini' });
  eval(response.text()); // flow: llm-output -> code
  eval(response.output()); // flow: llm-output -> code
  const streamed = await generateStream({ prompt: 'Hello' });
  eval((await streamed.response).text); // flow: llm-output -> code
  eval((await retrieve({ retriever: 'docs', query: subject }))[0].text); // flow: retrieved-content -> code
});
defineToolAlone({ name: 'older', description: 'Older' }, async (input) => eval(input.code)); // flow: tool-arguments -> code

function defineTool(config: object, run: (input: { code: string }) => unknown) {
  return { config, run };
}
defineTool({ name: 'own' }, (input) => eval(input.code)); // noflow
