// Amazon Bedrock. A source is shown by eval of it, a sink by the command line's argument in it.
import { BedrockAgentRuntime, BedrockAgentRuntimeClient, InvokeAgentCommand, RetrieveAndGenerateCommand, RetrieveCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import {
  BedrockRuntime,
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  InvokeModelCommand,
  InvokeModelWithResponseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';

const input = process.argv[2];
const modelId = 'anthropic.claude-3-5-sonnet-20241022-v2:0';
const client = new BedrockRuntimeClient({ region: 'us-east-1' });
new BedrockRuntimeClient({ credentials: { accessKeyId: 'a', secretAccessKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' } }); // flow: literal -> api-key
new BedrockAgentRuntimeClient({ credentials: { accessKeyId: 'a', secretAccessKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' } }); // flow: literal -> api-key

export async function converse() {
  const command = new ConverseCommand({
    modelId,
    system: [{ text: input }], // flow: untrusted-input -> system-prompt
    messages: [
      { role: 'user', content: [{ text: input }] }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: [{ text: input }] }, // noflow
    ],
    toolConfig: { tools: [{ toolSpec: { name: 'run', description: input } }] }, // flow: untrusted-input -> tool-description
  });
  const response = await client.send(command);
  eval(response.output.message.content[0].text); // flow: llm-output -> code
  for (const block of response.output.message.content) {
    eval(block.toolUse.input.code); // flow: tool-arguments -> code
    eval(block.toolUse.name); // flow: tool-name -> code
    eval(block.toolUse.toolUseId); // noflow
  }
  eval(response.stopReason); // noflow
  const streamed = await client.send(new ConverseStreamCommand({ modelId, messages: [] }));
  for await (const event of streamed.stream) {
    eval(event.contentBlockDelta?.delta?.text); // flow: llm-output -> code
    eval(event.contentBlockDelta.delta.toolUse.input); // flow: tool-arguments -> code
    eval(event.contentBlockStart.start.toolUse.name); // flow: tool-name -> code
    eval(event.metadata); // noflow
  }
}

export async function invoke() {
  const response = await client.send(
    new InvokeModelCommand({
      modelId,
      contentType: 'application/json',
      body: JSON.stringify({
        system: input, // flow: untrusted-input -> system-prompt
        messages: [{ role: 'user', content: [{ type: 'text', text: input }] }], // flow: untrusted-input -> user-prompt
      }),
    }),
  );
  eval(JSON.parse(new TextDecoder().decode(response.body)).content[0].text); // flow: llm-output -> code
  eval(JSON.parse(Buffer.from(response.body).toString('utf8')).content[0].text); // flow: llm-output -> code
  eval(response.body.transformToString()); // flow: llm-output -> code
  eval(response.contentType); // noflow
  const payload = { inputText: `Sum up: ${input}` };
  await client.send(new InvokeModelCommand({ modelId, body: JSON.stringify(payload) })); // flow: untrusted-input -> undivided-prompt
  const streamed = await client.send(new InvokeModelWithResponseStreamCommand({ modelId, body: '{}' }));
  for await (const event of streamed.body) eval(JSON.parse(new TextDecoder().decode(event.chunk.bytes)).delta.text); // flow: llm-output -> code
}

export async function aggregated() {
  const runtime = new BedrockRuntime();
  eval((await runtime.converse({ modelId, messages: [] })).output.message.content[0].text); // flow: llm-output -> code
  eval((await runtime.invokeModel({ modelId, body: '{}' })).body.transformToString()); // flow: llm-output -> code
  for await (const event of (await runtime.converseStream({ modelId, messages: [] })).stream) eval(event.contentBlockDelta.delta.text); // flow: llm-output -> code
  const streamed = await runtime.invokeModelWithResponseStream({ modelId, body: '{}' });
  for await (const event of streamed.body) eval(new TextDecoder().decode(event.chunk.bytes)); // flow: llm-output -> code
  const agents = new BedrockAgentRuntime();
  const answer = await agents.invokeAgent({ agentId: 'a', inputText: input }); // flow: untrusted-input -> user-prompt
  for await (const event of answer.completion) eval(new TextDecoder().decode(event.chunk.bytes)); // flow: llm-output -> code
  const generated = await agents.retrieveAndGenerate({ input: { text: input } }); // flow: untrusted-input -> user-prompt
  eval(generated.output.text); // flow: llm-output -> code
  eval((await new BedrockAgentRuntime().retrieve({ knowledgeBaseId: 'k' })).retrievalResults[0].content.text); // flow: retrieved-content -> code
}

export async function agents() {
  const agent = new BedrockAgentRuntimeClient({});
  const answer = await agent.send(new InvokeAgentCommand({ agentId: 'a', inputText: input })); // flow: untrusted-input -> user-prompt
  for await (const event of answer.completion) eval(new TextDecoder().decode(event.chunk.bytes)); // flow: llm-output -> code
  const found = await agent.send(new RetrieveCommand({ knowledgeBaseId: 'k', retrievalQuery: { text: input } })); // noflow
  eval(found.retrievalResults[0].content.text); // flow: retrieved-content -> code
  const generated = await agent.send(new RetrieveAndGenerateCommand({ input: { text: input } })); // flow: untrusted-input -> user-prompt
  eval(generated.output.text); // flow: llm-output -> code
  eval(generated.sessionId); // noflow
}
