/**
 * By which names a package is taken for one of the AI stack, so that imports of such packages that no model speaks of can be counted. Says
 * nothing of what a package does; whether a model speaks of it is not asked here.
 */

/** Words of package names, between `@ / - _ .` and the ends. They are the names of providers and the trade's own terms. */
const WORDS =
  'ai|aisdk|genai|llms?|gpt|chatgpt|rag|mcp|agents?|agentic|copilot|embeddings?|prompts?|openai|anthropic|claude|gemini|mistral|mistralai|cohere|groq|ollama|huggingface|' +
  'bedrock|vertexai|deepseek|openrouter|langchain|langgraph|llamaindex|mastra|crewai|autogen|perplexity|replicate|llama|vllm|litellm';

/** Packages whose names hold no such word; `source` is where their documentation says what they are for. */
export const NAMED: readonly { npm?: string; pypi?: string; source: string }[] = [
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

const words = new RegExp(`(?:^|[@/._-])(?:${WORDS})(?:$|[/._-])`, 'i');
const npm = new Set(NAMED.flatMap((row) => row.npm ?? []));
const pypi = new Set(NAMED.flatMap((row) => row.pypi ?? []));

/**
 * @param specifier as it is imported, in JavaScript or Python
 * @returns the package that is imported, where its name is one of the AI stack's
 */
export function aiPackageOf(specifier: string): string | undefined {
  const name = /^(?:npm:|jsr:)?((?:@[^/]+\/)?[^/@]+)/.exec(specifier)?.[1] ?? specifier;
  const top = specifier.split('.')[0] as string;
  if (npm.has(name) || words.test(name)) return name;
  return pypi.has(top) ? top : undefined;
}
