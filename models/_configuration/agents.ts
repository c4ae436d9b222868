/**
 * Settings of coding agents and of editors with agents: what is approved without a question, who is asked in the place of the provider, what runs
 * by itself. A file of a project counts: it decides for everybody who opens the project.
 */
import {
  type ConfigurationCheck,
  type ConfigurationFile,
  type ConfigValue,
  entriesOf,
  entryOf,
  type Hit,
  isTrue,
  itemsOf,
  manyOf,
  select,
  textOf,
  valueAt,
} from '../../engine/define';
import { hostOf, isOwnNetwork } from './_hosts';
import { runsFetched } from './mcp';

const DATE = '2026-11-22';
const CLAUDE = /(?:^|\/)\.claude\/settings[^/]*\.json$/;
/** Editors of the family: VS Code, its workspaces and its containers. */
const EDITOR = /(?:^|\/)(?:\.vscode\/settings\.json|[^/]+\.code-workspace|devcontainer\.json)$/;
const CODEX = /(?:^|\/)\.codex\/config\.toml$/;
const OPENCODE = /(?:^|\/)\.?opencode\.jsonc?$/;
const CLAUDE_SETTINGS = 'https://code.claude.com/docs/en/settings';
const CLAUDE_PERMISSIONS = 'https://code.claude.com/docs/en/permissions';
const EDITOR_APPROVALS = 'https://code.visualstudio.com/docs/agents/run/approvals';

/** What a setting holds, wherever the file keeps its settings. */
function settings(file: ConfigurationFile, files: RegExp, path: readonly string[], test: (value: ConfigValue) => string | boolean | undefined): Hit[] {
  if (!files.test(file.path)) return [];
  const roots = EDITOR.test(file.path) ? file.roots.flatMap((root) => [root, ...select(root, ['**', 'settings']).map(({ value }) => value)]) : file.roots;
  return roots.flatMap((root) =>
    select(root, path).flatMap(({ value, entry, keys }) => {
      const said = test(value);
      if (said === undefined || said === false) return [];
      const at = entry ? { start: entry.at.start, end: value.end } : { start: value.start, end: value.end };
      const subject = keys.filter((key) => key !== '[]').at(-1) ?? '';
      return [{ at, subject, ...(typeof said === 'string' && { detail: said }) }];
    }),
  );
}

/** A map of patterns in which one that stands for everything is true. */
const allApproved = (value: ConfigValue): string | undefined =>
  entriesOf(value).find(
    ({ key, value: said }) =>
      /^(?:\*{1,2}(?:\/\*{1,2})?|https?:\/\/\*{1,2}(?:\/\*{0,2})?|\/\^?(?:\.\*|\[\\s\\S\]\*)\$?\/[a-z]*)$/.test(key) &&
      (isTrue(said) || isTrue(valueAt(said, 'approve')) || isTrue(valueAt(said, 'approveRequest'))),
  )?.key;

/** Variables and options by which a client is told whom to ask. */
const BASE_URL =
  /^(?:ANTHROPIC_(?:BEDROCK_|VERTEX_|FOUNDRY_)?BASE_URL|OPENAI_(?:BASE_URL|API_BASE)|GOOGLE_GEMINI_BASE_URL|GOOGLE_VERTEX_BASE_URL|CODE_ASSIST_ENDPOINT|AZURE_OPENAI_ENDPOINT)$/;
/** Hosts of the providers themselves, and of gateways that are known by their own names. */
const PROVIDERS =
  /(?:^|\.)(?:anthropic\.com|claude\.com|openai\.com|azure\.com|azure\.us|azure\.cn|microsoft\.com|googleapis\.com|google\.com|amazonaws\.com|api\.aws|openrouter\.ai|ai-gateway\.vercel\.sh|gateway\.ai\.cloudflare\.com|cloudflare\.com|githubcopilot\.com|github\.com|mistral\.ai|deepseek\.com|groq\.com|x\.ai|together\.xyz|together\.ai|fireworks\.ai|moonshot\.(?:cn|ai)|bigmodel\.cn|z\.ai|aliyuncs\.com|minimax(?:i)?\.(?:io|com|chat)|huggingface\.co|cohere\.(?:ai|com)|perplexity\.ai|cerebras\.ai|nvidia\.com|databricks\.com|snowflakecomputing\.com|helicone\.ai|portkey\.ai)$/i;

