/**
 * LangChain, npm and PyPI (0.0 to 1.x): chat models and completions of all providers, messages, prompts, output parsers, and runnables
 * joined by `pipe`, `|` or RunnableSequence. Whatever a prompt is piped into counts as a model, and what a sequence gives as model output. Which
 * slot of a prompt a template's variable stands in is not known: only text that becomes part of the template itself is seen.
 */
import { type CallModel, defineModel } from '../engine/define';
import { MODULES, messageSources, messageText, PACKAGES } from './_langchain';

const CHAT_MODELS = [
  'AzureChatOpenAI',
  'BaseChatModel',
  'BaseChatOpenAI',
  'BedrockChat',
  'ChatAlibabaTongyi',
  'ChatAnthropic',
  'ChatBaiduQianfan',
  'ChatBedrock',
  'ChatBedrockConverse',
  'ChatCerebras',
  'ChatCloudflareWorkersAI',
  'ChatCohere',
  'ChatDeepSeek',
  'ChatFireworks',
  'ChatGoogle',
  'ChatGoogleGenerativeAI',
  'ChatGooglePaLM',
  'ChatGroq',
  'ChatHuggingFace',
  'ChatLiteLLM',
  'ChatLlamaCpp',
  'ChatMinimax',
  'ChatMistralAI',
  'ChatMoonshot',
  'ChatNVIDIA',
  'ChatOllama',
  'ChatOpenAI',
  'ChatOpenRouter',
  'ChatPerplexity',
  'ChatTogether',
  'ChatTogetherAI',
  'ChatVertexAI',
  'ChatWatsonx',
  'ChatXAI',
  'ChatZhipuAI',
  'SimpleChatModel',
] as const;
/** Models of text without roles. */
const TEXT_MODELS = [
  'AzureOpenAI',
  'BaseLLM',
  'Bedrock',
  'BedrockLLM',
  'Cohere',
  'CTransformers',
  'Fireworks',
  'GPT4All',
  'GoogleGenerativeAI',
  'HuggingFaceEndpoint',
  'HuggingFaceHub',
  'HuggingFaceInference',
  'HuggingFacePipeline',
  'LLM',
  'LlamaCpp',
  'MistralAI',
  'Ollama',
  'OllamaLLM',
  'OpenAI',
  'Replicate',
  'TogetherAI',
  'Together',
  'VertexAI',
  'VLLM',
  'WatsonxLLM',
] as const;
const EMBEDDINGS = [
  'AzureOpenAIEmbeddings',
  'BaiduQianfanEmbeddings',
  'BedrockEmbeddings',
  'CohereEmbeddings',
  'GoogleGenerativeAIEmbeddings',
  'HuggingFaceEmbeddings',
  'MistralAIEmbeddings',
  'OllamaEmbeddings',
  'OpenAIEmbeddings',
  'TogetherAIEmbeddings',
  'VoyageEmbeddings',
  'WatsonxEmbeddings',
];

const CLIENT: CallModel = {
  is: 'client',
  roles: {
    model: ['model', 'modelName'],
    apiKey: 'apiKey',
    baseUrl: ['baseUrl', 'configuration.baseURL', 'azureEndpoint'],
    maxTokens: ['maxTokens', 'maxOutputTokens', 'maxCompletionTokens', 'numPredict', 'modelKwargs'],
    timeout: ['timeout', 'requestTimeout', 'configuration.timeout', 'clientKwargs'],
  },
  sinks: {
    'api-key': [
      'apiKey',
      'openAIApiKey',
      'openai_api_key',
      'azureOpenAIApiKey',
      'anthropicApiKey',
      'googleApiKey',
      'groqApiKey',
      'mistralApiKey',
      'cohereApiKey',
      'fireworksApiKey',
      'togetherAIApiKey',
      'togetherApiKey',
      'nvidiaApiKey',
      'cloudflareApiToken',
      'huggingfacehubApiToken',
    ],
  },
};
/** Those whose service has no limit of its own below what the model can write. */
const OPEN = ['AzureChatOpenAI', 'ChatGoogleGenerativeAI', 'ChatOllama', 'ChatOpenAI', 'ChatOpenRouter'];
const OPEN_CLIENT: CallModel = { ...CLIENT, unlimited: { maxTokens: 'the most that the model can write', timeout: 'none, or many minutes' } };
const clients = (names: readonly string[]): Record<string, CallModel> => Object.fromEntries(names.map((name) => [`langchain.${name}`, CLIENT]));
const made = (names: readonly string[]): string[] => names.map((name) => `langchain.${name}()`);

