// The Claude Agent SDK for TypeScript.
import { createSdkMcpServer, query, tool, unstable_v2_createSession, unstable_v2_prompt } from '@anthropic-ai/claude-agent-sdk';
import { execSync } from 'node:child_process';
import { z } from 'zod';

const words = process.argv[2] as string;

export const search = tool(
  'search',
  `Searches. ${words}`, // flow: untrusted-input -> tool-description
  { pattern: z.string(), mode: z.enum(['fast', 'deep']) },
  async ({ pattern, mode }, extra) => {
    execSync(mode); // noflow
    eval(extra.signal); // noflow
    return { content: [{ type: 'text', text: String(execSync(pattern)) }] }; // flow: tool-arguments -> shell-command
  },
);
export const server = createSdkMcpServer({ name: 'tools', tools: [search] });

export async function ask() {
  for await (const message of query({
    prompt: words, // flow: untrusted-input -> user-prompt
    options: {
      systemPrompt: { type: 'preset', preset: 'claude_code', append: words }, // flow: untrusted-input -> system-prompt
      agents: { reviewer: { description: 'Reviews', prompt: 'Review.' } },
      cwd: words,
      canUseTool: async (name, input) => {
        eval(name); // flow: tool-name -> code
        eval(input.command); // flow: tool-arguments -> code
        return { behavior: 'allow' };
      },
      hooks: {
        PreToolUse: [
          {
            hooks: [
              async (event) => {
                eval(event.session_id); // noflow
                execSync(event.tool_input.command); // flow: tool-arguments -> shell-command
                return {};
              },
            ],
          },
        ],
      },
    },
  })) {
    if (message.type === 'result') eval(message.result); // flow: llm-output -> code
    if (message.type === 'assistant')
      for (const block of message.message.content) {
        eval(block.text); // flow: llm-output -> code
        eval(block.input.path); // flow: tool-arguments -> code
        eval(block.id); // noflow
      }
    eval(message.session_id); // noflow
  }
}

export function older() {
  return query({ prompt: 'Hello', options: { appendSystemPrompt: words } }); // flow: untrusted-input -> system-prompt
}

export async function preview() {
  const session = unstable_v2_createSession({ model: 'sonnet' });
  await session.send(words); // flow: untrusted-input -> user-prompt
  for await (const message of session.stream()) eval(message.message.content[0].text); // flow: llm-output -> code
  for await (const message of session.receive()) eval(message.result); // flow: llm-output -> code
  eval((await unstable_v2_prompt(words, { model: 'sonnet' })).result); // flow: untrusted-input -> user-prompt // flow: llm-output -> code
}

function queryOf(options: { prompt: string; options: { systemPrompt: string } }) {
  return options;
}
queryOf({ prompt: words, options: { systemPrompt: words } });