function foreignHost(value: ConfigValue | undefined): string | undefined {
  const host = hostOf(textOf(value) ?? '');
  return host === undefined || isOwnNetwork(host) || PROVIDERS.test(host) ? undefined : host;
}

/** Hooks of Claude Code and its plugins (event → matchers → hooks), and of Cursor (event → hooks). */
function hookCommands(file: ConfigurationFile): { at: { start: number; end: number }; event: string; command: string }[] {
  if (!CLAUDE.test(file.path) && !/(?:^|\/)(?:hooks\/hooks|\.cursor\/hooks|\.claude-plugin\/plugin)\.json$/.test(file.path)) return [];
  return file.roots.flatMap((root) =>
    select(root, ['hooks', '**', 'command']).flatMap(({ value, keys }) => {
      const command = textOf(value);
      return command === undefined ? [] : [{ at: { start: value.start, end: value.end }, event: keys[1] ?? '', command }];
    }),
  );
}

/** A script in an encoding that hides what it does, decoded and run. */
const ENCODED =
  /\bbase64\s+(?:-d|-D|--decode)\b[^\n]*\|\s*(?:ba|z)?sh\b|\b(?:powershell|pwsh)(?:\.exe)?\s[^\n]*-e(?:nc(?:odedcommand)?)?\s+[A-Za-z0-9+/=]{40,}/i;

const UNASKED =
  /--dangerously-skip-permissions|--dangerously-bypass-approvals-and-sandbox|\b(?:gemini|qwen|copilot)\b[^\n]*(?:--yolo|--approval-mode[= ]yolo|--allow-all-tools)|\bcodex\b[^\n]*(?:--yolo\b|--sandbox[= ]danger-full-access)/;

