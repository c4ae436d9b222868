/**
 * AI providers whose keys are plain random text: known by the variable, property or option that holds one, in any text file. Charset and length
 * are the vendor's where they are known. A literal that reaches a client library's credential argument is found without this table.
 */
import { defineModel, type KeyShape } from '../engine/define';
import { named, ofAi, TRUFFLEHOG, UUID } from './_keys';

/** Of vendors that publish no form: long enough, and only where the name itself says whose it is. */
const ANY = '[A-Za-z0-9_-]{24,128}';
const DOCUMENTED = { source: 'the vendor’s documentation names the variable; the form is not published' };

const anyOf = (vendor: string, env: string, word: string, revoke: string, names: readonly string[] = []): KeyShape =>
  named(vendor, env, ANY, revoke, { words: [word], names, strict: true }, DOCUMENTED);

export default defineModel({
  sdk: 'ai-vendor-key-names',
  title: 'API keys of AI providers, by name',
  docs: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
  packages: {},
  keys: ofAi([
    named('Mistral', 'MISTRAL_API_KEY', '[A-Za-z0-9]{32}', 'https://console.mistral.ai/api-keys', { words: ['mistral', 'codestral'] }),
    named('Cohere', 'COHERE_API_KEY', '[A-Za-z0-9]{40}', 'https://dashboard.cohere.com/api-keys', { words: ['cohere'], names: ['CO_API_KEY'] }),
    named('Azure OpenAI', 'AZURE_OPENAI_API_KEY', '[0-9a-f]{32}', 'https://portal.azure.com', { words: ['azure'], also: /key/ }, { source: TRUFFLEHOG }),
    named('AI21', 'AI21_API_KEY', '[A-Za-z0-9]{32}', 'https://studio.ai21.com/account/api-key', { words: ['ai21'] }, DOCUMENTED),
    named('Together AI', 'TOGETHER_API_KEY', '[0-9a-f]{64}', 'https://api.together.ai/settings/api-keys', { words: ['together'] }, DOCUMENTED),
    named('Weights & Biases', 'WANDB_API_KEY', '[0-9a-f]{40}', 'https://wandb.ai/authorize', { words: ['wandb', 'weightsandbiases'] }),
    named('Pinecone', 'PINECONE_API_KEY', UUID, 'https://app.pinecone.io', { words: ['pinecone'] }),
    named('Deepgram', 'DEEPGRAM_API_KEY', '[0-9a-f]{40}', 'https://console.deepgram.com', { words: ['deepgram'] }),
    named('AssemblyAI', 'ASSEMBLYAI_API_KEY', '[0-9a-z]{32}', 'https://www.assemblyai.com/app/api-keys', { words: ['assemblyai', 'assembly_ai'] }),
    named(
      'ElevenLabs',
      'ELEVENLABS_API_KEY',
      '[0-9a-f]{32}',
      'https://elevenlabs.io/app/settings/api-keys',
      { words: ['elevenlabs', 'eleven_labs', 'eleven'] },
      { source: TRUFFLEHOG },
    ),
    named('Z.ai', 'ZAI_API_KEY', '[0-9a-f]{32}\\.[A-Za-z0-9]{16}', 'https://z.ai/manage-apikey/apikey-list', {
      words: ['zai', 'zhipu', 'bigmodel', 'glm'],
      names: ['ZAI_API_KEY', 'Z_AI_API_KEY', 'ZHIPUAI_API_KEY', 'GLM_API_KEY', 'ZLM_API_KEY'],
    }),
    named('Ollama', 'OLLAMA_API_KEY', '[0-9a-f]{32}\\.[A-Za-z0-9_-]{24}', 'https://ollama.com/settings/keys', { words: ['ollama'] }),
    named('Upstage', 'UPSTAGE_API_KEY', '[A-Za-z0-9_]{35,53}', 'https://console.upstage.ai/api-keys', { words: ['upstage'] }),
    named('LightOn', 'PARADIGM_API_KEY', '[A-Za-z0-9_-]{40,80}', 'https://paradigm.lighton.ai', { words: ['lighton', 'paradigm'], strict: true }),
    named('Greptile', 'GREPTILE_API_KEY', '[A-Za-z0-9+/]{48}', 'https://app.greptile.com', { words: ['greptile'] }),
    named('Kagi', 'KAGI_API_KEY', '[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{43}', 'https://kagi.com/settings/api', { words: ['kagi'] }),
    named('Private AI', 'PRIVATEAI_API_KEY', '[a-z0-9]{32}', 'https://portal.private-ai.com', { words: ['privateai', 'private_ai', 'private-ai'] }),
    named('IBM watsonx', 'WATSONX_APIKEY', '[A-Za-z0-9_-]{42,44}', 'https://cloud.ibm.com/iam/apikeys', {
      words: ['ibm', 'watsonx'],
      names: ['WATSONX_API_KEY', 'IBM_CLOUD_API_KEY', 'IBMCLOUD_API_KEY'],
      strict: true,
    }),
    named(
      'Fal',
      'FAL_KEY',
      `${UUID}:[0-9a-f]{32}`,
      'https://fal.ai/dashboard/keys',
      { words: ['fal_key', 'fal-ai', 'fal_ai'], names: ['FAL_API_KEY'] },
      DOCUMENTED,
    ),
    named('Exa', 'EXA_API_KEY', UUID, 'https://dashboard.exa.ai/api-keys', { words: ['exa_api', 'exaapi'], strict: true }, DOCUMENTED),
    named('SambaNova', 'SAMBANOVA_API_KEY', UUID, 'https://cloud.sambanova.ai/apis', { words: ['sambanova'] }, DOCUMENTED),
    named(
      'Volcengine Ark',
      'ARK_API_KEY',
      UUID,
      'https://console.volcengine.com/ark',
      { words: ['volcengine', 'volc', 'doubao'], names: ['ARK_API_KEY'] },
      DOCUMENTED,
    ),
    named(
      'DeepInfra',
      'DEEPINFRA_API_TOKEN',
      '[A-Za-z0-9]{32}',
      'https://deepinfra.com/dash/api_keys',
      { words: ['deepinfra'], names: ['DEEPINFRA_API_KEY'] },
      DOCUMENTED,
    ),
    named('Clarifai', 'CLARIFAI_PAT', '[0-9a-zA-Z]{32}', 'https://clarifai.com/settings/security', { words: ['clarifai'] }, { source: TRUFFLEHOG }),
    named('Baseten', 'BASETEN_API_KEY', '[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}', 'https://app.baseten.co/settings/api_keys', { words: ['baseten'] }, DOCUMENTED),
    named('Speechmatics', 'SPEECHMATICS_API_KEY', '[A-Za-z0-9]{32}', 'https://portal.speechmatics.com', { words: ['speechmatics'] }, DOCUMENTED),
    named('Gladia', 'GLADIA_API_KEY', UUID, 'https://app.gladia.io', { words: ['gladia'] }, DOCUMENTED),
    named('SerpApi', 'SERPAPI_API_KEY', '[0-9a-f]{64}', 'https://serpapi.com/manage-api-key', { words: ['serpapi', 'serp_api'] }, DOCUMENTED),
    named('Serper', 'SERPER_API_KEY', '[0-9a-f]{40}', 'https://serper.dev/api-key', { words: ['serper'] }, DOCUMENTED),
    named('NLP Cloud', 'NLPCLOUD_API_KEY', '[0-9a-f]{40}', 'https://nlpcloud.com/home/token', { words: ['nlpcloud', 'nlp_cloud'] }, DOCUMENTED),
    named(
      'Eden AI',
      'EDENAI_API_KEY',
      'eyJ[\\w-]{30,}\\.[\\w-]{60,}\\.[\\w-]{43}',
      'https://app.edenai.run/admin/api-settings',
      { words: ['edenai', 'eden_ai'] },
      { source: TRUFFLEHOG },
    ),
    named('Comet', 'COMET_API_KEY', '[A-Za-z0-9]{25}', 'https://www.comet.com/api/my/settings', { words: ['comet', 'opik'] }, DOCUMENTED),
    anyOf('Qdrant', 'QDRANT_API_KEY', 'qdrant', 'https://cloud.qdrant.io'),
    anyOf('Weaviate', 'WEAVIATE_API_KEY', 'weaviate', 'https://console.weaviate.cloud'),
    anyOf('Zilliz', 'ZILLIZ_API_KEY', 'zilliz', 'https://cloud.zilliz.com', ['ZILLIZ_CLOUD_API_KEY', 'MILVUS_TOKEN']),
    anyOf('Chroma', 'CHROMA_API_KEY', 'chroma', 'https://www.trychroma.com'),
    anyOf('Portkey', 'PORTKEY_API_KEY', 'portkey', 'https://app.portkey.ai/api-keys'),
    anyOf('Unstructured', 'UNSTRUCTURED_API_KEY', 'unstructured', 'https://platform.unstructured.io'),
    anyOf('Arize', 'ARIZE_API_KEY', 'arize', 'https://app.arize.com'),
    anyOf('Hume', 'HUME_API_KEY', 'hume', 'https://app.hume.ai/keys'),
    anyOf('Luma', 'LUMAAI_API_KEY', 'lumaai', 'https://lumalabs.ai/api/keys', ['LUMA_API_KEY']),
    anyOf('Writer', 'WRITER_API_KEY', 'writer_api', 'https://app.writer.com'),
    anyOf('Reka', 'REKA_API_KEY', 'reka', 'https://platform.reka.ai'),
    anyOf('Hyperbolic', 'HYPERBOLIC_API_KEY', 'hyperbolic', 'https://app.hyperbolic.ai'),
    anyOf('Nebius', 'NEBIUS_API_KEY', 'nebius', 'https://studio.nebius.com'),
    anyOf('Lambda', 'LAMBDA_API_KEY', 'lambda_api', 'https://cloud.lambda.ai/api-keys'),
    anyOf('StepFun', 'STEPFUN_API_KEY', 'stepfun', 'https://platform.stepfun.com'),
    anyOf('LiteLLM', 'LITELLM_MASTER_KEY', 'litellm', 'https://docs.litellm.ai/docs/proxy/virtual_keys', ['LITELLM_API_KEY']),
    anyOf('Zep', 'ZEP_API_KEY', 'zep_api', 'https://app.getzep.com'),
    anyOf('Composio', 'COMPOSIO_API_KEY', 'composio', 'https://app.composio.dev'),
    anyOf('AgentOps', 'AGENTOPS_API_KEY', 'agentops', 'https://app.agentops.ai/settings/projects'),
  ]),
});
