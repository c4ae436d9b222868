// Chains and agents of LangChain.js. A source is shown by eval of it, a sink by what a tool is given.
import { Neo4jGraph } from '@langchain/community/graphs/neo4j_graph';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { PromptTemplate } from '@langchain/core/prompts';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent } from 'langchain';
import {
  AgentExecutor,
  createJsonAgent,
  createOpenApiAgent,
  createSqlAgent,
  createToolCallingAgent,
  initializeAgentExecutor,
  initializeAgentExecutorWithOptions,
} from 'langchain/agents';
import { ConversationChain, createExtractionChain, LLMChain, loadQAStuffChain, RetrievalQAChain } from 'langchain/chains';
import { createStuffDocumentsChain } from 'langchain/chains/combine_documents';
import { createRetrievalChain } from 'langchain/chains/retrieval';
import { createSqlQueryChain, SqlDatabaseChain } from 'langchain/chains/sql_db';
import { SqlDatabase } from 'langchain/sql_db';
import { ChatAgent, ChatConversationalAgent, ZeroShotAgent } from '@langchain/classic/agents';
import * as openaiFunctions from '@langchain/classic/agents/format_scratchpad/openai_functions';
import { formatToOpenAIToolMessages } from '@langchain/classic/agents/format_scratchpad/openai_tools';
import { formatToToolMessages } from '@langchain/classic/agents/format_scratchpad/tool_calling';
import { formatLogToString } from '@langchain/classic/agents/format_scratchpad/log';
import { formatLogToMessage } from '@langchain/classic/agents/format_scratchpad/log_to_message';
import { formatXml } from '@langchain/classic/agents/format_scratchpad/xml';
import { APIChain, createOpenAPIChain, MultiPromptChain, MultiRetrievalQAChain, OpenAIModerationChain } from '@langchain/classic/chains';
import { QuerySqlTool } from 'langchain/tools/sql';
import { SqlDatabase as OtherDatabase } from './in-house';

const llm = new ChatOpenAI();
const prompt = PromptTemplate.fromTemplate('{input}');
const asked = process.argv[2] as string;

export async function chains(retriever: any, docs: any) {
  const chain = new LLMChain({ llm, prompt });
  eval((await chain.call({ input: 'x' })).text); // flow: llm-output -> code
  eval((await chain.invoke({ input: 'x' })).text); // flow: llm-output -> code
  eval((await chain.invoke({ input: 'x' })).input);
  eval(await chain.predict({ input: 'x' })); // flow: llm-output -> code
  eval(await chain.run('x')); // flow: llm-output -> code
  eval((await chain.apply([{ input: 'x' }]))[0].text); // flow: llm-output -> code
  for await (const part of await chain.stream({ input: 'x' })) eval(part.text); // flow: llm-output -> code
  eval((await new ConversationChain({ llm }).call({ input: 'x' })).response); // flow: llm-output -> code
  eval((await RetrievalQAChain.fromLLM(llm, retriever).call({ query: 'x' })).result); // flow: llm-output -> code
  eval((await loadQAStuffChain(llm).invoke({ input_documents: docs, question: 'x' })).text); // flow: llm-output -> code
  eval(await (await createStuffDocumentsChain({ llm, prompt })).invoke({ context: docs })); // flow: llm-output -> code
  eval((await createExtractionChain({}, llm).run('x'))[0].name); // flow: llm-output -> code
  const retrieval = await createRetrievalChain({ combineDocsChain: chain, retriever });
  const found = await retrieval.invoke({ input: 'x' });
  eval(found.answer); // flow: llm-output -> code
  eval(found.context[0].pageContent); // flow: retrieved-content -> code
  eval(found.input);
}

export async function databases() {
  const db = await SqlDatabase.fromDataSourceParams({ appDataSource: {} as any });
  const reply = await llm.invoke('Write a query.');
  await db.run(reply.content as string); // flow: llm-output -> sql
  await db.run('SELECT 1', 'all');
  await db.appDataSource.query(reply.content as string); // flow: llm-output -> sql
  await new OtherDatabase().run(reply.content as string);
  const queries = await createSqlQueryChain({ llm, db, dialect: 'sqlite' });
  const query = await queries.invoke({ question: 'x' });
  await db.run(query); // flow: llm-output -> sql
  for await (const part of await queries.stream({ question: 'x' })) await db.run(part); // flow: llm-output -> sql
  await queries.pipe((text: string) => db.run(text)).invoke({ question: 'x' }); // flow: llm-output -> sql
  eval((await new SqlDatabaseChain({ llm, database: db }).call({ query: 'x' })).result); // flow: llm-output -> code
  await new QuerySqlTool(db).invoke(query); // flow: llm-output -> sql
  await new QuerySqlTool(db).invoke({ query: 'SELECT 1' });
  const graph = await Neo4jGraph.initialize({ url: '', username: '', password: '' });
  await graph.query(await prompt.pipe(llm).pipe(new StringOutputParser()).invoke({ input: 'x' })); // flow: llm-output -> sql
  await graph.query('MATCH (n) WHERE n.name = $name RETURN n', { name: reply.content });
}

