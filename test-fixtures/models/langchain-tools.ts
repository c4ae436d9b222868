// Tools, stores and loaders of LangChain.js. Arguments of a tool are the model's; what a search brings is shown by a system prompt.
import { execSync } from 'node:child_process';
import { CSVLoader } from '@langchain/community/document_loaders/fs/csv';
import { DocxLoader } from '@langchain/community/document_loaders/fs/docx';
import { EPubLoader } from '@langchain/community/document_loaders/fs/epub';
import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import { PPTXLoader } from '@langchain/community/document_loaders/fs/pptx';
import { SRTLoader } from '@langchain/community/document_loaders/fs/srt';
import { UnstructuredLoader } from '@langchain/community/document_loaders/fs/unstructured';
import { CheerioWebBaseLoader } from '@langchain/community/document_loaders/web/cheerio';
import { PlaywrightWebBaseLoader } from '@langchain/community/document_loaders/web/playwright';
import { PuppeteerWebBaseLoader } from '@langchain/community/document_loaders/web/puppeteer';
import { RecursiveUrlLoader } from '@langchain/community/document_loaders/web/recursive_url';
import { TavilySearchResults } from '@langchain/community/tools/tavily_search';
import { NotionLoader } from '@langchain/community/document_loaders/fs/notion';
import { ApifyDatasetLoader } from '@langchain/community/document_loaders/web/apify_dataset';
import { FigmaFileLoader } from '@langchain/community/document_loaders/web/figma';
import { GitbookLoader } from '@langchain/community/document_loaders/web/gitbook';
import { JiraProjectLoader } from '@langchain/community/document_loaders/web/jira';
import { SearchApiLoader } from '@langchain/community/document_loaders/web/searchapi';
import { SerpAPILoader } from '@langchain/community/document_loaders/web/serpapi';
import { SearchApi } from '@langchain/community/tools/searchapi';
import { Serper } from '@langchain/community/tools/serper';
import { ExaSearchResults } from '@langchain/exa';
import { HydeRetriever } from '@langchain/classic/retrievers/hyde';
import { ScoreThresholdRetriever } from '@langchain/classic/retrievers/score_threshold';
import { FaissStore } from '@langchain/community/vectorstores/faiss';
import { VectaraStore } from '@langchain/community/vectorstores/vectara';
import { QdrantVectorStore } from '@langchain/qdrant';
import { Chroma } from '@langchain/community/vectorstores/chroma';
import { Document } from '@langchain/core/documents';
import { SystemMessage } from '@langchain/core/messages';
import { DynamicStructuredTool, DynamicTool, Tool, tool } from '@langchain/core/tools';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { DirectoryLoader } from 'langchain/document_loaders/fs/directory';
import { JSONLinesLoader, JSONLoader } from 'langchain/document_loaders/fs/json';
import { TextLoader } from 'langchain/document_loaders/fs/text';
import { MultiQueryRetriever } from 'langchain/retrievers/multi_query';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { z } from 'zod';
import { tool as otherTool } from './in-house';

export const run = tool(
  ({ command, level }: { command: string; level: 'low' | 'high' }, config) => {
    execSync(command); // flow: tool-arguments -> shell-command
    execSync(level);
    execSync(config.configurable.command);
    return 'done';
  },
  { name: 'run', description: 'Runs a command.', schema: z.object({ command: z.string(), level: z.enum(['low', 'high']) }) },
);
export const other = otherTool(({ command }: { command: string }) => execSync(command), {});
export const dynamic = new DynamicTool({
  name: 'dynamic',
  description: 'Runs a command.',
  func: async (input, runManager) => {
    execSync(input); // flow: tool-arguments -> shell-command
    execSync(runManager.runId);
    return 'done';
  },
});
export const structured = new DynamicStructuredTool({
  name: 'structured',
  description: 'Runs a command.',
  schema: z.object({ command: z.string(), level: z.enum(['low', 'high']) }),
  func: async ({ command, level }) => {
    execSync(command); // flow: tool-arguments -> shell-command
    execSync(level);
    return 'done';
  },
});
export class Runner extends Tool {
  name = 'runner';
  description = 'Runs a command.';
  async _call(input: string) {
    execSync(input); // flow: tool-arguments -> shell-command
    return 'done';
  }
}

