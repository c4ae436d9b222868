/**
 * Amazon Bedrock: npm `@aws-sdk/client-bedrock-runtime` and `@aws-sdk/client-bedrock-agent-runtime` (3), and boto3's and aioboto3's clients of
 * these services: Converse, InvokeModel, their streams, agents, knowledge bases. The body of InvokeModel has the form of its model.
 */
import { type CallModel, defineModel } from '../engine/define';

const CREDENTIALS: CallModel = {
  is: 'client',
  sinks: { 'api-key': ['credentials.secretAccessKey', 'credentials.sessionToken', 'token.token'] },
};

const BLOCKS = 'output.message.content[]';
const CONVERSE: CallModel = {
  is: 'chat',
  roles: { model: 'modelId', system: 'system', messages: 'messages', tools: 'toolConfig.tools', maxTokens: 'inferenceConfig.maxTokens' },
  sinks: {
    'system-prompt': 'system[].text',
    'user-prompt': 'messages[role=user].content[].text',
    'tool-description': ['toolConfig.tools[].toolSpec.name', 'toolConfig.tools[].toolSpec.description'],
  },
  sources: {
    'llm-output': [
      `return.${BLOCKS}.text`,
      `return.${BLOCKS}.reasoningContent.reasoningText.text`,
      'return.stream[].contentBlockDelta.delta.text',
      'return.stream[].contentBlockDelta.delta.reasoningContent.text',
    ],
    'tool-arguments': [`return.${BLOCKS}.toolUse.input`, 'return.stream[].contentBlockDelta.delta.toolUse.input'],
    'tool-name': [`return.${BLOCKS}.toolUse.name`, 'return.stream[].contentBlockStart.start.toolUse.name'],
  },
};
/** `body` is JSON in the form of the model: messages and a system prompt of Anthropic's, `prompt` and `inputText` of others. */
const INVOKE: CallModel = {
  is: 'chat',
  roles: { model: 'modelId' },
  sinks: {
    'system-prompt': ['body.system', 'body.system[].text', 'body.messages[role=system].content'],
    'user-prompt': ['body.messages[role=user].content', 'body.messages[role=user].content[].text'],
    'undivided-prompt': ['body.prompt', 'body.inputText'],
  },
  sources: { 'llm-output': ['return.body', 'return.body[].chunk.bytes'] },
};
const BODY: CallModel = { sources: { 'llm-output': 'return' } };

const AGENT: CallModel = {
  is: 'agent',
  roles: { prompt: 'inputText' },
  sinks: { 'user-prompt': 'inputText' },
  sources: { 'llm-output': 'return.completion[].chunk.bytes' },
};
const RETRIEVE: CallModel = { sources: { 'retrieved-content': 'return.retrievalResults[].content.text' } };
const RETRIEVE_AND_GENERATE: CallModel = {
  is: 'chat',
  roles: { prompt: 'input.text' },
  sinks: { 'user-prompt': 'input.text' },
  sources: { 'llm-output': 'return.output.text', 'retrieved-content': 'return.citations[].retrievedReferences[].content.text' },
};

/**
 * client(service, …). A form in place of a value, and types of their own: boto3 is imported wherever AWS is used, and the gate is to look for
 * the service's name.
 */
const BOTO: readonly CallModel[] = (['[0]', 'service_name'] as const).flatMap((service): CallModel[] => [
  {
    when: { [service]: { like: ['bedrock-runtime'] } },
    is: 'client',
    sinks: { 'api-key': ['aws_secret_access_key', 'aws_session_token'] },
    returns: 'BotoRuntime',
  },
  {
    when: { [service]: { like: ['bedrock-agent-runtime'] } },
    is: 'client',
    sinks: { 'api-key': ['aws_secret_access_key', 'aws_session_token'] },
    returns: 'BotoAgents',
  },
]);

const asked = (runtime: string, agents: string): Record<string, CallModel> => ({
  [`${runtime}.converse`]: CONVERSE,
  [`${runtime}.converseStream`]: CONVERSE,
  [`${runtime}.invokeModel`]: INVOKE,
  [`${runtime}.invokeModelWithResponseStream`]: INVOKE,
  [`${agents}.invokeAgent`]: AGENT,
  [`${agents}.retrieve`]: RETRIEVE,
  [`${agents}.retrieveAndGenerate`]: RETRIEVE_AND_GENERATE,
});

export default defineModel({
  sdk: 'bedrock',
  title: 'Amazon Bedrock',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html',
  packages: {
    npm: { '@aws-sdk/client-bedrock-runtime': '>=3', '@aws-sdk/client-bedrock-agent-runtime': '>=3' },
    pypi: { boto3: '>=1', aioboto3: '>=8' },
  },
  ai: true,
  roots: {
    runtime: ['@aws-sdk/client-bedrock-runtime'],
    agents: ['@aws-sdk/client-bedrock-agent-runtime'],
    boto: ['boto3', 'boto3.*', 'aioboto3', 'aioboto3.*'],
  },
  types: {
    Runtime: ['runtime.BedrockRuntimeClient()', 'runtime.BedrockRuntime()'],
    Agents: ['agents.BedrockAgentRuntimeClient()', 'agents.BedrockAgentRuntime()'],
    Session: ['boto.Session()', 'boto.session.Session()'],
    Body: ['runtime.InvokeModelCommand().body', 'Runtime.invokeModel().body'],
    BotoRuntime: [],
    BotoAgents: [],
    BotoBody: ['BotoRuntime.invokeModel().body'],
  },
  calls: {
    'runtime.BedrockRuntimeClient': CREDENTIALS,
    'runtime.BedrockRuntime': CREDENTIALS,
    'agents.BedrockAgentRuntimeClient': CREDENTIALS,
    'agents.BedrockAgentRuntime': CREDENTIALS,
    // a command and its answer are one value here: what is sent is what was asked for
    'runtime.ConverseCommand': CONVERSE,
    'runtime.ConverseStreamCommand': CONVERSE,
    'runtime.InvokeModelCommand': INVOKE,
    'runtime.InvokeModelWithResponseStreamCommand': INVOKE,
    'agents.InvokeAgentCommand': AGENT,
    'agents.RetrieveCommand': RETRIEVE,
    'agents.RetrieveAndGenerateCommand': RETRIEVE_AND_GENERATE,
    'Runtime.send': { alias: '[0]' },
    'Agents.send': { alias: '[0]' },

    'boto.client': BOTO,
    'Session.client': BOTO,
    ...asked('Runtime', 'Agents'),
    'Body.transformToString': BODY,
    ...asked('BotoRuntime', 'BotoAgents'),
    'BotoBody.read': BODY,
  },
});
