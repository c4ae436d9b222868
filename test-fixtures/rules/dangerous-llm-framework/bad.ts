import { query } from '@anthropic-ai/claude-agent-sdk';
import { Codex } from '@openai/codex-sdk';

export const thread = new Codex().startThread({ sandboxMode: 'danger-full-access' }); // expect: dangerous-llm-framework "without a sandbox"
export const run = (prompt: string) => query({ prompt, options: { allowDangerouslySkipPermissions: true } }); // expect: dangerous-llm-framework
