import { query } from '@anthropic-ai/claude-agent-sdk';
import { Codex } from '@openai/codex-sdk';

export function agents(id: string, options: { sandboxMode: 'read-only' }) {
  const codex = new Codex();
  codex.startThread({ sandboxMode: 'danger-full-access' }); // flow: hazard -> unsafe-capability
  codex.startThread({ sandboxMode: 'workspace-write' });
  codex.startThread(options);
  codex.startThread();
  codex.resumeThread(id, { sandboxMode: 'danger-full-access' }); // flow: hazard -> unsafe-capability
  codex.resumeThread(id);
}

export function tools(prompt: string) {
  query({ prompt, options: { permissionMode: 'bypassPermissions', allowDangerouslySkipPermissions: true } }); // flow: hazard -> unsafe-capability
  query({ prompt, options: { allowDangerouslySkipPermissions: false } });
  query({ prompt, options: { allowedTools: ['Read'] } });
}
