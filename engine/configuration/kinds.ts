/**
 * Which files are configuration that rules speak of, by path alone, and the words one of which such a file must hold before it is read as
 * what it is. All other files are left at that, so that most projects load no reader.
 */
export type ConfigurationKind =
  | 'agent'
  | 'instructions'
  | 'workflow'
  | 'pipeline'
  | 'scripts'
  | 'compose'
  | 'dockerfile'
  | 'variables'
  | 'terraform'
  | 'manifest'
  | 'policy';

/** Services, models and what is built on them. */
const AI_WORDS =
  /bedrock|sagemaker|aiplatform|vertex|openai|anthropic|claude|gemini|ollama|vllm|llama|cognitive|\bllm|mcp|langchain|litellm|hugging ?face|text-generation|text-embeddings|mistral|groq|deepseek|qdrant|chroma|weaviate|milvus|gpt|copilot|ai[-_]?agent|agentic|kagent|agentcore|localai/i;
/** Stores of vectors too. */
const DATA_WORDS = new RegExp(`${AI_WORDS.source}|vector|embedding|knowledge|\\brag\\b|\\bml\\.admin|dialogflow|discoveryengine`, 'i');
/** Actions and programs that ask a model. */
const ASKING_WORDS =
  /claude|codex|gemini|qwen|ai-inference|opencode|\baider\b|aichat|copilot|cursor-agent|gh models|ollama|\bllm\s|http:\/\/[^\s]*\b(?:v1|llm|openai)/i;

interface Kind {
  kind: ConfigurationKind;
  path: RegExp;
  /** Undefined: every such file is read. */
  words?: RegExp;
}

/** The first that fits decides. */
const KINDS: readonly Kind[] = [
  {
    kind: 'instructions',
    path: /(?:^|\/)(?:(?:CLAUDE|AGENTS|GEMINI|QWEN)(?:\.[\w-]+)?\.md|SKILL\.md|\.(?:cursor|windsurf|cline)rules|\.(?:clinerules|cursor\/(?:rules|commands|agents)|windsurf\/(?:rules|workflows)|roo\/(?:rules|commands)[\w-]*|kiro\/steering|continue\/rules|claude\/(?:commands|agents|skills|rules|output-styles)|github\/(?:instructions|prompts|agents|chatmodes|skills))\/.+\.(?:md|mdc|txt)|\.github\/copilot-instructions\.md|\.junie\/guidelines\.md)$/i,
    words: /[\u001b\u200b-\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e01ef}]/u,
  },
  {
    kind: 'agent',
    path: /(?:^|\/)(?:[^/]*mcp[^/]*\.jsonc?|claude_desktop_config\.json|\.claude\.json|\.claude\/settings[^/]*\.json|\.claude-plugin\/[^/]+\.json|hooks\/hooks\.json|\.(?:gemini|qwen)\/settings\.json|gemini-extension\.json|\.codex\/config\.toml|\.vscode\/settings\.json|[^/]+\.code-workspace|devcontainer\.json|\.(?:cursor|windsurf|roo|kiro|amazonq)\/(?:[^/]+\/)*[^/]+\.json|\.zed\/settings\.json|\.?opencode\.jsonc?|\.?crush\.json|\.aider\.conf\.ya?ml|\.continue\/(?:[^/]+\/)*[^/]+\.(?:ya?ml|json))$/i,
    words: /mcp|servers|permission|hooks|approv|apiKeyHelper|BASE_URL|apiBase|api-base|sandbox_mode|allowedCommands|yes-always|enableAllProject/i,
  },
  { kind: 'workflow', path: /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|action\.ya?ml)$/, words: ASKING_WORDS },
  { kind: 'pipeline', path: /(?:^|\/)\.gitlab-ci[^/]*\.ya?ml$|(?:^|\/)\.gitlab\/ci\/.+\.ya?ml$/, words: ASKING_WORDS },
  { kind: 'scripts', path: /(?:^|\/)package\.json$/, words: /--dangerously-|--yolo|--approval-mode/ },
  { kind: 'compose', path: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i, words: AI_WORDS },
  { kind: 'dockerfile', path: /(?:^|\/)(?:(?:Dockerfile|Containerfile)[^/]*|[^/]+\.dockerfile)$/i, words: /http:\/\/|--dangerously-|--yolo/i },
  { kind: 'variables', path: /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w-]+\.env)$/i, words: /http:\/\//i },
  { kind: 'terraform', path: /\.(?:tf|tofu|hcl)$/, words: DATA_WORDS },
  { kind: 'manifest', path: /\.ya?ml$/i, words: AI_WORDS },
  {
    kind: 'policy',
    path: /\.tf\.json$|\.template\.json$|(?:^|[/_.-])(?:iam|polic(?:y|ies)|roles?|trust|permissions?|cloudformation|cfn|stack|template)[^/]*\.json$/i,
    words: /bedrock|sagemaker|Bedrock|SageMaker/,
  },
];

/** Larger ones are data. */
const MAX_LENGTH = 500_000;
/** What marks a YAML file as one that is deployed or that grants something; the others, definitions of resources among them, are data. */
const DEPLOYED =
  /^["']?kind["']?:\s*["']?(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|(?:Cluster)?Role(?:Binding)?)\b|^\s*["']?Type["']?:\s*["']?AWS::|^provider:|^\s*-?\s*["']?Action["']?:/m;

/** Endings of all of them; most files of a project have another. */
const ENDINGS = new Set(['json', 'jsonc', 'yml', 'yaml', 'toml', 'tf', 'tofu', 'hcl', 'md', 'mdc', 'txt', 'env', 'code-workspace', 'dockerfile']);

function byPath(path: string): Kind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isNear = ENDINGS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) || name.startsWith('.') || /ockerfile|ontainerfile/.test(name);
  return isNear ? KINDS.find((each) => each.path.test(path)) : undefined;
}

/** @returns what a file is by its path; undefined for most */
export const configurationKind = (path: string): ConfigurationKind | undefined => byPath(path)?.kind;

/** Whether a file of that path has anything a check could speak of. */
export function isWorthReading(path: string, text: string): boolean {
  const kind = byPath(path);
  if (!kind || text.length > MAX_LENGTH || (kind.words && !kind.words.test(text))) return false;
  return kind.kind !== 'manifest' || DEPLOYED.test(text);
}
