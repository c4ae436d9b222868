/** Model services that configuration asks over plain HTTP, and stores of AI data that are told not to encrypt. */
import { type ConfigurationCheck, type ConfigurationFile, type Hit, isFalse, select, textOf } from '../../engine/define';
import { plainHost } from './_hosts';

const DATE = '2026-11-22';

/** Variables by which clients of models, their proxies, stores and observers are told where to go. */
const ENDPOINT =
  /^(?:\w+_)?(?:OPENAI|ANTHROPIC|CLAUDE|GEMINI|GOOGLE_GENAI|VERTEX|MISTRAL|GROQ|COHERE|OLLAMA|VLLM|TGI|LLM|LLAMA|LITELLM|OPENROUTER|DEEPSEEK|XAI|TOGETHER|FIREWORKS|REPLICATE|HUGGINGFACE|HF|XINFERENCE|LMSTUDIO|LOCALAI|QWEN|DASHSCOPE|MOONSHOT|ZHIPU|MODEL|EMBEDDINGS?|RERANK(?:ER)?|INFERENCE|CHROMA|QDRANT|WEAVIATE|MILVUS|PINECONE|LANGFUSE|LANGSMITH|LANGCHAIN|HELICONE|MCP)(?:_\w+)?_(?:BASE_URL|API_BASE|BASE|URL|URI|ENDPOINT|HOST|ADDRESS|SERVER)$/i;
/** Keys of settings with the same meaning. */
const SETTING = ['apiBase', 'api_base', 'baseURL', 'base_url', 'baseUrl', 'openai-api-base', 'anthropic-api-base'];
const AI_STORE = /vector|embedding|(?:^|[-_])(?:rag|llm|kb|knn|genai)(?:[-_]|$)|knowledge|bedrock/i;

/** A switch of a resource in Terraform that is off, where the resource's name says what it holds. */
function switchedOff(file: ConfigurationFile, types: string, path: readonly string[]): Hit[] {
  if (file.kind !== 'terraform') return [];
  return file.roots.flatMap((root) =>
    select(root, ['resource', types, '*', ...path]).flatMap(({ value, entry, keys }): Hit[] =>
      isFalse(value) && entry && AI_STORE.test(keys[2] ?? '') ? [{ at: { start: entry.at.start, end: value.end }, subject: `${keys[1]}.${keys[2]}` }] : [],
    ),
  );
}

export const endpointChecks: readonly ConfigurationCheck[] = [
  {
    id: 'variable-plain-endpoint',
    concept: 'unprotected-endpoint',
    on: 'variable',
    does: 'sends prompts, answers and the key to {detail} over plain HTTP',
    instead: 'use https, so that nobody on the way can read or change them',
    source: 'CWE-319: cleartext transmission of sensitive information',
    date: DATE,
    find: ({ name, value, at }) => {
      const host = ENDPOINT.test(name) ? plainHost(value) : undefined;
      return host === undefined ? undefined : { at, subject: name, detail: host };
    },
  },
  {
    id: 'setting-plain-endpoint',
    concept: 'unprotected-endpoint',
    on: 'file',
    does: 'sends prompts, answers and the key to {detail} over plain HTTP',
    instead: 'use https, so that nobody on the way can read or change them',
    source: 'https://docs.continue.dev/reference (apiBase), https://aider.chat/docs/config/aider_conf.html, https://opencode.ai/docs/providers/',
    date: DATE,
    find: (file) =>
      file.kind !== 'agent'
        ? undefined
        : file.roots.flatMap((root) =>
            select(root, ['**', SETTING.join('|')]).flatMap(({ value, entry, keys }): Hit[] => {
              const host = keys.some((key) => /^(?:mcp|mcpServers|servers|mcp_servers|env)$/.test(key)) ? undefined : plainHost(textOf(value) ?? '');
              return host === undefined || !entry ? [] : [{ at: { start: value.start, end: value.end }, subject: entry.key, detail: host }];
            }),
          ),
  },
  {
    id: 'store-unencrypted',
    concept: 'unprotected-endpoint',
    on: 'file',
    does: 'keeps vectors or texts of a model unencrypted on the disk',
    instead: 'set it to `true`',
    source:
      'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain (encrypt_at_rest), …/rds_cluster (storage_encrypted)',
    date: DATE,
    find: (file) => [
      ...switchedOff(file, 'aws_opensearch_domain|aws_elasticsearch_domain', ['encrypt_at_rest', 'enabled']),
      ...switchedOff(file, 'aws_rds_cluster|aws_db_instance', ['storage_encrypted']),
      ...switchedOff(file, 'aws_elasticache_replication_group', ['at_rest_encryption_enabled']),
      ...switchedOff(file, 'aws_efs_file_system', ['encrypted']),
    ],
  },
  {
    id: 'store-plain-transport',
    concept: 'unprotected-endpoint',
    on: 'file',
    does: 'exchanges vectors or texts of a model without encryption',
    instead: 'set it to `true`',
    source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain (node_to_node_encryption, enforce_https)',
    date: DATE,
    find: (file) => [
      ...switchedOff(file, 'aws_opensearch_domain|aws_elasticsearch_domain', ['node_to_node_encryption', 'enabled']),
      ...switchedOff(file, 'aws_opensearch_domain|aws_elasticsearch_domain', ['domain_endpoint_options', 'enforce_https']),
      ...switchedOff(file, 'aws_elasticache_replication_group', ['transit_encryption_enabled']),
    ],
  },
  {
    id: 'training-plain-transport',
    concept: 'unprotected-endpoint',
    on: 'file',
    does: 'lets the machines of a training or monitoring job exchange data and weights without encryption',
    instead: 'set it to `true`',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html',
    date: DATE,
    find: (file) =>
      file.kind !== 'terraform'
        ? undefined
        : file.roots.flatMap((root) =>
            select(root, ['resource', '*', '*', '**', 'enable_inter_container_traffic_encryption']).flatMap(({ value, entry, keys }): Hit[] =>
              isFalse(value) && entry && (keys[1] ?? '').startsWith('aws_sagemaker_')
                ? [{ at: { start: entry.at.start, end: value.end }, subject: `${keys[1]}.${keys[2]}` }]
                : [],
            ),
          ),
  },
];
