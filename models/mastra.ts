/**
 * Mastra (npm `@mastra/core` 0.10 to 1.x, with the `@mastra/*` vector stores and RAG): agents and what they give, tools, the steps of
 * workflows, vector queries. What a tool is given has stood in `context` before version 1 and is the first parameter since.
 * Networks, scorers, voice and memory are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const STORES = ['astra', 'chroma', 'couchbase', 'lance', 'libsql', 'mongodb', 'opensearch', 'pg', 'pinecone', 'qdrant', 'turbopuffer', 'upstash', 'vectorize'];
const CLASSES = ['AstraVector', 'ChromaVector', 'CouchbaseVector', 'LanceVectorStore', 'LibSQLVector', 'MongoDBVector', 'OpenSearchVector', 'PgVector'];
const MORE = ['PineconeVector', 'QdrantVector', 'TurbopufferVector', 'UpstashVector', 'CloudflareVector'];

const BEFORE_1 = { npm: { '@mastra/core': '<1.0.0-0' } } as const;
const SINCE_1 = { npm: { '@mastra/core': '>=1.0.0-0' } } as const;

const text = (slot: string) => [slot, `${slot}[]`, `${slot}.content`, `${slot}[].content`];
const AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'instructions', tools: 'tools', name: 'name', description: 'description' },
  sinks: { 'system-prompt': [...text('instructions'), 'callback(instructions).return'], 'tool-description': 'description' },
};

const CALLS = ['toolCalls[]', 'toolResults[]', 'toolCalls[].payload', 'toolResults[].payload'];
const steps = (at: string) => [at, `${at}.steps[]`];
const resultOf = (at: string): CallModel['sources'] => ({
  'llm-output': steps(at).flatMap((step) => [
    ...['text', 'object', 'reasoning', 'reasoningText', 'content[].text', 'response.messages[].content'].map((field) => `${step}.${field}`),
  ]),
  'tool-arguments': steps(at).flatMap((step) => CALLS.map((call) => `${step}.${call}.args`)),
  'tool-name': steps(at).flatMap((step) => CALLS.map((call) => `${step}.${call}.toolName`)),
});
const RESULT = resultOf('return');
const FINISHED = ['callback(onFinish).param[0]', 'callback(onStepFinish).param[0]'];
const CHUNKS = ['return.fullStream[]', 'return[]', 'callback(onChunk).param[0]'];
const SCHEMAS = ['structuredOutput.schema', 'output', 'experimental_output'];
const GENERATE: CallModel = {
  is: 'agent',
  roles: { messages: '[0]', maxSteps: '[1].maxSteps', system: ['[1].instructions', '[1].system'] },
  sinks: {
    'system-prompt': [...text('[1].instructions'), ...text('[1].system'), '[1].context[role=system].content'],
    'user-prompt': ['[0]', '[0][role=user].content'],
  },
  sources: {
    'llm-output': [
      ...(RESULT?.['llm-output'] ?? []),
      ...FINISHED.flatMap((at) => resultOf(at)?.['llm-output'] ?? []),
      'return.textStream[]',
      'return.objectStream[]',
      'return.elementStream[]',
      ...CHUNKS.flatMap((at) => [`${at}.payload.text`, `${at}.textDelta`, `${at}.text`]),
    ],
    'tool-arguments': [...(RESULT?.['tool-arguments'] ?? []), ...CHUNKS.flatMap((at) => [`${at}.payload.args`, `${at}.args`])],
    'tool-name': [...(RESULT?.['tool-name'] ?? []), ...CHUNKS.flatMap((at) => [`${at}.payload.toolName`, `${at}.toolName`])],
  },
  validates: SCHEMAS.map((by) => ({ data: 'return.object', by })),
};
/** A message of the role `system` in the list counts as one. */
const SYSTEM_MESSAGE: CallModel = { when: { '[0][].role': ['/./'] }, sinks: { 'system-prompt': '[0][role=system].content' } };
const RUN: readonly CallModel[] = [GENERATE, SYSTEM_MESSAGE];

const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'id', description: 'description', schema: 'inputSchema', handler: 'execute' },
  sinks: { 'tool-description': ['id', 'description'] },
};
const CONTEXT = 'callback(execute).param[0].context';
const INPUT = 'callback(execute).param[0]';
const CREATE_TOOL: readonly CallModel[] = [
  TOOL,
  { versions: BEFORE_1, sources: { 'tool-arguments': CONTEXT }, validates: [{ data: CONTEXT, by: 'inputSchema' }], callbackTypes: { execute: ['Given'] } },
  { versions: SINCE_1, sources: { 'tool-arguments': INPUT }, validates: [{ data: INPUT, by: 'inputSchema' }], callbackTypes: { execute: [null, 'Given'] } },
];

/** What one step returns is the next one's input; all steps of one workflow share a place. */
const SHARED = 'channel(workflow, receiver)';
const stepFlows = (at: string): CallModel['flows'] => ({ [SHARED]: `callback(${at}).param[0].inputData`, [`callback(${at}).return`]: SHARED });
const then = (...steps: string[]): CallModel => ({ alias: 'receiver', flows: Object.assign({}, ...steps.map((at) => stepFlows(`${at}.execute`))) });

const QUERY: CallModel = {
  sources: { 'retrieved-content': ['return[].metadata', 'return[].document'] },
  sourceText: 'what a vector query found',
};

export default defineModel({
  sdk: 'mastra',
  title: 'Mastra',
  docs: 'https://mastra.ai/docs',
  packages: {
    npm: { '@mastra/core': '>=0.10', '@mastra/rag': '*', ...Object.fromEntries(STORES.map((name) => [`@mastra/${name}`, '*'])) },
  },
  ai: true,
  types: {
    Given: [],
    Mastra: ['mastra.Mastra()', 'Given.mastra'],
    Agent: ['mastra.Agent()', 'Mastra.getAgent()', 'Mastra.getAgentById()'],
    Vector: [...[...CLASSES, ...MORE].map((name) => `mastra.${name}()`), 'Mastra.getVector()'],
    Workflow: ['mastra.createWorkflow()'],
  },
  calls: {
    'mastra.Agent': AGENT,
    'Agent.generate': RUN,
    'Agent.stream': RUN,
    'Agent.generateLegacy': RUN,
    'Agent.streamLegacy': RUN,
    'Agent.generateVNext': RUN,
    'Agent.streamVNext': RUN,
    'mastra.createTool': CREATE_TOOL,
    'mastra.createStep': { alias: '[0]', callbackTypes: { execute: ['Given'] } },
    'Workflow.then': then('[0]'),
    'Workflow.parallel': then('[0][]'),
    'Workflow.branch': then('[0][][1]'),
    'Workflow.foreach': then('[0]'),
    'Workflow.dowhile': then('[0]'),
    'Workflow.dountil': then('[0]'),
    'Workflow.map': { alias: 'receiver', flows: stepFlows('[0]') },
    'Workflow.commit': { alias: 'receiver' },
    'Vector.query': QUERY,
    'mastra.rerank': { sources: { 'retrieved-content': ['return[].result.metadata', 'return[].result.document'] }, sourceText: 'what a vector query found' },
  },
});