/** Text beside messages, tuples and plain objects; where a role can be seen, they are messages. */
const PROMPT: CallModel['sinks'] = { 'undivided-prompt': '[0]' };
const SEEN_ROLES: readonly CallModel[] = [
  {
    when: { '[0][].role': ['/./'] },
    sinks: { 'system-prompt': '[0][role=system|developer].content', 'user-prompt': '[0][role=user|human].content' },
  },
  {
    when: { '[0][][0]': ['/^(?:system|developer|user|human)$/'] },
    sinks: { 'system-prompt': '[0][0=system|developer][1]', 'user-prompt': '[0][0=user|human][1]' },
  },
];
const CHAT: CallModel = { is: 'chat', roles: { messages: '[0]', timeout: 'timeout' }, sinks: PROMPT, sources: messageSources('return') };
const CHAT_STREAM: CallModel = { ...CHAT, sources: messageSources('return[]') };
const CHAT_EVENTS: CallModel = {
  ...CHAT,
  sources: { 'llm-output': [...messageText('return[].data.chunk'), ...messageText('return[].data.output')] },
};
const COMPLETION: CallModel = { is: 'completion', roles: { prompt: '[0]', timeout: 'timeout' }, sinks: PROMPT, sources: { 'llm-output': 'return' } };
const COMPLETION_STREAM: CallModel = { ...COMPLETION, sources: { 'llm-output': 'return[]' } };
const GENERATIONS: CallModel['sources'] = { 'llm-output': ['return.generations[][].text', ...messageText('return.generations[][].message')] };
const GENERATE: CallModel = { is: 'chat', sources: GENERATIONS };
/** The same model with other settings. */
const SAME_CHAT: CallModel = { returns: 'ChatModel' };
const SAME_TEXT: CallModel = { returns: 'TextModel' };

/** What comes out of a parser or of a sequence: whatever it makes of the model's text. A parser at the end that checks a schema closes it. */
const checkedBy = (...of: string[]) => of.map((by) => ({ data: 'return', by }));
const PIPELINE: CallModel = {
  is: 'chat',
  sources: { 'llm-output': 'return' },
  validates: checkedBy('made(pipe, [0])', 'made(__or__, [0])', 'made([0][-1])'),
};
const PIPELINE_STREAM: CallModel = { is: 'chat', sources: { 'llm-output': 'return[]' } };
const STRUCTURED: CallModel = {
  is: 'chat',
  sinks: PROMPT,
  sources: { 'llm-output': 'return' },
  validates: checkedBy('made(withStructuredOutput, [0])', 'made(with_structured_output, [0])'),
};
/** A function takes what the model gave; anything else ends the sequence. */
const AFTER_CHAT: CallModel = { sources: messageSources('callback([0]).param[0]'), returns: 'Pipeline' };
const AFTER_TEXT: CallModel = { sources: { 'llm-output': 'callback([0]).param[0]' }, returns: 'Pipeline' };
const AFTER_PROMPT: CallModel = { alias: '[0]', returns: 'ChatModel' };
const AFTER_OTHER: CallModel = { alias: '[0]', returns: 'Runnable' };
/** Behind the second step a function of a sequence is given what the model, or what its parser, gave. */
const SEQUENCE: CallModel = {
  is: 'chat',
  sources: { 'llm-output': [2, 3, 4, 5].map((step) => `callback([0][${step}]).param[0]`) },
  returns: 'Pipeline',
};

const SYSTEM_MESSAGE: CallModel = { sinks: { 'system-prompt': ['[0]', 'content', 'content[].text'] } };
const USER_MESSAGE: CallModel = { sinks: { 'user-prompt': ['[0]', 'content', 'content[].text'] } };
const SYSTEM_TEMPLATE: CallModel = { sinks: { 'system-prompt': ['[0]', 'template'] } };
const USER_TEMPLATE: CallModel = { sinks: { 'user-prompt': ['[0]', 'template'] } };
/** One string is a single message: instructions and all. */
const TEMPLATE: CallModel = { sinks: { 'undivided-prompt': ['[0]', 'template'] } };
const MESSAGES: CallModel = {
  sinks: {
    'system-prompt': [
      '[0][0=system|developer][1]',
      '[0][role=system|developer].content',
      'messages[0=system|developer][1]',
      'promptMessages[0=system|developer][1]',
    ],
    'user-prompt': ['[0][0=user|human][1]', '[0][role=user|human].content', 'messages[0=user|human][1]', 'promptMessages[0=user|human][1]'],
  },
};

