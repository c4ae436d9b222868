// LlamaIndex.TS. A source is shown by eval of it, a sink by the command line's argument in it.
import { execSync } from 'node:child_process';
import { Anthropic, anthropic } from '@llamaindex/anthropic';
import { Bedrock } from '@llamaindex/community';
import { DeepInfra } from '@llamaindex/deepinfra';
import { DeepSeek, deepseek } from '@llamaindex/deepseek';
import { FireworksLLM } from '@llamaindex/fireworks';
import { Gemini, gemini } from '@llamaindex/google';
import { Groq, groq } from '@llamaindex/groq';
import { mistral, MistralAI } from '@llamaindex/mistral';
import { Ollama, ollama } from '@llamaindex/ollama';
import { OpenAI, openai } from '@llamaindex/openai';
import { Perplexity } from '@llamaindex/perplexity';
import { ReplicateLLM } from '@llamaindex/replicate';
import { TogetherLLM } from '@llamaindex/together';
import { xai } from '@llamaindex/xai';
import { agent, multiAgent } from '@llamaindex/workflow';
import {
  ContextChatEngine,
  Document,
  FunctionTool,
  LLMAgent,
  OpenAIAgent,
  PDFReader,
  ReActAgent,
  Settings,
  SimpleDirectoryReader,
  tool,
  VectorStoreIndex,
} from 'llamaindex';
import { CompactAndRefine, getResponseSynthesizer, QueryEngineTool, Refine, ResponseSynthesizer, TextNode, TreeSummarize } from 'llamaindex';
import { z } from 'zod';
import { tool as otherTool } from './in-house';

const asked = process.argv[2] as string;
const llm = new OpenAI({ model: 'gpt-5' });

