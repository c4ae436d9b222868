// LangGraph.js. What one node returns another finds in the state.
import { execSync } from 'node:child_process';
import { ChatOpenAI } from '@langchain/openai';
import { Annotation, Command, END, interrupt, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { createSupervisor } from '@langchain/langgraph-supervisor';
import { StateGraph as OtherGraph } from './in-house';

const model = new ChatOpenAI();
const asked = process.argv[2] as string;
const State = Annotation.Root({ plan: Annotation<string>, title: Annotation<string> });
type Shared = { plan: string; title: string };

async function think(_: Shared) {
  const reply = await model.invoke('Plan.');
  return { plan: reply.content as string, title: 'fixed' };
}
function act(state: Shared) {
  execSync(state.plan); // flow: llm-output -> shell-command
  execSync(state.title);
  return {};
}
function actElsewhere(state: Shared) {
  execSync(state.plan);
  return {};
}
function decide(state: Shared) {
  execSync(state.plan); // flow: llm-output -> shell-command
  return END;
}
function jump(state: Shared) {
  return new Command({ update: { plan: state.plan }, goto: 'act' });
}

export async function graph() {
  const workflow = new StateGraph(State).addNode('think', think).addNode('act', act).addNode('jump', jump).addEdge(START, 'think');
  workflow.addConditionalEdges('think', decide);
  const app = workflow.compile();
  const result = await app.invoke({ title: 'x' });
  execSync(result.plan); // flow: llm-output -> shell-command
  execSync(result.title);
  for await (const part of await app.stream({ title: 'x' })) execSync(part.think.plan); // flow: llm-output -> shell-command
  new StateGraph(State).addNode('act', actElsewhere);
  new OtherGraph().addNode('think', think).addNode('act', actElsewhere);
}

function callTool(state: typeof MessagesAnnotation.State) {
  const last = state.messages.at(-1) as any;
  execSync(last.content); // flow: llm-output -> shell-command
  execSync(last.tool_calls[0].args.command); // flow: tool-arguments -> shell-command
  execSync(last.text); // flow: llm-output -> shell-command
  execSync(last.tool_calls[0].name); // flow: tool-name -> shell-command
  execSync(last.id);
  const approval = interrupt('Go on?');
  model.invoke([{ role: 'system', content: approval }]); // flow: untrusted-input -> system-prompt
  return { messages: [] };
}

export async function agents(tools: any[]) {
  const messages = new StateGraph(MessagesAnnotation).addNode('tools', callTool).addEdge(START, 'tools').compile();
  eval((await messages.invoke({ messages: [] })).messages.at(-1)?.content as string); // flow: llm-output -> code
  const agent = createReactAgent({ llm: model, tools, prompt: `You help ${asked}.` }); // flow: untrusted-input -> system-prompt
  const result = await agent.invoke({ messages: [{ role: 'user', content: asked }] });
  eval(result.messages.at(-1)?.content as string); // flow: llm-output -> code
  eval(result.structuredResponse.command); // flow: llm-output -> code
  for await (const part of await agent.stream({ messages: [] }, { streamMode: 'values' })) eval(part.messages.at(-1)?.content as string); // flow: llm-output -> code
  const team = createSupervisor({ agents: [agent], llm: model, prompt: asked }).compile(); // flow: untrusted-input -> system-prompt
  eval((await team.invoke({ messages: [] })).messages.at(-1)?.content as string); // flow: llm-output -> code
}