export async function stores(question: string, vector: number[]) {
  const store = await MemoryVectorStore.fromTexts(['a'], [{}], new OpenAIEmbeddings());
  new SystemMessage((await store.similaritySearch(question, 1))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await store.similaritySearch(question, 1))[0].id as string);
  new SystemMessage((await store.similaritySearchWithScore(question, 1))[0][0].pageContent); // flow: retrieved-content -> system-prompt
  const chroma = await Chroma.fromExistingCollection(new OpenAIEmbeddings(), { collectionName: 'a' });
  new SystemMessage((await chroma.similaritySearchVectorWithScore(vector, 1))[0][0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await chroma.maxMarginalRelevanceSearch(question, { k: 1 }))[0].pageContent); // flow: retrieved-content -> system-prompt
  const retriever = store.asRetriever(3);
  const found = await retriever.invoke(question);
  new SystemMessage(`Use this: ${found.map((doc) => doc.pageContent).join(' ')}`); // flow: retrieved-content -> system-prompt
  new SystemMessage((await retriever.getRelevantDocuments(question))[0].pageContent); // flow: retrieved-content -> system-prompt
  retriever.pipe((docs) => new SystemMessage(docs[0].pageContent)); // flow: retrieved-content -> system-prompt
  const many = MultiQueryRetriever.fromLLM({ llm: new ChatOpenAI(), retriever });
  new SystemMessage((await many.invoke(question))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage(await new TavilySearchResults({ maxResults: 1 }).invoke(question)); // flow: retrieved-content -> system-prompt
  new SystemMessage(await new TavilySearchResults({ maxResults: 1 }).call(question)); // flow: retrieved-content -> system-prompt
}

export async function loaders() {
  const reply = (await new ChatOpenAI().invoke('Name a file.')).content as string;
  new CSVLoader(reply); // flow: llm-output -> path
  new CheerioWebBaseLoader(reply); // flow: llm-output -> url
  new DirectoryLoader(reply, {}); // flow: llm-output -> path
  new DocxLoader(reply); // flow: llm-output -> path
  new EPubLoader(reply); // flow: llm-output -> path
  new JSONLinesLoader(reply); // flow: llm-output -> path
  new JSONLoader(reply); // flow: llm-output -> path
  new PDFLoader(reply); // flow: llm-output -> path
  new PPTXLoader(reply); // flow: llm-output -> path
  new PlaywrightWebBaseLoader(reply); // flow: llm-output -> url
  new PuppeteerWebBaseLoader(reply); // flow: llm-output -> url
  new RecursiveUrlLoader(reply); // flow: llm-output -> url
  new SRTLoader(reply); // flow: llm-output -> path
  new TextLoader(reply); // flow: llm-output -> path
  new UnstructuredLoader(reply); // flow: llm-output -> path
  const loader = new CheerioWebBaseLoader('https://example.com');
  const docs = await loader.load();
  new SystemMessage(docs[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await loader.loadAndSplit())[0].pageContent); // flow: retrieved-content -> system-prompt
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 100 });
  new SystemMessage((await splitter.splitDocuments(docs))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await splitter.splitText(docs[0].pageContent))[0]); // flow: retrieved-content -> system-prompt
  new SystemMessage((await splitter.createDocuments([docs[0].pageContent]))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await splitter.splitText('fixed'))[0]);
  new SystemMessage(new Document({ pageContent: docs[0].pageContent }).pageContent); // flow: retrieved-content -> system-prompt
}

export async function stores(question: string) {
  const reply = (await new ChatOpenAI().invoke('Name a folder.')).content as string;
  const faiss = await FaissStore.fromDocuments([], new OpenAIEmbeddings());
  await faiss.save(reply); // flow: llm-output -> path
  await faiss.save('./index'); // noflow
  await faiss.delete({ ids: [reply] }); // noflow
  await new QdrantVectorStore(new OpenAIEmbeddings(), {}).ensureCollection(); // noflow
  new SystemMessage((await new VectaraStore({}).similaritySearch(question))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await new HydeRetriever({})._getRelevantDocuments(question))[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await ScoreThresholdRetriever.fromVectorStore(faiss, {}).invoke(question))[0].pageContent); // flow: retrieved-content -> system-prompt
  new NotionLoader(reply); // flow: llm-output -> path
  new GitbookLoader(reply); // flow: llm-output -> url
  new SystemMessage((await new FigmaFileLoader({}).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await new JiraProjectLoader({}).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await new SearchApiLoader({}).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await new SerpAPILoader({}).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await new ApifyDatasetLoader('id', {}).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage((await (await ApifyDatasetLoader.fromActorCall('id', {}, {})).load())[0].pageContent); // flow: retrieved-content -> system-prompt
  new SystemMessage(await new Serper()._call(question)); // flow: retrieved-content -> system-prompt
  new SystemMessage(await new SearchApi().invoke(question)); // flow: retrieved-content -> system-prompt
  new SystemMessage(await new ExaSearchResults({}).invoke(question)); // flow: retrieved-content -> system-prompt
}
