/**
 * Who answers when a model is asked: by the packages that speak to one provider alone, by hosts, and by how routers write a model's name. For inventories;
 * what calls mean stands in the models. Hosts are those that the providers' own SDKs ask by default.
 */

interface Provider {
  name: string;
  host?: string;
  hosts?: readonly string[];
  npm?: readonly string[];
  pypi?: readonly string[];
  classes?: readonly string[];
  sdks?: readonly string[];
  prefixes?: readonly string[];
}

export const providers: readonly Provider[] = [
  {
    name: 'Azure OpenAI',
    hosts: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com', 'models.inference.ai.azure.com'],
    classes: ['AzureOpenAI', 'AsyncAzureOpenAI', 'AzureChatOpenAI', 'AzureOpenAIEmbeddings'],
    npm: ['@ai-sdk/azure', '@azure/openai', '@azure-rest/ai-inference'],
    pypi: ['azure.ai.inference'],
    sdks: ['azure-ai'],
    prefixes: ['azure'],
  },
  {
    name: 'OpenAI',
    host: 'api.openai.com',
    npm: ['openai', '@ai-sdk/openai', '@langchain/openai', '@openai/agents', '@llamaindex/openai'],
    pypi: ['openai', 'langchain_openai', 'llama_index.llms.openai', 'llama_index.embeddings.openai', 'agents'],
    sdks: ['openai', 'openai-agents'],
    prefixes: ['openai'],
  },
  {
    name: 'Anthropic',
    host: 'api.anthropic.com',
    npm: [
      '@anthropic-ai/sdk',
      '@ai-sdk/anthropic',
      '@langchain/anthropic',
      '@anthropic-ai/claude-agent-sdk',
      '@anthropic-ai/claude-code',
      '@llamaindex/anthropic',
    ],
    pypi: ['anthropic', 'langchain_anthropic', 'claude_agent_sdk', 'claude_code_sdk', 'llama_index.llms.anthropic'],
    sdks: ['anthropic', 'claude-agent-sdk'],
    prefixes: ['anthropic'],
  },
  {
    name: 'Google Gemini',
    host: 'generativelanguage.googleapis.com',
    npm: [
      '@google/genai',
      '@google/generative-ai',
      '@ai-sdk/google',
      '@langchain/google-genai',
      '@llamaindex/google',
      '@genkit-ai/googleai',
      '@genkit-ai/google-genai',
    ],
    pypi: ['google.genai', 'google.generativeai', 'langchain_google_genai', 'llama_index.llms.gemini', 'llama_index.llms.google_genai'],
    sdks: ['google-genai'],
    prefixes: ['google', 'gemini', 'googleai'],
  },
  {
    name: 'Google Vertex AI',
    hosts: ['aiplatform.googleapis.com'],
    npm: ['@google-cloud/vertexai', '@ai-sdk/google-vertex', '@langchain/google-vertexai', '@genkit-ai/vertexai'],
    pypi: ['vertexai', 'langchain_google_vertexai', 'google.cloud.aiplatform'],
    sdks: ['vertexai'],
    prefixes: ['vertex', 'vertex_ai', 'vertexai'],
  },
  {
    name: 'Amazon Bedrock',
    hosts: ['.amazonaws.com'],
    npm: ['@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-bedrock-agent-runtime', '@ai-sdk/amazon-bedrock', '@langchain/aws'],
    pypi: ['langchain_aws'],
    sdks: ['bedrock'],
    prefixes: ['bedrock'],
  },
  {
    name: 'Mistral AI',
    host: 'api.mistral.ai',
    hosts: ['codestral.mistral.ai'],
    npm: ['@mistralai/mistralai', '@ai-sdk/mistral', '@langchain/mistralai', '@llamaindex/mistral'],
    pypi: ['mistralai', 'langchain_mistralai', 'llama_index.llms.mistralai'],
    sdks: ['mistral'],
    prefixes: ['mistral', 'mistralai'],
  },
  {
    name: 'Cohere',
    host: 'api.cohere.com',
    hosts: ['api.cohere.ai'],
    npm: ['cohere-ai', '@ai-sdk/cohere', '@langchain/cohere'],
    pypi: ['cohere', 'langchain_cohere'],
    sdks: ['cohere'],
    prefixes: ['cohere'],
  },
  {
    name: 'Groq',
    host: 'api.groq.com',
    npm: ['groq-sdk', '@ai-sdk/groq', '@langchain/groq', '@llamaindex/groq'],
    pypi: ['groq', 'langchain_groq', 'llama_index.llms.groq'],
    sdks: ['groq'],
    prefixes: ['groq'],
  },
  { name: 'xAI', host: 'api.x.ai', npm: ['@ai-sdk/xai', '@langchain/xai'], pypi: ['xai_sdk', 'langchain_xai'], prefixes: ['xai'] },
  { name: 'DeepSeek', host: 'api.deepseek.com', npm: ['@ai-sdk/deepseek', '@langchain/deepseek'], pypi: ['langchain_deepseek'], prefixes: ['deepseek'] },
  { name: 'Perplexity', host: 'api.perplexity.ai', npm: ['@ai-sdk/perplexity'], pypi: ['langchain_perplexity'], prefixes: ['perplexity'] },
  {
    name: 'Together AI',
    host: 'api.together.xyz',
    hosts: ['api.together.ai'],
    npm: ['together-ai', '@ai-sdk/togetherai'],
    pypi: ['together', 'langchain_together'],
    sdks: ['together'],
    prefixes: ['together', 'together_ai', 'togetherai'],
  },
  {
    name: 'Fireworks AI',
    host: 'api.fireworks.ai',
    npm: ['@ai-sdk/fireworks'],
    pypi: ['fireworks', 'langchain_fireworks'],
    prefixes: ['fireworks', 'fireworks_ai'],
  },
  { name: 'Cerebras', host: 'api.cerebras.ai', npm: ['@ai-sdk/cerebras', '@cerebras/cerebras_cloud_sdk'], pypi: ['cerebras'], prefixes: ['cerebras'] },
  { name: 'DeepInfra', host: 'api.deepinfra.com', npm: ['@ai-sdk/deepinfra'], prefixes: ['deepinfra'] },
  { name: 'Replicate', host: 'api.replicate.com', npm: ['replicate', '@ai-sdk/replicate'], pypi: ['replicate'], sdks: ['replicate'], prefixes: ['replicate'] },
  {
    name: 'Hugging Face',
    host: 'router.huggingface.co',
    hosts: ['.huggingface.co', '.huggingface.cloud'],
    npm: ['@huggingface/inference', '@ai-sdk/huggingface'],
    pypi: ['huggingface_hub', 'langchain_huggingface'],
    sdks: ['huggingface-inference'],
    prefixes: ['huggingface'],
  },
  {
    name: 'Ollama',
    host: 'localhost:11434',
    hosts: ['127.0.0.1:11434', 'ollama:11434', 'host.docker.internal:11434', 'ollama.com'],
    npm: ['ollama', 'ollama-ai-provider', 'ollama-ai-provider-v2', '@langchain/ollama', '@llamaindex/ollama', 'genkitx-ollama'],
    pypi: ['ollama', 'langchain_ollama', 'llama_index.llms.ollama', 'llama_index.embeddings.ollama'],
    sdks: ['ollama'],
    prefixes: ['ollama', 'ollama_chat'],
  },
  {
    name: 'OpenRouter',
    host: 'openrouter.ai',
    npm: ['@openrouter/sdk', '@openrouter/ai-sdk-provider'],
    pypi: ['openrouter'],
    sdks: ['openrouter'],
    prefixes: ['openrouter'],
  },
  { name: 'Portkey', host: 'api.portkey.ai', npm: ['portkey-ai'], pypi: ['portkey_ai'], sdks: ['portkey'] },
  { name: 'Vercel AI Gateway', host: 'ai-gateway.vercel.sh', npm: ['@ai-sdk/gateway'], sdks: ['ai-sdk'] },
  { name: 'Cloudflare AI Gateway', host: 'gateway.ai.cloudflare.com' },
  { name: 'NVIDIA', host: 'integrate.api.nvidia.com', npm: [], pypi: ['langchain_nvidia_ai_endpoints'], prefixes: ['nvidia', 'nvidia_nim'] },
  { name: 'GitHub Models', host: 'models.github.ai' },
  { name: 'Voyage AI', host: 'api.voyageai.com', npm: ['voyageai'], pypi: ['voyageai', 'langchain_voyageai'], prefixes: ['voyage'] },
  { name: 'ElevenLabs', host: 'api.elevenlabs.io', npm: ['@ai-sdk/elevenlabs', '@elevenlabs/elevenlabs-js'], pypi: ['elevenlabs'] },
  { name: 'Deepgram', host: 'api.deepgram.com', npm: ['@ai-sdk/deepgram', '@deepgram/sdk'], pypi: ['deepgram'] },
  { name: 'AssemblyAI', host: 'api.assemblyai.com', npm: ['@ai-sdk/assemblyai', 'assemblyai'], pypi: ['assemblyai'] },
  { name: 'fal', host: 'fal.run', npm: ['@ai-sdk/fal', '@fal-ai/client'], pypi: ['fal_client'] },
  { name: 'SambaNova', host: 'api.sambanova.ai', prefixes: ['sambanova'] },
  { name: 'SiliconFlow', host: 'api.siliconflow.cn', hosts: ['api.siliconflow.com'] },
  { name: 'Moonshot AI', host: 'api.moonshot.ai', hosts: ['api.moonshot.cn'], prefixes: ['moonshot', 'moonshotai'] },
  { name: 'Zhipu AI', host: 'open.bigmodel.cn', hosts: ['api.z.ai'], pypi: ['zhipuai', 'zai'] },
  { name: 'Alibaba DashScope', host: 'dashscope.aliyuncs.com', hosts: ['dashscope-intl.aliyuncs.com'], pypi: ['dashscope'], prefixes: ['dashscope'] },
];
