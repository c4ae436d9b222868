/**
 * What promptfoo takes as a configuration of attacks, as far as `ai-lint redteam` writes one: the shape of its parts, and names of plugins and strategies of version 0.123
 * with what each of them needs. It is our own account of it; docs/practices.md says how the real program judged real files.
 */
import * as z from 'zod';

const text = z.string().min(1);
const plain = <const T extends readonly [string, ...string[]]>(...ids: T) => z.strictObject({ id: z.enum(ids) });

const plugin = z.union([
  plain(
    'hijacking',
    'system-prompt-override',
    'special-token-injection',
    'ascii-smuggling',
    'rag-document-exfiltration',
    'excessive-agency',
    'tool-discovery',
    'rbac',
    'bola',
    'bfla',
    'shell-injection',
    'sql-injection',
    'ssrf',
    'data-exfil',
    'pii:api-db',
    'agentic:memory-poisoning',
    'cross-session-leak',
    'mcp',
    'reasoning-dos',
  ),
  z.strictObject({ id: z.literal('prompt-extraction'), config: z.strictObject({ systemPrompt: text }).optional() }),
  z.strictObject({ id: z.literal('rag-poisoning'), config: z.strictObject({ intendedResults: z.array(text).min(1) }) }),
  z.strictObject({ id: z.literal('indirect-prompt-injection'), config: z.strictObject({ indirectInjectionVar: text }) }),
]);

const http = z.strictObject({
  url: z.string().regex(/^https?:\/\/[^\s]+$/),
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  queryParams: z.record(z.string(), z.string()).optional(),
});
const PROVIDER =
  /^(?:openai:chat|anthropic:messages|azure:chat|google|vertex|bedrock|mistral|cohere|groq|togetherai|fireworks|huggingface:text-generation|ollama:chat|openrouter|vercel|xai|deepseek|perplexity|cerebras|replicate|portkey|nvidia|github|moonshot):\S+$/;
const common = { label: text, prompts: z.array(text).min(1) };
const target = z.union([
  z.strictObject({ id: z.enum(['http', 'https']), ...common, config: http }),
  z.strictObject({
    id: z.literal('mcp'),
    ...common,
    config: z.strictObject({ enabled: z.literal(true), server: z.strictObject({ command: text, args: z.array(text), name: text }) }),
  }),
  z.strictObject({ id: z.string().regex(PROVIDER), ...common }),
]);

const shape = z.strictObject({
  description: text,
  prompts: z.array(z.strictObject({ label: text, raw: text })).min(1),
  targets: z.array(target).min(1),
  defaultTest: z.strictObject({ vars: z.record(z.string().regex(/^[A-Za-z_]\w*$/), z.string()) }).optional(),
  redteam: z.strictObject({
    purpose: text,
    injectVar: z.literal('prompt'),
    numTests: z.int().positive(),
    plugins: z.array(plugin).min(1),
    strategies: z.array(plain('basic', 'jailbreak:meta', 'jailbreak-templates', 'crescendo', 'base64', 'indirect-web-pwn')).min(1),
  }),
});

export type PromptfooConfig = z.output<typeof shape>;

/**
 * @param value what the YAML holds
 * @throws Error that says what promptfoo would refuse, or could not do with it
 */
export function checkedPromptfoo(value: unknown): PromptfooConfig {
  const config = shape.parse(value);
  const labels = config.prompts.map(({ label }) => label);
  const problems = [
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `two prompts are called ${label}`),
    ...config.targets.flatMap(({ label, prompts }) =>
      prompts.filter((prompt) => !labels.includes(prompt)).map((prompt) => `${label} names no prompt: ${prompt}`),
    ),
    ...labels.filter((label) => !config.targets.some(({ prompts }) => prompts.includes(label))).map((label) => `no target is sent ${label}`),
    ...config.prompts.filter(({ raw }) => !raw.includes('{{prompt}}')).map(({ label }) => `no probe goes into ${label}`),
    ...variablesOf(JSON.stringify([config.prompts.map(({ raw }) => raw), config.targets]))
      .filter((name) => name !== 'prompt' && !(name in (config.defaultTest?.vars ?? {})))
      .map((name) => `{{${name}}} has no value`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return config;
}

/** Names between double braces; text in quotes there is text. */
function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g)].map(([, name]) => name as string);
}
