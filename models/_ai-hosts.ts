/**
 * Addresses of model services, for calls of plain HTTP clients; what such a request says to the model, and what the answer holds. The
 * forms of OpenAI, Anthropic, Gemini, Ollama, Cohere and Hugging Face, which the other services copy.
 */
import type { CallModel, When } from '../engine/define';
import { chunkAt, completionAt, messagesOf, TOOL_DESCRIPTION } from './_chat-completions';

/** Endpoints that say by their name alone that a model answers, whatever host a setting names before them. */
const AI_PATHS: readonly string[] = ['/chat/completions', ':generateContent', ':streamGenerateContent'].map((path) => `*${path}*`);
/** Forms of addresses; `*` is any text. */
export const AI_HOSTS: readonly string[] = [
  ...[
    'api.openai.com',
    'api.anthropic.com',
    'generativelanguage.googleapis.com',
    'openrouter.ai/api/',
    'api.mistral.ai',
    'codestral.mistral.ai',
    'api.groq.com',
    'api.together.xyz',
    'api.together.ai',
    'api.deepseek.com',
    'api.x.ai',
    'api.perplexity.ai',
    'api.fireworks.ai',
    'api.cohere.com',
    'api.cohere.ai',
    'api.cerebras.ai',
    'api.sambanova.ai',
    'api.deepinfra.com',
    'api.moonshot.ai',
    'api.moonshot.cn',
    'api.siliconflow.cn',
    'api.siliconflow.com',
    'open.bigmodel.cn',
    'dashscope.aliyuncs.com',
    'dashscope-intl.aliyuncs.com',
    'integrate.api.nvidia.com',
    'api-inference.huggingface.co',
    'router.huggingface.co',
    'models.github.ai',
    'models.inference.ai.azure.com',
    'api.portkey.ai',
    'ai-gateway.vercel.sh',
    'gateway.ai.cloudflare.com',
    'ollama.com/api/',
  ].map((host) => `https://${host}*`),
  'https://*.openai.azure.com/*',
  'https://*aiplatform.googleapis.com/*',
  ...['localhost', '127.0.0.1', '0.0.0.0', 'ollama', 'host.docker.internal'].map((host) => `http://${host}:11434*`),
  ...AI_PATHS,
];
export const AT_MODEL = { like: AI_HOSTS };
/** Endpoints of the same services that take a text and no orders: what is spoken, drawn, heard, judged, embedded or sorted. */
const NO_ORDERS = [
  'audio/*',
  'images/*',
  'moderations*',
  'embeddings*',
  'embed*',
  '*:embedContent*',
  '*:batchEmbedContents*',
  'rerank*',
  'files*',
  'videos*',
].map((end) => (end.startsWith('*') ? end : `*/${end}`));
const AT_CHAT = { like: AI_HOSTS, but: NO_ORDERS };
export const ELSEWHERE = { unlike: AI_HOSTS };

/** What the body of a request says. @param at where it stands, as an object or as JSON text */
const promptsAt = (at: string): NonNullable<CallModel['sinks']> => {
  const messages = messagesOf(`${at}.`);
  return {
    'system-prompt': [
      ...messages['system-prompt'],
      `${at}.system`,
      `${at}.system[].text`,
      `${at}.instructions`,
      `${at}.systemInstruction.parts[].text`,
      `${at}.systemInstruction.parts.text`,
      `${at}.preamble`,
    ],
    'user-prompt': [...messages['user-prompt'], `${at}.contents[].parts[].text`],
    'tool-description': TOOL_DESCRIPTION.map((path) => `${at}.${path}`),
  };
};

/** What the JSON of an answer holds. @param at where the parsed value stands */
export const answerAt = (at: string) => {
  const parts = `${at}.candidates[].content.parts[]`;
  const call = `${at}.message.tool_calls[].function`;
  return {
    'llm-output': [
      ...completionAt(at)['llm-output'],
      ...chunkAt(at)['llm-output'],
      `${at}.choices[].text`,
      `${at}.output_text`,
      `${at}.output[].content[].text`,
      `${at}.content[].text`,
      `${at}.content[].thinking`,
      `${at}.completion`,
      `${parts}.text`,
      `${at}.message.content`,
      `${at}.message.content[].text`,
      `${at}.response`,
      `${at}.text`,
      `${at}.generations[].text`,
      `${at}.generated_text`,
      `${at}[].generated_text`,
      `${at}[].summary_text`,
      `${at}[].translation_text`,
    ],
    'tool-arguments': [
      ...completionAt(at)['tool-arguments'],
      ...chunkAt(at)['tool-arguments'],
      `${at}.content[].input`,
      `${at}.output[].arguments`,
      `${parts}.functionCall.args`,
      `${call}.arguments`,
    ],
    'tool-name': [...completionAt(at)['tool-name'], `${at}.content[].name`, `${at}.output[].name`, `${parts}.functionCall.name`, `${call}.name`],
  } satisfies CallModel['sources'];
};

/** A request of a client. @param address where the address stands @param body where the body stands @param rest what else the row says */
export const requestOf = (address: readonly string[], body: readonly string[], rest: CallModel): readonly CallModel[] => {
  const when: readonly When[] = address.map((at) => ({ [at]: AT_MODEL }));
  // beside a base address, the call's own says which endpoint it is
  const asked = address.map((at): When => ({ [at]: AT_CHAT, ...(at.startsWith('made(') && { [address[0] as string]: { unlike: NO_ORDERS } }) }));
  return [
    { ...rest, is: 'chat', when, roles: Object.fromEntries(ROLES.map(([role, key]) => [role, body.map((at) => `${at}.${key}`)])) },
    ...body.flatMap((at): CallModel[] => {
      // `prompt` is all there is, unless a system prompt stands beside it
      return [
        { when: asked, sinks: promptsAt(at) },
        // one text or messages: where no role can be seen it is what the user says
        { when: asked.map((each): When => ({ ...each, [`${at}.input[].role`]: ['/./'] })), sinks: messagesOf(`${at}.`, 'input') },
        { when: asked.map((each): When => ({ ...each, [`${at}.system`]: 'absent' })), sinks: { 'undivided-prompt': `${at}.prompt` } },
      ];
    }),
  ];
};
const ROLES = [
  ['model', 'model'],
  ['messages', 'messages'],
  ['system', 'system'],
  ['prompt', 'prompt'],
  ['tools', 'tools'],
  ['maxTokens', 'max_tokens'],
] as const;