/** Text in, the same text out as a string, a list or an object. */
const PARSED: CallModel = { flows: { '[0]': 'return', '[0].content': 'return' } };
const CHECKED: CallModel = { ...PARSED, validates: checkedBy('made([0])', 'made(pydantic_object)') };

export default defineModel({
  sdk: 'langchain',
  title: 'LangChain',
  docs: 'https://docs.langchain.com/oss/javascript/langchain/overview',
  packages: PACKAGES,
  roots: { langchain: MODULES },
  ai: true,
  types: {
    ChatModel: [...made(CHAT_MODELS), ...made(['initChatModel', 'BaseLanguageModel', 'BaseLanguageModelInterface'])],
    TextModel: made(TEXT_MODELS),
    Structured: [],
    Pipeline: ['langchain.RunnableSequence()', 'langchain.RunnableWithMessageHistory()'],
    Runnable: [
      'langchain.RunnablePassthrough()',
      'langchain.RunnablePassthrough.assign()',
      'langchain.RunnableMap()',
      'langchain.RunnableMap.from()',
      'langchain.RunnableParallel()',
      'langchain.RunnableParallel.from()',
      'langchain.RunnableBranch()',
      'langchain.RunnableBranch.from()',
      'Runnable.assign()',
    ],
    Prompt: [
      ...[
        'ChatPromptTemplate',
        'PromptTemplate',
        'FewShotPromptTemplate',
        'FewShotChatMessagePromptTemplate',
        'StructuredPrompt',
        'BasePromptTemplate',
      ].flatMap((name) => [
        `langchain.${name}()`,
        `langchain.${name}.fromMessages()`,
        `langchain.${name}.fromTemplate()`,
        `langchain.${name}.fromPromptMessages()`,
      ]),
      'langchain.pull()',
      'langchain.hub.pull()',
      'Prompt.partial()',
    ],
    Parser: [
      'langchain.StringOutputParser()',
      'langchain.StrOutputParser()',
      'langchain.JsonOutputParser()',
      'langchain.SimpleJsonOutputParser()',
      'langchain.CommaSeparatedListOutputParser()',
      'langchain.XMLOutputParser()',
      'langchain.PydanticOutputParser()',
      'langchain.StructuredOutputParser.fromZodSchema()',
      'langchain.StructuredOutputParser.fromNamesAndDescriptions()',
      'langchain.StructuredOutputParser()',
      'langchain.BaseOutputParser()',
      'langchain.CustomListOutputParser()',
      'langchain.OutputFixingParser.fromLLM()',
    ],
    Embeddings: made(EMBEDDINGS),
  },
  calls: {
    ...clients(CHAT_MODELS.filter((name) => !/^Base|^Simple/.test(name))),
    ...Object.fromEntries(OPEN.map((name) => [`langchain.${name}`, OPEN_CLIENT])),
    ...clients(TEXT_MODELS.filter((name) => !/^Base|^LLM$/.test(name))),
    ...clients(EMBEDDINGS),
    'langchain.initChatModel': CLIENT,
    'Embeddings.embedQuery': { is: 'embedding', scalar: true },
    'Embeddings.embedDocuments': { is: 'embedding', scalar: true },

    // Chat models. Called itself, and `call` and `predict`: before 0.3.
    ChatModel: CHAT,
    'ChatModel.invoke': [CHAT, ...SEEN_ROLES],
    'ChatModel.ainvoke': [CHAT, ...SEEN_ROLES],
    'ChatModel.call': CHAT,
    'ChatModel.stream': [CHAT_STREAM, ...SEEN_ROLES],
    'ChatModel.astream': [CHAT_STREAM, ...SEEN_ROLES],
    'ChatModel.batch': CHAT_STREAM,
    'ChatModel.abatch': CHAT_STREAM,
    'ChatModel.streamEvents': CHAT_EVENTS,
    'ChatModel.astreamEvents': CHAT_EVENTS,
    'ChatModel.predict': COMPLETION,
    'ChatModel.predictMessages': CHAT,
    'ChatModel.generate': GENERATE,
    'ChatModel.agenerate': GENERATE,
    'ChatModel.bindTools': { ...SAME_CHAT, roles: { tools: '[0]' } },
    'ChatModel.bind': SAME_CHAT,
    'ChatModel.withConfig': SAME_CHAT,
    'ChatModel.withRetry': SAME_CHAT,
    'ChatModel.withFallbacks': SAME_CHAT,
    'ChatModel.withStructuredOutput': { returns: 'Structured', schema: { wraps: '[0]' } },
    'ChatModel.pipe': AFTER_CHAT,
    'ChatModel.__or__': AFTER_CHAT,
    'Structured.invoke': STRUCTURED,
    'Structured.ainvoke': STRUCTURED,
    'Structured.stream': PIPELINE_STREAM,
    'Structured.batch': PIPELINE_STREAM,
    'Structured.pipe': AFTER_TEXT,
    'Structured.__or__': AFTER_TEXT,
    'Structured.withRetry': { alias: 'receiver' },
    'Structured.withConfig': { alias: 'receiver' },

    TextModel: COMPLETION,
    'TextModel.invoke': COMPLETION,
    'TextModel.ainvoke': COMPLETION,
    'TextModel.call': COMPLETION,
    'TextModel.predict': COMPLETION,
    'TextModel.stream': COMPLETION_STREAM,
    'TextModel.astream': COMPLETION_STREAM,
    'TextModel.batch': COMPLETION_STREAM,
    'TextModel.generate': { ...GENERATE, is: 'completion' },
    'TextModel.bind': SAME_TEXT,
    'TextModel.withConfig': SAME_TEXT,
    'TextModel.pipe': AFTER_TEXT,
    'TextModel.__or__': AFTER_TEXT,

    'Pipeline.invoke': PIPELINE,
    'Pipeline.ainvoke': PIPELINE,
    'Pipeline.stream': PIPELINE_STREAM,
    'Pipeline.astream': PIPELINE_STREAM,
    'Pipeline.batch': PIPELINE_STREAM,
    'Pipeline.abatch': PIPELINE_STREAM,
    'Pipeline.pipe': AFTER_TEXT,
    'Pipeline.__or__': AFTER_TEXT,
    'Pipeline.withConfig': { alias: 'receiver' },
    'Pipeline.withRetry': { alias: 'receiver' },
    'langchain.RunnableSequence.from': SEQUENCE,
    'langchain.RunnableLambda': { alias: '[0]', returns: 'Runnable' },
    'langchain.RunnableLambda.from': { alias: '[0]', returns: 'Runnable' },
    'Runnable.withConfig': { alias: 'receiver' },
    'Runnable.pipe': AFTER_OTHER,
    'Runnable.__or__': AFTER_OTHER,

    'langchain.SystemMessage': SYSTEM_MESSAGE,
    'langchain.SystemChatMessage': SYSTEM_MESSAGE,
    'langchain.HumanMessage': USER_MESSAGE,
    'langchain.HumanChatMessage': USER_MESSAGE,
    'langchain.AIMessage': {},
    'langchain.ToolMessage': {},
    // a role that is not fixed: whoever chooses it may choose `system`
    'langchain.ChatMessage': [
      { sinks: { 'system-prompt': '[1]' } },
      { when: { '[1]': 'absent' }, sinks: { 'system-prompt': 'role' } },
      { when: { '[1]': ['system'] }, sinks: { 'system-prompt': '[0]' } },
      { when: { role: ['system'] }, sinks: { 'system-prompt': 'content' } },
    ],

    'langchain.ChatPromptTemplate': MESSAGES,
    'langchain.ChatPromptTemplate.fromMessages': MESSAGES,
    'langchain.ChatPromptTemplate.fromPromptMessages': MESSAGES,
    'langchain.ChatPromptTemplate.fromTemplate': TEMPLATE,
    'langchain.PromptTemplate': { sinks: { 'undivided-prompt': 'template' } },
    'langchain.PromptTemplate.fromTemplate': TEMPLATE,
    'langchain.SystemMessagePromptTemplate.fromTemplate': SYSTEM_TEMPLATE,
    'langchain.HumanMessagePromptTemplate.fromTemplate': USER_TEMPLATE,
    'Prompt.pipe': AFTER_PROMPT,
    'Prompt.__or__': AFTER_PROMPT,
    // what the variables are put into has roles, or becomes one string
    'Prompt.invoke': {},
    'Prompt.ainvoke': {},
    'Prompt.formatMessages': {},
    'Prompt.formatPromptValue': {},
    'Prompt.formatPrompt': {},
    'Prompt.format': { flows: { '[0][]': 'return', '[*]': 'return' } },

    'Parser.parse': CHECKED,
    'Parser.invoke': CHECKED,
    'Parser.pipe': AFTER_OTHER,
    'Parser.__or__': AFTER_OTHER,
    'langchain.StructuredOutputParser.fromZodSchema': { schema: { wraps: '[0]' } },
    'langchain.StructuredOutputParser': { schema: { wraps: '[0]' } },
  },
});
