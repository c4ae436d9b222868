// Calls of AI libraries that are no source and no sink: what is given to them does not come out. What holds its arguments shows them by eval of a part.
import { BedrockClient, GetImportedModelCommand, ListFoundationModelsCommand, ListInferenceProfilesCommand } from '@aws-sdk/client-bedrock';
import { ChatConversationalAgent, RunnableAgent } from '@langchain/classic/agents';
import { CacheBackedEmbeddings } from '@langchain/classic/embeddings/cache_backed';
import { LLMChainExtractor } from '@langchain/classic/retrievers/document_compressors/chain_extract';
import { EmbeddingsFilter } from '@langchain/classic/retrievers/document_compressors/embeddings_filter';
import { RedisCache } from '@langchain/community/caches/ioredis';
import { MomentoCache } from '@langchain/community/caches/momento';
import { UpstashRedisCache } from '@langchain/community/caches/upstash_redis';
import { CheerioWebBaseLoader } from '@langchain/community/document_loaders/web/cheerio';
import { PlaywrightWebBaseLoader } from '@langchain/community/document_loaders/web/playwright';
import { PuppeteerWebBaseLoader } from '@langchain/community/document_loaders/web/puppeteer';
import { RedisByteStore } from '@langchain/community/storage/ioredis';
import { Calculator } from '@langchain/community/tools/calculator';
import { CallbackManager, parseCallbackConfigArg } from '@langchain/core/callbacks/manager';
import * as messages from '@langchain/core/messages';
import { CommaSeparatedListOutputParser, JsonOutputParser, OutputParserException, StructuredOutputParser } from '@langchain/core/output_parsers';
import { ChatGenerationChunk, GenerationChunk } from '@langchain/core/outputs';
import { MessagesPlaceholder, renderTemplate } from '@langchain/core/prompts';
import { mergeConfigs, Runnable } from '@langchain/core/runnables';
import { ToolInputParsingException } from '@langchain/core/tools';
import { ConsoleCallbackHandler } from '@langchain/core/tracers/console';
import { LangChainTracer } from '@langchain/core/tracers/tracer_langchain';
import { AsyncCaller } from '@langchain/core/utils/async_caller';
import { sha256 } from '@langchain/core/utils/hash';
import { maximalMarginalRelevance } from '@langchain/core/utils/math';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { QdrantClient } from '@qdrant/js-client-rest';
import * as llamaindex from 'llamaindex';
import OpenAI, * as openai from 'openai';

const given = process.argv[2] as string;

