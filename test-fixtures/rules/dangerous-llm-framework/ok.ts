import { query } from '@anthropic-ai/claude-agent-sdk';
import { Codex } from '@openai/codex-sdk';

export const thread = new Codex().startThread({ sandboxMode: 'workspace-write' }); // ok: dangerous-llm-framework
export const run = (prompt: string) => query({ prompt, options: { allowedTools: ['Read'] } });
