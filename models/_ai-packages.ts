/**
 * By which names a package is taken for one of the AI stack, so that imports of such packages that no model speaks of can be counted. Says
 * nothing of what a package does; whether a model speaks of it is not asked here.
 */

/** Names of providers and libraries, as parts of a package's name. */
const PROVIDERS =
  'aisdk|genai|chatgpt|openai|anthropic|claude|gemini|mistral|mistralai|cohere|groq|ollama|huggingface|bedrock|vertexai|deepseek|openrouter|langchain|langgraph|' +
  'llamaindex|mastra|crewai|autogen|perplexity|replicate|llama|vllm|litellm';
/** The trade's own terms: beside other parts of an npm name only, since many projects have modules `agents` and `prompts` of their own. */
const TERMS = 'ai|llms?|gpt|rag|mcp|agents?|agentic|copilot|embeddings?';

/** Packages whose names hold none of these; `source` is where their documentation says what they are for. */
const NAMED: readonly { npm?: string; pypi?: string; source: string }[] = [
  { npm: '@microsoft/semantic-kernel', pypi: 'semantic_kernel', source: 'https://learn.microsoft.com/semantic-kernel/' },
  { npm: '@fal-ai/client', pypi: 'fal_client', source: 'https://docs.fal.ai/' },
  { npm: '@deepgram/sdk', pypi: 'deepgram', source: 'https://developers.deepgram.com/docs' },
  { npm: '@elevenlabs/elevenlabs-js', pypi: 'elevenlabs', source: 'https://elevenlabs.io/docs' },
  { npm: 'assemblyai', pypi: 'assemblyai', source: 'https://www.assemblyai.com/docs' },
  { npm: 'voyageai', pypi: 'voyageai', source: 'https://docs.voyageai.com/' },
  { npm: '@cerebras/cerebras_cloud_sdk', pypi: 'cerebras', source: 'https://inference-docs.cerebras.ai/' },
  { npm: '@lmstudio/sdk', pypi: 'lmstudio', source: 'https://lmstudio.ai/docs' },
  { npm: '@browserbasehq/stagehand', pypi: 'stagehand', source: 'https://docs.stagehand.dev/' },
  { npm: 'langfuse', pypi: 'langfuse', source: 'https://langfuse.com/docs' },
  { npm: 'langsmith', pypi: 'langsmith', source: 'https://docs.smith.langchain.com/' },
  { npm: 'agents', source: 'https://developers.cloudflare.com/agents/' },
  { npm: '@voltagent/core', source: 'https://voltagent.dev/docs/' },
  { npm: 'tiktoken', pypi: 'tiktoken', source: 'https://github.com/openai/tiktoken' },
  { npm: '@upstash/vector', pypi: 'upstash_vector', source: 'https://upstash.com/docs/vector' },
  { npm: '@turbopuffer/turbopuffer', pypi: 'turbopuffer', source: 'https://turbopuffer.com/docs' },
  { pypi: 'agno', source: 'https://docs.agno.com/' },
  { pypi: 'ai21', source: 'https://docs.ai21.com/' },
  { pypi: 'browser_use', source: 'https://docs.browser-use.com/' },
  { pypi: 'deepeval', source: 'https://deepeval.com/docs' },
  { pypi: 'fireworks', source: 'https://docs.fireworks.ai/' },
  { pypi: 'griptape', source: 'https://docs.griptape.ai/' },
  { pypi: 'guidance', source: 'https://github.com/guidance-ai/guidance' },
  { pypi: 'letta_client', source: 'https://docs.letta.com/' },
  { pypi: 'magentic', source: 'https://magentic.dev/' },
  { pypi: 'marvin', source: 'https://askmarvin.ai/' },
  { pypi: 'mirascope', source: 'https://mirascope.com/docs' },
  { pypi: 'outlines', source: 'https://dottxt-ai.github.io/outlines/' },
  { pypi: 'ragas', source: 'https://docs.ragas.io/' },
  { pypi: 'sentence_transformers', source: 'https://sbert.net/' },
  { pypi: 'swarm', source: 'https://github.com/openai/swarm' },
];

const parts = (words: string) => new RegExp(`(?:^|[@/_-])(?:${words})(?:$|[/_-])`, 'i');
const providers = parts(PROVIDERS);
const terms = parts(TERMS);
const npm = new Set(NAMED.flatMap((row) => row.npm ?? []));
const pypi = new Set(NAMED.flatMap((row) => row.pypi ?? []));

/**
 * @param specifier as it is imported, in JavaScript or Python
 * @returns the package that is imported, where its name is one of the AI stack's
 */
export function aiPackageOf(specifier: string): string | undefined {
  const name = /^(?:npm:|jsr:)?((?:@[^/]+\/)?[^/@]+)/.exec(specifier)?.[1] ?? specifier;
  // an alias of the project's own folders
  if (/^[@~]\//.test(specifier)) return undefined;
  if (npm.has(name) || (/[@-]/.test(name) && terms.test(name))) return name;
  const top = /[@/]/.test(name) ? name : (name.split('.')[0] as string);
  return providers.test(top) || pypi.has(top) ? top : undefined;
}