export async function langchain() {
  eval(new messages.AIMessageChunk(given)); // noflow
  eval(new messages.FunctionMessage(given)); // noflow
  eval(new MessagesPlaceholder(given)); // noflow
  eval(new CallbackManager(given)); // noflow
  eval(new ConsoleCallbackHandler(given)); // noflow
  eval(new LangChainTracer(given)); // noflow
  eval(new AsyncCaller(given)); // noflow
  eval(new OutputParserException(given)); // noflow
  eval(new ToolInputParsingException(given)); // noflow
  eval(new FakeEmbeddings(given)); // noflow
  eval(new EmbeddingsFilter(given)); // noflow
  eval(new RunnableAgent(given)); // noflow
  eval(new RedisCache(given)); // noflow
  eval(new UpstashRedisCache(given)); // noflow
  eval(new RedisByteStore(given)); // noflow
  eval(new Calculator(given)); // noflow
  eval(CallbackManager.configure(given)); // noflow
  eval(parseCallbackConfigArg(given)); // noflow
  eval(mergeConfigs(given)); // noflow
  eval(sha256(given)); // noflow
  eval(messages.isAIMessage(given)); // noflow
  eval(messages.isAIMessageChunk(given)); // noflow
  eval(messages.isBaseMessage(given)); // noflow
  eval(messages.isHumanMessage(given)); // noflow
  eval(messages.isSystemMessage(given)); // noflow
  eval(messages.isToolMessage(given)); // noflow
  eval(messages.isDataContentBlock(given)); // noflow
  eval(Runnable.isRunnable(given)); // noflow
  eval(maximalMarginalRelevance(given)); // noflow
  eval(CacheBackedEmbeddings.fromBytesStore(given)); // noflow
  eval(LLMChainExtractor.fromLLM(given)); // noflow
  eval(MomentoCache.fromProps(given)); // noflow
  eval(ChatConversationalAgent.getDefaultOutputParser(given)); // noflow
  eval(CheerioWebBaseLoader.imports(given)); // noflow
  eval(PlaywrightWebBaseLoader.imports(given)); // noflow
  eval(PuppeteerWebBaseLoader.imports(given)); // noflow
  eval(messages.AIMessage.isInstance(given)); // noflow
  eval(messages.AIMessageChunk.isInstance(given)); // noflow
  eval(messages.BaseMessage.isInstance(given)); // noflow
  eval(messages.ChatMessage.isInstance(given)); // noflow
  eval(messages.HumanMessage.isInstance(given)); // noflow
  eval(messages.SystemMessage.isInstance(given)); // noflow
  eval(messages.ToolMessage.isInstance(given)); // noflow
  eval(StructuredOutputParser.fromZodSchema({}).getFormatInstructions(given)); // noflow
  eval(new JsonOutputParser().getFormatInstructions(given)); // noflow
  eval(new CommaSeparatedListOutputParser().getFormatInstructions(given)); // noflow
  eval(new GenerationChunk({ text: given }).text); // flow: untrusted-input -> code
  eval(new ChatGenerationChunk({ text: '', message: given }).message); // flow: untrusted-input -> code
  eval(new GenerationChunk({ text: given }).generationInfo); // noflow
  eval(messages.getBufferString([{ content: given }])); // flow: untrusted-input -> code
  eval(messages.getBufferString([{ id: given }])); // noflow
  eval(messages.mapStoredMessageToChatMessage({ type: 'human', data: { content: given } }).content); // flow: untrusted-input -> code
  eval(messages.mapStoredMessageToChatMessage({ type: given, data: { content: '' } }).content); // noflow
  eval(messages.mapStoredMessagesToChatMessages([{ type: 'human', data: { content: given } }])[0].content); // flow: untrusted-input -> code
  eval(messages.convertToProviderContentBlock(given, {})); // flow: untrusted-input -> code
  eval(renderTemplate(given, 'f-string', {})); // flow: untrusted-input -> code
  eval(renderTemplate('{x}', 'f-string', { x: given })); // flow: untrusted-input -> code
}