new Anthropic({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Bedrock({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new DeepInfra({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new DeepSeek({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new FireworksLLM({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Gemini({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Groq({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new MistralAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Ollama({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Perplexity({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ReplicateLLM({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new TogetherLLM({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
anthropic({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
deepseek({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
gemini({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
groq({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
mistral({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
ollama({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
openai({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
xai({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function chat() {
  const reply = await llm.chat({ messages: [{ role: 'user', content: 'hi' }] });
  eval(reply.message.content as string); // flow: llm-output -> code
  eval((reply.message.options as any).toolCall[0].input.code); // flow: tool-arguments -> code
  eval((reply.message.options as any).toolCall[0].name); // flow: tool-name -> code
  eval((reply.raw as any).model);
  for await (const chunk of await llm.chat({ messages: [], stream: true })) eval(chunk.delta); // flow: llm-output -> code
  await llm.chat({
    messages: [
      { role: 'system', content: `You help ${asked}.` }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: asked }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: asked },
    ],
  });
  eval((await llm.complete({ prompt: `Answer ${asked}.` })).text); // flow: llm-output -> code, flow: untrusted-input -> undivided-prompt
  const { messages, toolCalls } = await llm.exec({ messages: [], tools: [] });
  eval(messages[0].content as string); // flow: llm-output -> code
  eval(toolCalls[0].input.code as string); // flow: tool-arguments -> code
  eval((await Settings.llm.chat({ messages: [] })).message.content as string); // flow: llm-output -> code
  eval((await openai({ model: 'gpt-5' }).complete({ prompt: 'hi' })).text); // flow: llm-output -> code
}

export const run = tool({
  name: 'run',
  description: 'Runs a command.',
  parameters: z.object({ command: z.string(), level: z.enum(['low', 'high']) }),
  execute: ({ command, level }) => {
    execSync(command); // flow: tool-arguments -> shell-command
    execSync(level);
    return 'done';
  },
});
export const runAgain = FunctionTool.from(
  ({ command, level }: { command: string; level: string }) => {
    execSync(command); // flow: tool-arguments -> shell-command
    execSync(level);
    return 'done';
  },
  { name: 'again', description: 'Runs a command.', parameters: z.object({ command: z.string(), level: z.enum(['low', 'high']) }) },
);
export const runOnceMore = new FunctionTool(({ command }: { command: string }) => (execSync(command), 'done'), { name: 'more', description: 'Runs.' }); // flow: tool-arguments -> shell-command
export const other = otherTool({ name: 'other', execute: ({ command }: { command: string }) => execSync(command) });

export async function agents() {
  const helper = agent({ name: 'helper', description: 'Helps.', llm, tools: [run], systemPrompt: `You help ${asked}.` }); // flow: untrusted-input -> system-prompt
  const result = await helper.run(asked);
  eval(result.data.result); // flow: llm-output -> code
  eval(result.data.message.content as string); // flow: llm-output -> code
  eval(result.data.state);
  for await (const event of helper.runStream('x')) {
    eval(event.data.delta); // flow: llm-output -> code
    eval(event.data.toolKwargs.code); // flow: tool-arguments -> code
  }
  eval((await multiAgent({ agents: [helper], rootAgent: helper }).run('x')).data.result); // flow: llm-output -> code
  const older = new OpenAIAgent({ llm, tools: [run], systemPrompt: asked }); // flow: untrusted-input -> system-prompt
  eval((await older.chat({ message: 'x' })).message.content as string); // flow: llm-output -> code
  eval((await new ReActAgent({ tools: [run] }).chat({ message: 'x' })).response); // flow: llm-output -> code
  eval((await new LLMAgent({ tools: [run] }).chat({ message: 'x' })).response); // flow: llm-output -> code
}

export async function engines() {
  const index = await VectorStoreIndex.fromDocuments([new Document({ text: 'a' })]);
  const answer = await index.asQueryEngine().query({ query: asked });
  eval(answer.message.content as string); // flow: llm-output -> code
  eval(answer.response); // flow: llm-output -> code
  eval(answer.toString()); // flow: llm-output -> code
  const source = answer.sourceNodes?.[0];
  await llm.chat({ messages: [{ role: 'system', content: source.node.text }] }); // flow: retrieved-content -> system-prompt
  await llm.chat({ messages: [{ role: 'system', content: source.id }] });
  const retriever = index.asRetriever();
  const nodes = await retriever.retrieve({ query: asked });
  await llm.chat({ messages: [{ role: 'system', content: nodes[0].node.getContent() }] }); // flow: retrieved-content -> system-prompt
  await llm.chat({ messages: [{ role: 'system', content: nodes[0].node.text }] }); // flow: retrieved-content -> system-prompt
  const engine = new ContextChatEngine({ retriever, systemPrompt: asked }); // flow: untrusted-input -> system-prompt
  eval((await engine.chat({ message: 'x' })).response); // flow: llm-output -> code
  for await (const chunk of await engine.chat({ message: 'x', stream: true })) eval(chunk.response); // flow: llm-output -> code
  eval((await index.asChatEngine({ systemPrompt: asked }).chat({ message: 'x' })).response); // flow: untrusted-input -> system-prompt, flow: llm-output -> code
}

export async function readers() {
  const { text } = await llm.complete({ prompt: 'Name a folder.' });
  const docs = await new SimpleDirectoryReader().loadData({ directoryPath: text }); // flow: llm-output -> path
  await llm.chat({ messages: [{ role: 'system', content: docs[0].text }] }); // flow: retrieved-content -> system-prompt
  await new PDFReader().loadData(text); // flow: llm-output -> path
  await new PDFReader().loadData('fixed.pdf');
}

export async function synthesis() {
  eval((await new ResponseSynthesizer({}).synthesize({ query: asked, nodes: [] })).response); // flow: llm-output -> code
  eval((await new CompactAndRefine({}).synthesize({ query: asked, nodes: [] })).response); // flow: llm-output -> code
  eval((await new Refine({}).synthesize({ query: asked, nodes: [] })).response); // flow: llm-output -> code
  eval((await new TreeSummarize({}).synthesize({ query: asked, nodes: [] })).response); // flow: llm-output -> code
  eval((await getResponseSynthesizer('compact').synthesize({ query: asked, nodes: [] })).response); // flow: llm-output -> code
  eval(new TextNode({ text: asked }).text); // flow: untrusted-input -> code
  eval(new TextNode({ text: asked }).id_); // noflow
  new QueryEngineTool({ queryEngine: {} as never, metadata: { name: 'docs', description: asked } }); // flow: untrusted-input -> tool-description
  new QueryEngineTool({ queryEngine: {} as never, metadata: { name: 'docs', description: 'Documents.' } }); // noflow
}
