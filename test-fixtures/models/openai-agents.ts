// OpenAI's Agents SDK for JavaScript: the example's server hands over what a visitor wrote.
import {
  Agent,
  applyPatchTool,
  extractAllTextOutput,
  handoff,
  MCPServerSSE,
  MCPServerStdio,
  MCPServerStreamableHttp,
  Runner,
  run,
  setDefaultOpenAIKey,
  shellTool,
  tool,
} from '@openai/agents';
import { RealtimeAgent } from '@openai/agents/realtime';
import { execSync } from 'node:child_process';
import { z } from 'zod';

const words = process.argv[2] as string;

const agent = new Agent({ name: 'Helper', instructions: `Speak like ${words}` }); // flow: untrusted-input -> system-prompt
const calm = new Agent({ name: 'calm', instructions: 'Be brief.', model: words });
Agent.create({ name: 'Router', instructions: words, handoffs: [agent] }); // flow: untrusted-input -> system-prompt
new RealtimeAgent({ name: 'Voice', instructions: words }); // flow: untrusted-input -> system-prompt
calm.clone({ instructions: words }); // flow: untrusted-input -> system-prompt
calm.asTool({ toolName: 'ask', toolDescription: words }); // flow: untrusted-input -> tool-description
// flow: untrusted-input -> system-prompt
new Agent({
  name: 'By context',
  instructions: () => words,
});
setDefaultOpenAIKey('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key

export async function ask() {
  const result = await run(agent, words); // flow: untrusted-input -> user-prompt
  eval(result.finalOutput); // flow: llm-output -> code
  eval(result.lastResponseId); // noflow
  for (const item of result.newItems) {
    if (item.type === 'message_output_item') eval(item.content); // flow: llm-output -> code
    eval(item.rawItem.arguments); // flow: tool-arguments -> code
    eval(item.rawItem.name); // flow: tool-name -> code
  }
  eval(extractAllTextOutput(result.newItems)); // flow: llm-output -> code
  await run(calm, [
    { role: 'system', content: words }, // flow: untrusted-input -> system-prompt
    { role: 'user', content: words }, // flow: untrusted-input -> user-prompt
  ]);
}

export async function stream() {
  const runner = new Runner({ model: 'gpt-5' });
  const result = await runner.run(agent, 'Hello', { stream: true });
  for await (const text of result.toTextStream()) eval(text); // flow: llm-output -> code
  for await (const event of result) if (event.type === 'raw_model_stream_event') eval(event.data.delta); // flow: llm-output -> code
}

const Place = z.object({ city: z.string(), unit: z.enum(['c', 'f']) });
const chooser = new Agent({ name: 'Chooser', instructions: 'Choose.', outputType: Place });

export async function structured() {
  const { finalOutput } = await run(chooser, 'Where?');
  eval(finalOutput.city); // flow: llm-output -> code
  eval(finalOutput.unit); // noflow
}

export const shell = tool({
  name: 'shell',
  description: `Runs a command. ${words}`, // flow: untrusted-input -> tool-description
  parameters: z.object({ command: z.string(), shell: z.enum(['sh', 'bash']) }),
  needsApproval: async (context, { command }) => Boolean(eval(command)), // flow: tool-arguments -> code
  execute: async ({ command, shell }, context) => {
    execSync(`which ${shell}`); // noflow
    execSync(context.context.setup); // noflow
    return execSync(command); // flow: tool-arguments -> shell-command
  },
});

export const later = handoff(agent, {
  inputType: z.object({ reason: z.string() }),
  onHandoff: (context, input) => {
    eval(context.context.reason); // noflow
    eval(input.reason); // flow: tool-arguments -> code
  },
});

export const tools = [
  shellTool({
    shell: {
      run: async (action) => ({ output: action.commands.map((command) => execSync(command)) }), // flow: tool-arguments -> shell-command
    },
  }),
  applyPatchTool({
    editor: {
      createFile: async (operation) => eval(operation.path), // flow: tool-arguments -> code
      updateFile: async (operation) => eval(operation.diff), // flow: tool-arguments -> code
      deleteFile: async (operation) => eval(operation.type), // noflow
    },
  }),
];

export async function servers() {
  const local = new MCPServerStdio({ name: 'local', fullCommand: words }); // flow: untrusted-input -> shell-command
  new MCPServerStdio({ name: words, fullCommand: 'npx server' });
  new MCPServerSSE({ url: words }); // flow: untrusted-input -> url
  new MCPServerStreamableHttp({ url: words }); // flow: untrusted-input -> url
  const [first] = await local.callTool('read', {});
  eval(first.text); // flow: retrieved-content -> code
}

// Of the same names, from elsewhere.
class Plain {
  constructor(readonly options: { instructions: string }) {}
}
new Plain({ instructions: words });