export async function providers() {
  const client = new OpenAI();
  eval(await client.files.create(given)); // noflow
  eval(await client.files.retrieve(given)); // noflow
  eval(await client.files.list(given)); // noflow
  eval(await client.files.delete(given)); // noflow
  eval(await client.files.del(given)); // noflow
  eval(await client.files.waitForProcessing(given)); // noflow
  eval(await client.models.list(given)); // noflow
  eval(await client.models.retrieve(given)); // noflow
  eval(await client.vectorStores.create(given)); // noflow
  eval(await client.vectorStores.retrieve(given)); // noflow
  eval(await client.vectorStores.update(given)); // noflow
  eval(await client.vectorStores.list(given)); // noflow
  eval(await client.vectorStores.delete(given)); // noflow
  eval(await client.vectorStores.files.create(given)); // noflow
  eval(await client.vectorStores.files.createAndPoll(given)); // noflow
  eval(await client.vectorStores.files.list(given)); // noflow
  eval(await client.vectorStores.files.retrieve(given)); // noflow
  eval(await client.vectorStores.files.delete(given)); // noflow
  eval(await client.vectorStores.fileBatches.create(given)); // noflow
  eval(await client.vectorStores.fileBatches.createAndPoll(given)); // noflow
  eval(await client.vectorStores.fileBatches.uploadAndPoll(given)); // noflow
  eval(await client.beta.assistants.retrieve(given)); // noflow
  eval(await client.beta.assistants.list(given)); // noflow
  eval(await client.beta.assistants.delete(given)); // noflow
  eval(await client.beta.threads.retrieve(given)); // noflow
  eval(await client.beta.threads.delete(given)); // noflow
  eval(await client.beta.threads.runs.list(given)); // noflow
  eval(await client.beta.threads.runs.cancel(given)); // noflow
  eval(await client.batches.create(given)); // noflow
  eval(await client.batches.retrieve(given)); // noflow
  eval(await client.batches.list(given)); // noflow
  eval(await client.batches.cancel(given)); // noflow
  eval(await client.audio.speech.create(given)); // noflow
  eval(new openai.OpenAIError(given)); // noflow
  eval(new openai.APIError(given)); // noflow
  eval(new openai.APIConnectionError(given)); // noflow
  eval(new openai.RateLimitError(given)); // noflow
  eval(new openai.BadRequestError(given)); // noflow
  eval(new openai.AuthenticationError(given)); // noflow
  eval(new BedrockClient(given)); // noflow
  eval(await new BedrockClient().send(given)); // noflow
  eval(new GetImportedModelCommand(given)); // noflow
  eval(new ListInferenceProfilesCommand(given)); // noflow
  eval(new ListFoundationModelsCommand(given)); // noflow
  eval(await new Client({ name: 'x', version: '1' }).connect(given)); // noflow
  eval(await new Client({ name: 'x', version: '1' }).close(given)); // noflow
  eval(await new Server({ name: 'x', version: '1' }).connect(given)); // noflow
  eval(await new Server({ name: 'x', version: '1' }).close(given)); // noflow
  eval(await new McpServer({ name: 'x', version: '1' }).connect(given)); // noflow
  eval(await new McpServer({ name: 'x', version: '1' }).close(given)); // noflow
  eval(new StdioServerTransport(given)); // noflow
  eval(new StreamableHTTPServerTransport(given)); // noflow
  eval(new SSEServerTransport(given)); // noflow
  eval(await new StreamableHTTPServerTransport({}).handleRequest(given)); // noflow
  eval(await new StreamableHTTPServerTransport({}).close(given)); // noflow
  eval(await new SSEServerTransport({}).handlePostMessage(given)); // noflow
}

export async function stores() {
  const store = new QdrantClient({});
  eval(await store.delete(given)); // noflow
  eval(await store.count(given)); // noflow
  eval(await store.createCollection(given)); // noflow
  eval(await store.recreateCollection(given)); // noflow
  eval(await store.collectionExists(given)); // noflow
  eval(await store.getCollection(given)); // noflow
  eval(await store.getCollections(given)); // noflow
  eval(await store.deleteCollection(given)); // noflow
  eval(await store.updateCollection(given)); // noflow
  eval(await store.createPayloadIndex(given)); // noflow
  eval(await store.deletePayloadIndex(given)); // noflow
  eval(await store.updateVectors(given)); // noflow
  eval(await store.deleteVectors(given)); // noflow
  eval(await store.deletePayload(given)); // noflow
  eval(await store.clearPayload(given)); // noflow
  eval(await store.close(given)); // noflow
  eval(new llamaindex.LLMQuestionGenerator(given)); // noflow
  eval(new llamaindex.SimpleResponseBuilder(given)); // noflow
  eval(new llamaindex.OpenAISession(given)); // noflow
  eval(new llamaindex.OpenAIEmbedding(given)); // noflow
  eval(await llamaindex.serviceContextFromDefaults(given)); // noflow
  eval(await llamaindex.storageContextFromDefaults(given)); // noflow
  eval(await llamaindex.Settings.callbackManager.on(given)); // noflow
}