export const runQuery = tool(
  async ({ query }: { query: string }) => {
    const db = new SqlDatabase({ appDataSource: {} as any });
    await db.run(query); // flow: tool-arguments -> sql
    return 'done';
  },
  { name: 'run_query', description: 'Runs a query.' },
);

export async function agents(tools: any[], toolkit: any) {
  const executor = new AgentExecutor({ agent: createToolCallingAgent({ llm, tools, prompt: prompt as any }), tools, returnIntermediateSteps: true });
  const result = await executor.invoke({ input: 'x' });
  eval(result.output); // flow: llm-output -> code
  eval(result.input);
  eval(result.intermediateSteps[0].action.toolInput.code); // flow: tool-arguments -> code
  for await (const part of await executor.stream({ input: 'x' })) eval(part.output); // flow: llm-output -> code
  eval((await AgentExecutor.fromAgentAndTools({ agent: {} as any, tools }).call({ input: 'x' })).output); // flow: llm-output -> code
  const older = await initializeAgentExecutorWithOptions(tools, llm, {
    agentType: 'structured-chat-zero-shot-react-description',
    agentArgs: { prefix: `You help ${asked}.` }, // flow: untrusted-input -> system-prompt
  });
  eval(await older.run('x')); // flow: llm-output -> code
  eval((await (await initializeAgentExecutor(tools, llm, 'zero-shot-react-description')).call({ input: 'x' })).output); // flow: llm-output -> code
  eval((await createSqlAgent(llm, toolkit).invoke({ input: 'x' })).output); // flow: llm-output -> code
  eval((await createJsonAgent(llm, toolkit).invoke({ input: 'x' })).output); // flow: llm-output -> code
  eval((await createOpenApiAgent(llm, toolkit).invoke({ input: 'x' })).output); // flow: llm-output -> code
}

export async function graphAgents(tools: any[]) {
  const agent = createAgent({ model: llm, tools, systemPrompt: `You help ${asked}.` }); // flow: untrusted-input -> system-prompt
  const result = await agent.invoke({ messages: [{ role: 'user', content: asked }] });
  eval(result.messages.at(-1)?.content as string); // flow: llm-output -> code
  eval(result.structuredResponse.command); // flow: llm-output -> code
  eval((result.messages.at(-1) as any).tool_calls[0].args.code); // flow: tool-arguments -> code
  for await (const part of await agent.stream({ messages: [] }, { streamMode: 'values' })) eval(part.messages.at(-1)?.content as string); // flow: llm-output -> code
}

export async function further(memory: { observation: string; action: { log: string } }[]) {
  eval((await APIChain.fromLLMAndAPIDocs(llm, 'docs').invoke({ input: asked })).output); // flow: llm-output -> code
  eval((await MultiPromptChain.fromLLMAndPrompts(llm, {}).invoke({ input: asked })).text); // flow: llm-output -> code
  eval((await MultiRetrievalQAChain.fromLLMAndRetrievers(llm, {}).invoke({ input: asked })).result); // flow: llm-output -> code
  eval(await (await LLMChain.deserialize({})).run(asked)); // flow: llm-output -> code
  eval(await (await createOpenAPIChain('https://api.example.com/openapi.json')).run(asked)); // flow: llm-output -> code
  const moderation = new OpenAIModerationChain({ throwError: true });
  eval((await moderation.invoke({ input: asked })).output); // flow: untrusted-input -> code
  eval((await moderation.call({ input: asked })).output); // flow: untrusted-input -> code
  eval(await moderation.run(asked)); // flow: untrusted-input -> code
  eval((await moderation.invoke({ input: 'fixed' })).output); // noflow
  ChatConversationalAgent.createPrompt([], { systemMessage: asked }); // flow: untrusted-input -> system-prompt
  ZeroShotAgent.createPrompt([], { prefix: asked }); // flow: untrusted-input -> system-prompt
  ChatAgent.createPrompt([], { prefix: asked }); // flow: untrusted-input -> system-prompt
  ChatConversationalAgent.createPrompt([], { inputVariables: [asked] }); // noflow
  const steps = [{ observation: asked, action: { log: 'x' } }];
  eval(formatToOpenAIToolMessages(steps)[0].content); // flow: untrusted-input -> code
  eval(formatToToolMessages(steps)[0].content); // flow: untrusted-input -> code
  eval(openaiFunctions.formatToOpenAIFunctionMessages(steps)[0].content); // flow: untrusted-input -> code
  eval(openaiFunctions.formatForOpenAIFunctions(steps)[0].content); // flow: untrusted-input -> code
  eval(formatLogToString(steps)); // flow: untrusted-input -> code
  eval(formatLogToMessage(steps)[0].content); // flow: untrusted-input -> code
  eval(formatXml(steps)); // flow: untrusted-input -> code
  eval(formatXml(memory)); // noflow
}
