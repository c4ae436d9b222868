// The Anthropic SDK for JavaScript and its cloud variants.
import Anthropic, { Anthropic as NamedAnthropic } from '@anthropic-ai/sdk';
import { AnthropicAws } from '@anthropic-ai/aws-sdk';
import DefaultBedrock, { AnthropicBedrock, AnthropicBedrockMantle } from '@anthropic-ai/bedrock-sdk';
import { AnthropicFoundry } from '@anthropic-ai/foundry-sdk';
import { betaTool } from '@anthropic-ai/sdk/helpers/beta/json-schema';
import { betaMemoryTool } from '@anthropic-ai/sdk/helpers/beta/memory';
import { betaStandardSchemaTool } from '@anthropic-ai/sdk/helpers/beta/standard-schema';
import { betaZodOutputFormat, betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { BetaMessageStream } from '@anthropic-ai/sdk/lib/BetaMessageStream';
import { MessageStream } from '@anthropic-ai/sdk/lib/MessageStream';
import { BetaToolRunner } from '@anthropic-ai/sdk/lib/tools/BetaToolRunner';
import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';
import { z } from 'zod';

const input = process.argv[2];
const base = { model: 'claude-sonnet-4-5', max_tokens: 1024 };

// Clients and credentials
const client = new Anthropic({ timeout: 20_000 });
new Anthropic({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Anthropic({ authToken: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY }); // noflow
new NamedAnthropic({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicBedrock({ awsSecretKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicBedrock({ awsSessionToken: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicBedrockMantle({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicVertex({ accessToken: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicFoundry({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AnthropicAws({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
client.withOptions({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
client.apiKey = 'Zq81mAd3upKd93jfKs02mdkeiQ'; // flow: literal -> api-key
client.authToken = 'Zq81mAd3upKd93jfKs02mdkeiQ'; // flow: literal -> api-key

export async function clients() {
  const messages = [{ role: 'user', content: 'hi' }];
  const named = await new NamedAnthropic().messages.create({ ...base, messages });
  eval(named.content[0].text); // flow: llm-output -> code
  const bedrock = await new AnthropicBedrock().messages.create({ ...base, messages });
  eval(bedrock.content[0].text); // flow: llm-output -> code
  const defaultBedrock = await new DefaultBedrock().messages.create({ ...base, messages });
  eval(defaultBedrock.content[0].text); // flow: llm-output -> code
  const mantle = await new AnthropicBedrockMantle().messages.create({ ...base, messages });
  eval(mantle.content[0].text); // flow: llm-output -> code
  const vertex = await new AnthropicVertex().messages.create({ ...base, messages });
  eval(vertex.content[0].text); // flow: llm-output -> code
  const foundry = await new AnthropicFoundry().messages.create({ ...base, messages });
  eval(foundry.content[0].text); // flow: llm-output -> code
  const aws = await new AnthropicAws().messages.create({ ...base, messages });
  eval(aws.content[0].text); // flow: llm-output -> code
  const changed = await client.withOptions({ timeout: 5_000 }).messages.create({ ...base, messages });
  eval(changed.content[0].text); // flow: llm-output -> code
  const Required = require('@anthropic-ai/sdk');
  const required = await new Required({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }).messages.create({ ...base, messages }); // flow: literal -> api-key
  eval(required.content[0].text); // flow: llm-output -> code
}

// Messages
export async function messages() {
  const message = await client.messages.create({
    ...base,
    system: input, // flow: untrusted-input -> system-prompt
    messages: [
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'user', content: [{ type: 'text', text: input }] }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
    ],
  });
  for (const block of message.content) {
    eval(block.text); // flow: llm-output -> code
    eval(block.thinking); // flow: llm-output -> code
    eval(block.input.expression); // flow: tool-arguments -> code
    eval(block.name); // flow: tool-name -> code
    eval(block.content[0].text); // flow: retrieved-content -> code
    eval(block.content[0].title); // flow: retrieved-content -> code
    eval(block.content[0].url); // flow: retrieved-content -> code
    eval(block.content.content.source.data); // flow: retrieved-content -> code
    eval(block.content.stdout); // flow: retrieved-content -> code
    eval(block.citations[0].cited_text); // flow: retrieved-content -> code
    eval(block.type); // noflow
  }
  const use = message.content.find((block) => block.type === 'tool_use');
  eval(use.input.expression); // flow: tool-arguments -> code
  eval(message.stop_reason); // noflow
  await client.messages.create({ ...base, messages: [], system: [{ type: 'text', text: input }] }); // flow: untrusted-input -> system-prompt
  const beta = await client.beta.messages.create({ ...base, system: input, messages: [] }); // flow: untrusted-input -> system-prompt
  eval(beta.content[0].text); // flow: llm-output -> code
}

export async function parsed() {
  const Answer = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const message = await client.messages.parse({ ...base, messages: [], output_config: { format: zodOutputFormat(Answer) } });
  eval(message.parsed_output.code); // flow: llm-output -> code
  eval(message.parsed_output.grade); // noflow
  eval(message.content[0].parsed_output.code); // flow: llm-output -> code
  const beta = await client.beta.messages.parse({ ...base, messages: [], output_format: betaZodOutputFormat(Answer) });
  eval(beta.parsed_output.code); // flow: llm-output -> code
  eval(beta.parsed_output.grade); // noflow
}

// Streams
export async function events() {
  let json = '';
  for await (const event of await client.messages.create({ ...base, messages: [], stream: true })) {
    eval(event.delta.text); // flow: llm-output -> code
    eval(event.delta.thinking); // flow: llm-output -> code
    eval(event.content_block.text); // flow: llm-output -> code
    eval(event.content_block.input.code); // flow: tool-arguments -> code
    eval(event.content_block.name); // flow: tool-name -> code
    eval(event.index); // noflow
    if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') json += event.delta.partial_json;
  }
  eval(JSON.parse(json).code); // flow: tool-arguments -> code
}

export async function helperStream() {
  const stream = client.messages.stream({ ...base, system: input, messages: [] }); // flow: untrusted-input -> system-prompt
  stream
    .on('text', (delta, snapshot) => {
      eval(delta); // flow: llm-output -> code
      eval(snapshot); // flow: llm-output -> code
    })
    .on('thinking', (delta) => {
      eval(delta); // flow: llm-output -> code
    })
    .on('inputJson', (delta, snapshot) => {
      eval(delta); // flow: tool-arguments -> code
      eval(snapshot.code); // flow: tool-arguments -> code
    })
    .on('contentBlock', (block) => {
      eval(block.text); // flow: llm-output -> code
      eval(block.input.code); // flow: tool-arguments -> code
      eval(block.name); // flow: tool-name -> code
    })
    .on('message', (message) => {
      eval(message.content[0].text); // flow: llm-output -> code
      eval(message.content[0].input.code); // flow: tool-arguments -> code
      eval(message.content[0].name); // flow: tool-name -> code
    })
    .on('streamEvent', (event, snapshot) => {
      eval(event.delta.text); // flow: llm-output -> code
      eval(event.delta.partial_json); // flow: tool-arguments -> code
      eval(event.content_block.name); // flow: tool-name -> code
      eval(snapshot.content[0].text); // flow: llm-output -> code
    })
    .on('error', (error) => {
      eval(error.message); // noflow
    });
  stream.once('finalMessage', (message) => {
    eval(message.content[0].text); // flow: llm-output -> code
  });
  for await (const event of stream) {
    eval(event.delta.text); // flow: llm-output -> code
  }
  eval(await stream.finalText()); // flow: llm-output -> code
  const message = await stream.finalMessage();
  eval(message.content[0].text); // flow: llm-output -> code
  eval(message.content[0].input.code); // flow: tool-arguments -> code
  eval(stream.currentMessage.content[0].text); // flow: llm-output -> code
  eval(await client.beta.messages.stream({ ...base, messages: [] }).finalText()); // flow: llm-output -> code
}

export async function declared(stream: MessageStream, beta: BetaMessageStream, runner: BetaToolRunner<false>) {
  eval(await stream.finalText()); // flow: llm-output -> code
  eval(await beta.finalText()); // flow: llm-output -> code
  eval((await runner.done()).content[0].text); // flow: llm-output -> code
}

// Tools run by the SDK
export async function tools() {
  const run = betaZodTool({
    name: 'run',
    description: 'Runs code',
    inputSchema: z.object({ code: z.string(), mode: z.enum(['fast', 'slow']) }),
    run: async ({ code, mode }) => {
      eval(code); // flow: tool-arguments -> code
      eval(mode); // noflow
      return '';
    },
  });
  const plain = betaTool({
    name: 'run',
    description: 'Runs code',
    inputSchema: { type: 'object', properties: { code: { type: 'string' } } },
    run: (args) => eval(args.code), // flow: tool-arguments -> code
  });
  const standard = betaStandardSchemaTool({
    name: 'run',
    description: 'Runs code',
    inputSchema: z.object({ code: z.string() }),
    run: (args) => eval(args.code), // flow: tool-arguments -> code
  });
  const memory = betaMemoryTool({
    view: (command) => eval(command.path), // flow: tool-arguments -> code
    create: (command) => eval(command.file_text), // flow: tool-arguments -> code
    str_replace: (command) => eval(command.new_str), // flow: tool-arguments -> code
    insert: (command) => eval(command.insert_text), // flow: tool-arguments -> code
    delete: (command) => eval(command.path), // flow: tool-arguments -> code
    rename: (command) => eval(command.new_path), // flow: tool-arguments -> code
  });
  const runner = client.beta.messages.toolRunner({ ...base, system: input, messages: [], tools: [run, plain, standard, memory] }); // flow: untrusted-input -> system-prompt
  for await (const message of runner) {
    eval(message.content[0].text); // flow: llm-output -> code
    eval(message.content[0].input.code); // flow: tool-arguments -> code
    eval(message.content[0].name); // flow: tool-name -> code
  }
  eval((await runner).content[0].text); // flow: llm-output -> code
  eval((await runner.done()).content[0].text); // flow: llm-output -> code
  eval((await runner.runUntilDone()).content[0].text); // flow: llm-output -> code
  for await (const turn of client.beta.messages.toolRunner({ ...base, messages: [], tools: [], stream: true })) {
    for await (const event of turn) {
      eval(event.delta.text); // flow: llm-output -> code
    }
    eval(await turn.finalText()); // flow: llm-output -> code
  }
  client.beta.messages.toolRunner({
    ...base,
    messages: [],
    tools: [{ name: 'run', input_schema: { type: 'object' }, parse: (content) => content, run: (args) => eval(args.code) }], // flow: tool-arguments -> code
  });
}

// Managed agents
export async function managed() {
  const agent = await client.beta.agents.create({ name: 'helper', model: 'claude-sonnet-4-5', system: input }); // flow: untrusted-input -> system-prompt
  await client.beta.agents.update(agent.id, { version: 1, system: `Be brief. ${input}` }); // flow: untrusted-input -> system-prompt
  await client.beta.agents.update(agent.id, { version: 1, name: input, metadata: { system: input } }); // noflow
  await client.beta.agents.create({
    name: 'helper',
    model: 'claude-sonnet-4-5',
    tools: [{ type: 'custom', name: 'find', description: input, input_schema: { type: 'object' } }], // flow: untrusted-input -> tool-description
  });
}

// Batches and legacy completions
export async function batches() {
  const system = input;
  await client.messages.batches.create({ requests: [{ custom_id: '1', params: { ...base, system, messages: [] } }] }); // flow: untrusted-input -> system-prompt
  await client.beta.messages.batches.create({ requests: [{ custom_id: '1', params: { ...base, messages: [{ role: 'user', content: input }] } }] }); // flow: untrusted-input -> user-prompt
  for await (const entry of await client.messages.batches.results('b')) {
    eval(entry.result.message.content[0].text); // flow: llm-output -> code
    eval(entry.result.message.content[0].input.code); // flow: tool-arguments -> code
    eval(entry.result.message.content[0].name); // flow: tool-name -> code
    eval(entry.custom_id); // noflow
  }
  for await (const entry of await client.beta.messages.batches.results('b')) {
    eval(entry.result.message.content[0].text); // flow: llm-output -> code
  }
}

export async function completions() {
  const completion = await client.completions.create({ model: 'claude-2', prompt: `Answer this: ${input}`, max_tokens_to_sample: 9 }); // flow: untrusted-input -> undivided-prompt
  eval(completion.completion); // flow: llm-output -> code
  for await (const part of await client.completions.create({ model: 'claude-2', prompt: 'hi', stream: true })) {
    eval(part.completion); // flow: llm-output -> code
  }
}
