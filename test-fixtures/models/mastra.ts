// Mastra, of a version that is not known.
import { Agent } from '@mastra/core/agent';
import { Mastra } from '@mastra/core/mastra';
import { createTool } from '@mastra/core/tools';
import { createStep, createWorkflow } from '@mastra/core/workflows';
import { PgVector } from '@mastra/pg';
import { rerank } from '@mastra/rag';
import { execSync } from 'node:child_process';
import { z } from 'zod';

const words = process.argv[2] as string;

const agent = new Agent({ name: 'helper', instructions: `Speak like ${words}`, model: 'openai/gpt-5' }); // flow: untrusted-input -> system-prompt
const calm = new Agent({ name: 'calm', instructions: 'Be brief.', model: words });
new Agent({ name: 'many', instructions: [{ role: 'system', content: words }], description: words, model: 'openai/gpt-5' }); // flow: untrusted-input -> system-prompt // flow: untrusted-input -> tool-description
new Agent({
  name: 'by context',
  instructions: async ({ runtimeContext }) => `Speak like ${words}`, // flow: untrusted-input -> system-prompt
  model: 'openai/gpt-5',
});

export async function ask() {
  const result = await agent.generate(words); // flow: untrusted-input -> user-prompt
  eval(result.text); // flow: llm-output -> code
  eval(result.finishReason); // noflow
  eval(result.toolCalls[0].args.code); // flow: tool-arguments -> code
  eval(result.toolCalls[0].payload.toolName); // flow: tool-name -> code
  await calm.generate([
    { role: 'system', content: words }, // flow: untrusted-input -> system-prompt
    { role: 'user', content: words }, // flow: untrusted-input -> user-prompt
  ]);
  await calm.generate('Hello', { instructions: words }); // flow: untrusted-input -> system-prompt
  const { object } = await calm.generate('Hello', {
    structuredOutput: { schema: z.object({ kind: z.enum(['a', 'b']), note: z.string() }) },
  });
  eval(object.kind); // noflow
  eval(object.note); // flow: llm-output -> code
  const stream = await calm.stream('Hello', { onFinish: ({ text }) => eval(text) }); // flow: llm-output -> code
  for await (const chunk of stream.textStream) eval(chunk); // flow: llm-output -> code
  for await (const chunk of stream.fullStream) if (chunk.type === 'text-delta') eval(chunk.payload.text); // flow: llm-output -> code
  const named = new Mastra({ agents: { calm } }).getAgent('calm');
  eval((await named.generateLegacy('Hello')).text); // flow: llm-output -> code
  eval((await named.generateVNext('Hello')).text); // flow: llm-output -> code
  eval(await (await named.streamLegacy('Hello')).text); // flow: llm-output -> code
  eval(await (await named.streamVNext('Hello')).text); // flow: llm-output -> code
}

export const shell = createTool({
  id: 'shell',
  description: words, // flow: untrusted-input -> tool-description
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ context }) => execSync(context.command), // flow: tool-arguments -> shell-command
});
export const later = createTool({ id: 'later', description: 'Later', execute: async (input) => eval(input.code) }); // flow: tool-arguments -> code

const plan = createStep({
  id: 'plan',
  execute: async ({ inputData, runId }) => {
    eval(runId); // noflow
    const { text } = await calm.generate(`Plan for ${inputData.place}`);
    return { command: text };
  },
});
const act = createStep({ id: 'act', execute: async ({ inputData }) => ({ done: execSync(inputData.command) }) }); // flow: llm-output -> shell-command
const asked = createStep({
  id: 'asked',
  description: 'Asks',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ inputData, mastra }) => {
    eval(inputData.text); // noflow
    return { text: eval((await mastra?.getAgent('calm').generate('Hello')).text) }; // flow: llm-output -> code
  },
});
const apart = createStep({ id: 'apart', execute: async ({ inputData }) => ({ done: execSync(inputData.command) }) }); // noflow
export const workflow = createWorkflow({ id: 'flow' }).then(plan).then(act).commit();
export const other = createWorkflow({ id: 'other' }).then(asked).commit();
export const third = createWorkflow({ id: 'third' }).then(apart).commit();

const write = createStep({ id: 'write', execute: async () => ({ text: (await calm.generate('Write')).text }) });
const first = createStep({ id: 'first', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
const second = createStep({ id: 'second', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
const each = createStep({ id: 'each', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
const again = createStep({ id: 'again', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
const until = createStep({ id: 'until', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
const branched = createStep({ id: 'branched', execute: async ({ inputData }) => ({ text: eval(inputData.text) }) }); // flow: llm-output -> code
export const long = createWorkflow({ id: 'long' })
  .then(write)
  .parallel([first, second])
  .map(async ({ inputData }) => ({ text: eval(inputData.text) })) // flow: llm-output -> code
  .foreach(each)
  .dowhile(again, async () => false)
  .dountil(until, async () => true)
  .branch([[async () => true, branched]])
  .commit();

export async function find() {
  const store = new PgVector({ connectionString: words });
  const results = await store.query({ indexName: 'pages', queryVector: [1] });
  eval(results[0].metadata.text); // flow: retrieved-content -> code
  eval(results[0].score); // noflow
  const better = await rerank(results, words, calm, {});
  eval(better[0].result.metadata.text); // flow: retrieved-content -> code
}

class Own {
  constructor(readonly options: { instructions: string }) {}
  generate(text: string) {
    return { text };
  }
}
eval(new Own({ instructions: words }).generate('Hello').text); // noflow