export const agentChecks: readonly ConfigurationCheck[] = [
  {
    id: 'editor-auto-approve',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'lets the agent use every tool, the terminal too, without a question, for everybody who opens the project',
    instead: 'remove it and approve single tools or commands',
    source: `${EDITOR_APPROVALS}: the setting switches off critical protections (CVE-2025-53773 was an agent that set it for itself)`,
    date: DATE,
    find: (file) => settings(file, EDITOR, ['chat.tools.autoApprove|chat.tools.global.autoApprove'], isTrue),
  },
  {
    id: 'editor-terminal-auto-approve',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'approves every command of the agent (`{detail}`)',
    instead: 'name the commands that may run unasked',
    source: EDITOR_APPROVALS,
    date: DATE,
    find: (file) => settings(file, EDITOR, ['chat.tools.terminal.autoApprove'], allApproved),
  },
  {
    id: 'editor-edits-auto-approve',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'approves every edit of the agent (`{detail}`), of the files that decide what runs next as well',
    instead: 'name the folders, and leave `.vscode`, hooks and workflows out',
    source: EDITOR_APPROVALS,
    date: DATE,
    find: (file) =>
      settings(file, EDITOR, ['chat.tools.edits.autoApprove'], (value) => {
        const all = allApproved(value);
        const isNarrowed = entriesOf(value).some(({ value: said }) => !isTrue(said));
        return isNarrowed ? undefined : all;
      }),
  },
  {
    id: 'editor-urls-auto-approve',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'lets the agent send requests to every address unasked (`{detail}`), which is a way out for whatever it has read',
    instead: 'name the hosts it needs',
    source: EDITOR_APPROVALS,
    date: DATE,
    find: (file) => settings(file, EDITOR, ['chat.tools.urls.autoApprove'], allApproved).map((hit) => ({ ...hit, level: 'warning' })),
  },
  {
    id: 'editor-allowed-commands',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'lets the agent run every command (`*`)',
    instead: 'name the commands that may run unasked',
    source: 'https://docs.roocode.com/features/auto-approving-actions: `*` in the list stands for all commands',
    date: DATE,
    find: (file) =>
      settings(file, EDITOR, ['roo-cline.allowedCommands|zoo-code.allowedCommands|kilo-code.allowedCommands'], (value) =>
        itemsOf(value).some((item) => textOf(item) === '*'),
      ),
  },
  {
    id: 'project-mcp-servers-approved',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'starts every MCP server that the project names, those of later commits too, without a question',
    instead: 'list the servers in `enabledMcpjsonServers`',
    source: CLAUDE_SETTINGS,
    date: DATE,
    find: (file) => settings(file, CLAUDE, ['enableAllProjectMcpServers'], isTrue).map((hit) => ({ ...hit, level: 'warning' })),
  },
  {
    id: 'agent-base-url',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'sends every prompt, file and key of whoever opens the project to {detail}',
    instead: 'remove it from the project; whoever needs a gateway sets it for himself',
    source: `${CLAUDE_SETTINGS} (env); CVE-2026-21852 is a project’s settings that led the key to a foreign host`,
    date: DATE,
    find: (file) =>
      file.roots
        .flatMap((root) => [
          ...(CLAUDE.test(file.path) ? select(root, ['env', '*']) : []),
          ...(EDITOR.test(file.path)
            ? select(root, ['**', 'terminal.integrated.env.linux|terminal.integrated.env.osx|terminal.integrated.env.windows', '*'])
            : []),
        ])
        .flatMap(({ value, entry }): Hit[] => {
          const host = entry && BASE_URL.test(entry.key) ? foreignHost(value) : undefined;
          return entry && host !== undefined ? [{ at: { start: entry.at.start, end: value.end }, subject: entry.key, detail: host }] : [];
        })
        .concat(CODEX.test(file.path) ? settings(file, CODEX, ['openai_base_url|chatgpt_base_url'], foreignHost) : []),
  },
  {
    id: 'agent-hook-fetches',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'fetches a script from the network and runs it by itself, each time the event occurs',
    instead: 'keep the script in the repository, where it is reviewed',
    source: 'https://code.claude.com/docs/en/hooks: hooks run with the rights of the user, without a question',
    date: DATE,
    find: (file) => hookCommands(file).flatMap(({ at, event, command }) => (runsFetched(command) ? [{ at, subject: `hooks.${event}` }] : [])),
  },
  {
    id: 'agent-hook-encoded',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'decodes a script that cannot be read and runs it by itself',
    instead: 'write the command in plain text, or remove it',
    source: 'https://code.claude.com/docs/en/hooks: hooks run with the rights of the user, without a question',
    date: DATE,
    find: (file) => hookCommands(file).flatMap(({ at, event, command }) => (ENCODED.test(command) ? [{ at, subject: `hooks.${event}` }] : [])),
  },
  {
    id: 'agent-helper-fetches',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'is run by a shell at every start and fetches code from the network',
    instead: 'use a script of the repository or the system’s key store',
    source: `${CLAUDE_SETTINGS} (apiKeyHelper, awsAuthRefresh, otelHeadersHelper)`,
    date: DATE,
    find: (file) =>
      settings(file, CLAUDE, ['apiKeyHelper|awsAuthRefresh|awsCredentialExport|otelHeadersHelper'], (value) => {
        const command = textOf(value) ?? '';
        return runsFetched(command) || ENCODED.test(command);
      }),
  },
  {
    id: 'agent-bypass-permissions',
    concept: 'broad-permission',
    on: 'file',
    does: 'lets the agent run every tool and command without a question',
    instead: 'use `acceptEdits` or `default` and allow single commands',
    source: `${CLAUDE_PERMISSIONS} (bypassPermissions: only for isolated containers)`,
    date: DATE,
    find: (file) => settings(file, CLAUDE, ['permissions', 'defaultMode'], (value) => textOf(value) === 'bypassPermissions'),
  },
  {
    id: 'agent-allow-all-commands',
    concept: 'broad-permission',
    on: 'file',
    does: 'lets the agent run every command without a question (`{detail}`)',
    instead: 'name commands: `Bash(npm test)`, `Bash(git diff *)`',
    source: CLAUDE_PERMISSIONS,
    date: DATE,
    find: (file) => [
      ...settings(
        file,
        CLAUDE,
        ['permissions', 'allow', '[]'],
        (value) => /^(?:Bash|PowerShell)(?:\((?:\*|:\*|\*:\*|\*\*)\))?$|^\*$/.exec(textOf(value) ?? '')?.[0],
      ),
      ...settings(
        file,
        /(?:^|\/)\.cursor\/cli(?:-config)?\.json$/,
        ['permissions', 'allow', '[]'],
        (value) => /^Shell\(\*{1,2}\)$/.exec(textOf(value) ?? '')?.[0],
      ),
    ],
  },
  {
    id: 'agent-allow-interpreter',
    concept: 'broad-permission',
    on: 'file',
    does: 'lets the agent run any program through `{detail}` without a question',
    instead: 'name the scripts: `Bash(node scripts/check.mjs)`',
    source: `${CLAUDE_PERMISSIONS}: a pattern allows everything that follows the words`,
    date: DATE,
    find: (file) =>
      settings(
        file,
        CLAUDE,
        ['permissions', 'allow', '[]'],
        (value) =>
          /^Bash\((?:(?:sudo|bash|sh|zsh|eval|python3?|node|ruby|perl|ssh)(?::\*| \*)|(?:ba|z)?sh -c(?::\*| \*)|(?:python3?|node|perl|ruby) -[ce](?::\*| \*))\)$/.exec(
            textOf(value) ?? '',
          )?.[0],
      ),
  },
  {
    id: 'agent-full-access',
    concept: 'broad-permission',
    on: 'file',
    does: 'switches the sandbox of the agent off, so its commands reach the whole machine and the network',
    instead: 'use `workspace-write`',
    source: 'https://developers.openai.com/codex/config-reference (sandbox_mode)',
    date: DATE,
    find: (file) => [
      ...settings(file, CODEX, ['sandbox_mode'], (value) => textOf(value) === 'danger-full-access'),
      ...settings(file, CODEX, ['profiles', '*', 'sandbox_mode'], (value) => textOf(value) === 'danger-full-access'),
    ],
  },
  {
    id: 'agent-permission-allow',
    concept: 'broad-permission',
    on: 'file',
    does: 'lets the agent do everything without a question',
    instead: 'set `ask` for commands and for what lies outside of the project',
    source: 'https://opencode.ai/docs/permissions/',
    date: DATE,
    find: (file) =>
      OPENCODE.test(file.path)
        ? file.roots.flatMap((root): Hit[] => {
            const entry = entryOf(root, 'permission');
            if (!entry) return [];
            const all = textOf(entry.value) === 'allow' ? entry : entryOf(entry.value, '*');
            if (!all || textOf(all.value) !== 'allow') return [];
            // what follows may take it back
            const isNarrowed = entriesOf(entry.value).some(({ key, value }) => key !== '*' && manyOf(value).some((each) => textOf(each) !== 'allow'));
            return isNarrowed ? [] : [{ at: { start: all.at.start, end: all.value.end }, subject: 'permission' }];
          })
        : undefined,
  },
  {
    id: 'script-skips-permissions',
    concept: 'broad-permission',
    on: 'file',
    does: 'starts an agent that asks nothing (`{detail}`), with the rights of whoever runs the script',
    instead: 'allow single tools (`--allowedTools`, `--sandbox workspace-write`), or run it in a container',
    source: `${CLAUDE_PERMISSIONS}, https://developers.openai.com/codex/cli/reference`,
    date: DATE,
    find: (file) =>
      file.kind !== 'scripts'
        ? undefined
        : file.roots.flatMap((root) =>
            select(root, ['scripts', '*']).flatMap(({ value, entry }): Hit[] => {
              const flag = UNASKED.exec(textOf(value) ?? '')?.[0];
              return flag === undefined || !entry
                ? []
                : [{ at: { start: value.start, end: value.end }, subject: entry.key, detail: /--[\w-]+(?:[= ][a-z-]+)?$/.exec(flag)?.[0] ?? flag }];
            }),
          ),
  },
  {
    id: 'image-skips-permissions',
    concept: 'broad-permission',
    on: 'file',
    does: 'starts an agent that asks nothing (`{detail}`), as the root of the container',
    instead: 'set a `USER` before it, and give the container no more network and folders than it needs',
    source: `${CLAUDE_PERMISSIONS} (bypassPermissions: only for isolated containers)`,
    date: DATE,
    find: (file) =>
      file.kind !== 'dockerfile'
        ? undefined
        : file.roots.flatMap((root) => {
            const isUser = entriesOf(root).some(({ key, value }) => key === 'USER' && !/^(?:root|0)\b/.test(textOf(value) ?? ''));
            return select(root, ['CMD|ENTRYPOINT']).flatMap(({ value, entry }): Hit[] => {
              const flag = UNASKED.exec(
                manyOf(value)
                  .flatMap((each) => textOf(each) ?? [])
                  .join(' '),
              )?.[0];
              return flag === undefined || isUser || !entry
                ? []
                : [{ at: { start: value.start, end: value.end }, subject: entry.key, detail: /--[\w-]+$/.exec(flag)?.[0] ?? flag }];
            });
          }),
  },
];
