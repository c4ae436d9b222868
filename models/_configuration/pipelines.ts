/** Actions and programs that ask a model in pipelines, and what is unsafe in how they are used. */
import type { AiAction, AiCommand, ConfigurationCheck, Hit } from '../../engine/define';
import { textOf } from '../../engine/define';

const DATE = '2026-11-22';

/** Tools that run any command, change files or the repository. */
const TOOLS =
  /\bBash(?:\((?::?\*|)\)|(?=[\s,"'\]]|$))|\bBash\((?:gh api(?! repos\/)|gh pr (?:merge|create|edit|close|checkout)|gh issue (?:edit|close|create|delete)|gh (?:release|workflow|secret|repo)|git (?:push|commit|add)|curl|wget|npm|npx|pnpm|yarn|bun|node|python3?|pip|uv|make|cargo|go|sh|bash)\b|\b(?:Write|Edit|MultiEdit)\b(?!\()|\bmcp__github(?=[\s,"'\]]|$)|\bmcp__github__(?:update|create|merge|push|delete|add)|--dangerously-skip-permissions|bypassPermissions|acceptEdits/;

const joined = (inputs: Readonly<Record<string, string>>, ...keys: readonly string[]): string => keys.map((key) => inputs[key] ?? '').join('\n');

/** Without a prompt it works in the branch and pushes; with one it has the tools that are allowed. */
const claudeActs = (inputs: Readonly<Record<string, string>>): boolean =>
  (!inputs.prompt && !inputs.direct_prompt && !inputs.override_prompt && !inputs.prompt_file) ||
  TOOLS.test(joined(inputs, 'claude_args', 'allowed_tools', 'settings').replace(/--disallowed-?[tT]ools[= ](?:"[^"]*"|'[^']*'|\S+)/g, ''));

/** It runs with `--yolo`: all tools, unless the settings list the ones there are. */
function geminiActs(inputs: Readonly<Record<string, string>>): boolean {
  const settings = inputs.settings ?? inputs.settings_json ?? '';
  const listed = /"(?:core|coreTools)"\s*:\s*\[([^\]]*)\]/.exec(settings)?.[1];
  return (
    listed === undefined ||
    /"run_shell_command"|"ShellTool"|(?:run_shell_command|ShellTool)\((?:gh (?:api|issue (?:edit|close|create)|pr (?:edit|merge|close|create))|git (?:push|commit)|curl)|"(?:write_file|replace)"/.test(
      listed,
    )
  );
}

export const actions: readonly AiAction[] = [
  {
    uses: /^anthropics\/claude-code-action(?:@|$)/,
    prompts: ['prompt', 'direct_prompt', 'override_prompt', 'custom_instructions', 'claude_args', 'system_prompt', 'append_system_prompt'],
    outputs: ['structured_output'],
    gate: ['allowed_non_write_users'],
    acts: claudeActs,
    source: 'https://github.com/anthropics/claude-code-action/blob/main/action.yml, docs/security.md',
    date: DATE,
  },
  {
    uses: /^anthropics\/claude-code-base-action(?:@|$)/,
    prompts: ['prompt', 'system_prompt', 'append_system_prompt', 'claude_args'],
    outputs: ['structured_output'],
    acts: claudeActs,
    source: 'https://github.com/anthropics/claude-code-base-action/blob/main/action.yml',
    date: DATE,
  },
  {
    uses: /^openai\/codex-action(?:@|$)/,
    prompts: ['prompt', 'codex-args'],
    outputs: ['final-message'],
    gate: ['allow-users'],
    acts: (inputs) => inputs.sandbox !== 'read-only' && inputs['permission-profile'] !== ':read-only' && inputs['safety-strategy'] !== 'read-only',
    source: 'https://github.com/openai/codex-action/blob/main/action.yml, docs/security.md',
    date: DATE,
  },
  {
    uses: /^(?:google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action|QwenLM\/qwen-code-action)(?:@|$)/i,
    prompts: ['prompt', 'PROMPT'],
    outputs: ['summary', 'gemini_response'],
    acts: geminiActs,
    source: 'https://github.com/google-github-actions/run-gemini-cli/blob/main/action.yml',
    date: DATE,
  },
  {
    uses: /^actions\/ai-inference(?:@|$)/,
    prompts: ['prompt', 'system-prompt', 'input'],
    outputs: ['response'],
    source: 'https://github.com/actions/ai-inference/blob/main/action.yml',
    date: DATE,
  },
  {
    uses: /^(?:sst|anomalyco)\/opencode\/github(?:@|$)/,
    prompts: ['prompt'],
    outputs: [],
    gate: [],
    acts: () => true,
    source: 'https://opencode.ai/docs/github/',
    date: DATE,
  },
];

const row = (tool: string, line: RegExp, source: string, acts?: RegExp): AiCommand => ({ tool, line, source, date: DATE, ...(acts && { acts }) });
const UNASKED =
  /--dangerously-skip-permissions|--dangerously-bypass-approvals-and-sandbox|--yolo\b|--approval-mode[= ]yolo|--sandbox[= ]danger-full-access|--allow-all-tools|--permission-mode[= ]bypassPermissions/;

export const commands: readonly AiCommand[] = [
  row(
    'claude',
    /claude\s+(?:[^\n|;&]*\s)?(?:-p|--print)\b/,
    'https://code.claude.com/docs/en/headless: without allowed tools nothing is run',
    new RegExp(`${TOOLS.source}|${UNASKED.source}`),
  ),
  row(
    'gemini',
    /gemini\s+(?:[^\n|;&]*\s)?(?:-p|--prompt|--yolo|-y)\b/,
    'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/headless.md',
    /\s(?:--yolo|-y)\b|--approval-mode[= ](?:yolo|auto_edit)/,
  ),
  row(
    'codex',
    /codex\s+(?:[^\n|;&]*\s)?exec\b/,
    'https://developers.openai.com/codex/noninteractive: read-only unless told otherwise',
    /--full-auto|--yolo|--dangerously-bypass|(?:--sandbox|-s)[= ](?:workspace-write|danger-full-access)/,
  ),
  row(
    'cursor-agent',
    /cursor-agent\s+(?:[^\n|;&]*\s)?(?:-p|--print)\b/,
    'https://cursor.com/docs/cli/headless: --force lets it change files',
    /\s(?:--force|-f|--yolo)\b/,
  ),
  row(
    'copilot',
    /copilot\s+(?:[^\n|;&]*\s)?(?:-p|--prompt)\b/,
    'https://docs.github.com/en/copilot/concepts/agents/about-copilot-cli',
    /--allow-all|--allow-tool|--yolo/,
  ),
  row('opencode', /opencode\s+run\b/, 'https://opencode.ai/docs/cli/, https://opencode.ai/docs/permissions/: everything is allowed by default', /run/),
  row('gh models', /gh\s+models\s+run\b/, 'https://github.com/github/gh-models'),
  row('llm', /llm\s+(?:-m|-s|--model|--system|prompt\b|["'$])/, 'https://llm.datasette.io/en/stable/usage.html'),
  row('aichat', /aichat\s+(?:-|["'$])/, 'https://github.com/sigoden/aichat'),
  row('ollama', /ollama\s+run\b/, 'https://github.com/ollama/ollama'),
  row('aider', /aider\s+(?:[^\n|;&]*\s)?(?:-m|--message)\b/, 'https://aider.chat/docs/scripting.html', /--yes/),
];

export const pipelineChecks: readonly ConfigurationCheck[] = [
  {
    id: 'ci-model-output-runs',
    concept: 'ai-output-to-run',
    on: 'output',
    does: '{detail}',
    instead: 'hand it over in `env:`, quote it (`"$ANSWER"`), and compare it with the few values you expect before anything depends on it',
    source: 'https://docs.github.com/en/actions/reference/security/secure-use (script injection); a model’s text can be steered by whoever wrote what it read',
    date: DATE,
    find: ({ at, subject, how }) => ({ at, subject, detail: how }),
  },
  {
    id: 'ci-untrusted-prompt',
    concept: 'untrusted-to-ai',
    on: 'step',
    does: 'is put into what {detail}',
    instead:
      'take the rights from the job (`permissions: contents: read`) and let another job act on the checked answer, or let only people with write access start it',
    source: 'https://github.com/anthropics/claude-code-action/blob/main/docs/security.md, https://github.com/openai/codex-action/blob/main/docs/security.md',
    date: DATE,
    find: ({ untrusted, tool, privileged }) => {
      const first = untrusted[0];
      return first && privileged !== undefined ? { at: first.at, subject: first.text, detail: `${tool} is told; ${privileged}` } : undefined;
    },
  },
  {
    id: 'ci-anybody-starts',
    concept: 'untrusted-to-ai',
    on: 'step',
    does: 'lets anybody tell {detail}',
    instead: 'name the users and bots that may',
    source:
      'https://github.com/anthropics/claude-code-action/blob/main/docs/security.md (allowed_non_write_users, allowed_bots), https://github.com/openai/codex-action (allow-users)',
    date: DATE,
    find: ({ inputs, tool, privileged, acts }) =>
      privileged === undefined || !acts
        ? undefined
        : inputs.flatMap(({ key, at, value }): Hit[] =>
            /^(?:allowed_non_write_users|allowed_bots|allow-users)$/.test(key) && (textOf(value) ?? '').trim() === '*'
              ? [{ at: { start: at.start, end: value.end }, subject: key, detail: `${tool} what to do; ${privileged}` }]
              : [],
          ),
  },
  {
    id: 'ci-agent-unrestricted',
    concept: 'broad-permission',
    on: 'step',
    does: 'runs without any restriction (`{detail}`) beside the secrets of the job',
    instead: 'keep the default `drop-sudo`, or `read-only`, and a sandbox',
    source: 'https://github.com/openai/codex-action/blob/main/action.yml: `unsafe` lets the agent read secrets from memory',
    date: DATE,
    find: ({ inputs, tool }) => {
      const isHarmless = inputs.some(({ key, value }) => key === 'codex-user' && (textOf(value) ?? '') !== '');
      return inputs.flatMap(({ key, at, value }): Hit[] => {
        const text = textOf(value) ?? '';
        const isOpen = (key === 'safety-strategy' && text === 'unsafe') || (key === 'sandbox' && text === 'danger-full-access' && !isHarmless);
        return isOpen ? [{ at: { start: at.start, end: value.end }, subject: tool, detail: `${key}: ${text}` }] : [];
      });
    },
  },
  {
    id: 'ci-agent-unasked',
    concept: 'broad-permission',
    on: 'step',
    does: 'may use every tool unasked: {detail}',
    instead: 'allow single tools (`--allowedTools`), and give the job a token that reads only',
    source: 'https://code.claude.com/docs/en/cli-reference',
    date: DATE,
    find: ({ command, inputs, tool, privileged }) => {
      if (privileged === undefined) return undefined;
      const line =
        command ??
        inputs.flatMap(({ key, value }) =>
          /_args$|-args$|^settings$/.test(key) ? [{ text: textOf(value) ?? '', at: { start: value.start, end: value.end } }] : [],
        )[0];
      const flag = line && UNASKED.exec(line.text)?.[0];
      return flag && line ? { at: line.at, subject: tool, detail: `\`${flag}\`, while ${privileged}` } : undefined;
    },
  },
];
