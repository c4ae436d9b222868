// The OpenAI SDK for JavaScript. A source is shown by eval of it, a sink by the command line's argument in it.
import OpenAI, { AzureOpenAI, BedrockOpenAI, Configuration, OpenAI as NamedOpenAI, OpenAIApi } from 'openai';
import { zodFunction, zodResponseFormat, zodResponsesFunction, zodTextFormat } from 'openai/helpers/zod';
import { AssistantStream } from 'openai/lib/AssistantStream';
import { ChatCompletionRunner } from 'openai/lib/ChatCompletionRunner';
import { ChatCompletionStream } from 'openai/lib/ChatCompletionStream';
import { ChatCompletionStreamingRunner } from 'openai/lib/ChatCompletionStreamingRunner';
import { ResponseStream } from 'openai/lib/responses/ResponseStream';
import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
import { OpenAIRealtimeWS } from 'openai/realtime/ws';
import { z } from 'zod';

const input = process.argv[2];
const model = 'gpt-4o';

// Clients and credentials
const client = new OpenAI({ timeout: 20_000 });
new OpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OpenAI({ adminAPIKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OpenAI({ apiKey: process.env.OPENAI_API_KEY }); // noflow
new NamedOpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AzureOpenAI({ endpoint: 'https://example.openai.azure.com', apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new BedrockOpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
client.withOptions({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
client.apiKey = 'Zq81mAd3upKd93jfKs02mdkeiQ'; // flow: literal -> api-key

export async function requiredClient() {
  const Required = require('openai');
  const required = new Required({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
  const completion = await required.chat.completions.create({ model, messages: [] });
  eval(completion.choices[0].message.content); // flow: llm-output -> code
}

export async function otherClients() {
  const named = await new NamedOpenAI().chat.completions.create({ model, messages: [] });
  eval(named.choices[0].message.content); // flow: llm-output -> code
  const azure = await new AzureOpenAI().chat.completions.create({ model, messages: [] });
  eval(azure.choices[0].message.content); // flow: llm-output -> code
  const bedrock = await new BedrockOpenAI().chat.completions.create({ model, messages: [] });
  eval(bedrock.choices[0].message.content); // flow: llm-output -> code
  const changed = await client.withOptions({ timeout: 5_000 }).chat.completions.create({ model, messages: [] });
  eval(changed.choices[0].message.content); // flow: llm-output -> code
}

// Chat completions
export async function chat() {
  const completion = await client.chat.completions.create({
    model,
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'developer', content: `Speak like ${input}` }, // flow: untrusted-input -> system-prompt
      { role: 'system', content: [{ type: 'text', text: input }] }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'user', content: [{ type: 'text', text: input }] }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
    ],
  });
  const message = completion.choices[0].message;
  eval(message.content); // flow: llm-output -> code
  eval(message.refusal); // flow: llm-output -> code
  eval(message.reasoning_content); // flow: llm-output -> code
  eval(message.audio.transcript); // flow: llm-output -> code
  eval(completion.model); // noflow
  eval(completion.usage.total_tokens); // noflow
  for (const call of message.tool_calls ?? []) {
    eval(call.function.arguments); // flow: tool-arguments -> code
    eval(JSON.parse(call.function.arguments).expression); // flow: tool-arguments -> code
    eval(call.function.name); // flow: tool-name -> code
    eval(call.custom.input); // flow: tool-arguments -> code
    eval(call.custom.name); // flow: tool-name -> code
  }
  eval(message.function_call.arguments); // flow: tool-arguments -> code
  eval(message.function_call.name); // flow: tool-name -> code
}

export async function chatChunks() {
  const stream = await client.chat.completions.create({ model, stream: true, messages: [{ role: 'user', content: 'hi' }] });
  let text = '';
  for await (const chunk of stream) {
    eval(chunk.choices[0].delta.content); // flow: llm-output -> code
    eval(chunk.choices[0].delta.refusal); // flow: llm-output -> code
    eval(chunk.choices[0].delta.reasoning_content); // flow: llm-output -> code
    eval(chunk.choices[0].delta.tool_calls[0].function.arguments); // flow: tool-arguments -> code
    eval(chunk.choices[0].delta.tool_calls[0].function.name); // flow: tool-name -> code
    eval(chunk.choices[0].delta.function_call.arguments); // flow: tool-arguments -> code
    eval(chunk.choices[0].delta.function_call.name); // flow: tool-name -> code
    eval(chunk.id); // noflow
    text += chunk.choices[0]?.delta?.content ?? '';
  }
  eval(text); // flow: llm-output -> code
}

export async function chatParse() {
  const Answer = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const parsed = await client.chat.completions.parse({
    model,
    messages: [{ role: 'system', content: input }], // flow: untrusted-input -> system-prompt
    response_format: zodResponseFormat(Answer, 'answer'),
  });
  eval(parsed.choices[0].message.parsed.code); // flow: llm-output -> code
  eval(parsed.choices[0].message.parsed.grade); // noflow
  eval(parsed.choices[0].message.tool_calls[0].function.parsed_arguments.x); // flow: tool-arguments -> code
  const beta = await client.beta.chat.completions.parse({ model, messages: [] });
  eval(beta.choices[0].message.parsed.code); // flow: llm-output -> code
}

export async function chatStream() {
  const stream = client.chat.completions.stream({ model, messages: [] });
  stream
    .on('content', (delta, snapshot) => {
      eval(delta); // flow: llm-output -> code
      eval(snapshot); // flow: llm-output -> code
    })
    .on('finalContent', (content) => {
      eval(content); // flow: llm-output -> code
    })
    .on('content.delta', (event) => {
      eval(event.delta); // flow: llm-output -> code
      eval(event.snapshot); // flow: llm-output -> code
    })
    .on('content.done', (event) => {
      eval(event.content); // flow: llm-output -> code
      eval(event.parsed.code); // flow: llm-output -> code
    })
    .on('refusal.done', (event) => {
      eval(event.refusal); // flow: llm-output -> code
    })
    .on('chunk', (chunk, snapshot) => {
      eval(chunk.choices[0].delta.content); // flow: llm-output -> code
      eval(snapshot.choices[0].message.content); // flow: llm-output -> code
      eval(chunk.choices[0].delta.tool_calls[0].function.arguments); // flow: tool-arguments -> code
      eval(chunk.choices[0].delta.tool_calls[0].function.name); // flow: tool-name -> code
    })
    .on('message', (message) => {
      eval(message.content); // flow: llm-output -> code
      eval(message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
      eval(message.tool_calls[0].function.name); // flow: tool-name -> code
    })
    .on('chatCompletion', (completion) => {
      eval(completion.choices[0].message.content); // flow: llm-output -> code
      eval(completion.choices[0].message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
      eval(completion.choices[0].message.tool_calls[0].function.name); // flow: tool-name -> code
    })
    .on('functionToolCall', (call) => {
      eval(call.arguments); // flow: tool-arguments -> code
      eval(call.name); // flow: tool-name -> code
    })
    .on('functionToolCallResult', (content) => {
      eval(content); // noflow
    })
    .on('tool_calls.function.arguments.done', (call) => {
      eval(call.parsed_arguments.x); // flow: tool-arguments -> code
      eval(call.arguments_delta); // flow: tool-arguments -> code
    });
  stream.once('finalMessage', (message) => {
    eval(message.content); // flow: llm-output -> code
  });
  for await (const chunk of stream) {
    eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  }
  eval(await stream.finalContent()); // flow: llm-output -> code
  const message = await stream.finalMessage();
  eval(message.content); // flow: llm-output -> code
  eval(message.parsed.code); // flow: llm-output -> code
  eval(message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  eval(message.tool_calls[0].function.name); // flow: tool-name -> code
  const completion = await stream.finalChatCompletion();
  eval(completion.choices[0].message.content); // flow: llm-output -> code
  const call = await stream.finalFunctionToolCall();
  eval(call.arguments); // flow: tool-arguments -> code
  eval(call.name); // flow: tool-name -> code
  eval(stream.currentChatCompletionSnapshot.choices[0].message.content); // flow: llm-output -> code
  eval(await client.beta.chat.completions.stream({ model, messages: [] }).finalContent()); // flow: llm-output -> code
}

export async function declaredStreams(
  stream: ChatCompletionStream,
  runner: ChatCompletionRunner<null>,
  streaming: ChatCompletionStreamingRunner,
  responses: ResponseStream,
  assistant: AssistantStream,
) {
  eval(await stream.finalContent()); // flow: llm-output -> code
  eval(await runner.finalContent()); // flow: llm-output -> code
  eval(await streaming.finalContent()); // flow: llm-output -> code
  eval((await responses.finalResponse()).output_text); // flow: llm-output -> code
  eval((await assistant.finalMessages())[0].content[0].text.value); // flow: llm-output -> code
}

export async function runTools() {
  const tool = { description: 'adds', parameters: {} };
  const runner = client.chat.completions.runTools({
    model,
    messages: [{ role: 'system', content: input }], // flow: untrusted-input -> system-prompt
    tools: [
      {
        type: 'function',
        function: {
          ...tool,
          name: 'calculate',
          parse: JSON.parse,
          function: async (args) => {
            eval(args.expression); // flow: tool-arguments -> code
          },
        },
      },
      zodFunction({
        name: 'grade',
        parameters: z.object({ code: z.string(), grade: z.enum(['a', 'b']) }),
        function: (args) => {
          eval(args.code); // flow: tool-arguments -> code
          eval(args.grade); // noflow
        },
      }),
    ],
  });
  eval(await runner.finalContent()); // flow: llm-output -> code
  const beta = client.beta.chat.completions.runTools({
    model,
    messages: [],
    tools: [{ type: 'function', function: { function: (args) => eval(args) } }], // flow: tool-arguments -> code
  });
  eval(await beta.finalContent()); // flow: llm-output -> code
  const functions = client.beta.chat.completions.runFunctions({
    model,
    messages: [],
    functions: [{ name: 'run', parameters: {}, function: (args) => eval(args) }], // flow: tool-arguments -> code
  });
  functions.on('finalFunctionCall', (call) => {
    eval(call.arguments); // flow: tool-arguments -> code
  });
}

// Responses
export async function responses() {
  const response = await client.responses.create({
    model,
    instructions: input, // flow: untrusted-input -> system-prompt
    input: [
      { role: 'developer', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'system', content: [{ type: 'input_text', text: input }] }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'user', content: [{ type: 'input_text', text: input }] }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(response.output_text); // flow: llm-output -> code
  eval(response.id); // noflow
  for (const item of response.output) {
    eval(item.content[0].text); // flow: llm-output -> code
    eval(item.summary[0].text); // flow: llm-output -> code
    eval(item.arguments); // flow: tool-arguments -> code
    eval(item.input); // flow: tool-arguments -> code
    eval(item.code); // flow: tool-arguments -> code
    eval(item.action.command[0]); // flow: tool-arguments -> code
    eval(item.action.commands[0]); // flow: tool-arguments -> code
    eval(item.action.text); // flow: tool-arguments -> code
    eval(item.operation.path); // flow: tool-arguments -> code
    eval(item.operation.diff); // flow: tool-arguments -> code
    eval(item.name); // flow: tool-name -> code
    eval(item.results[0].text); // flow: retrieved-content -> code
    eval(item.output); // flow: retrieved-content -> code
    eval(item.status); // noflow
  }
  await client.responses.create({ model, instructions: 'Be brief.', input }); // flow: untrusted-input -> user-prompt
  await client.responses.create({ model, input: `Translate: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval((await client.responses.retrieve('resp_1')).output_text); // flow: llm-output -> code
}

export async function responsesParse() {
  const Answer = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const format = zodTextFormat(Answer, 'answer');
  const response = await client.responses.parse({ model, input: `Rate: ${input}`, text: { format } }); // flow: untrusted-input -> undivided-prompt
  eval(response.output_parsed.code); // flow: llm-output -> code
  eval(response.output_parsed.grade); // noflow
  eval(response.output[0].parsed_arguments.x); // flow: tool-arguments -> code
  eval(response.output[0].content[0].parsed.code); // flow: llm-output -> code
  zodResponsesFunction({ name: 'run', parameters: z.object({ code: z.string() }), function: (args) => eval(args.code) }); // flow: tool-arguments -> code
}

export async function responseEvents() {
  for await (const event of await client.responses.create({ model, input: 'hi', stream: true })) {
    eval(event.delta); // flow: llm-output -> code
    eval(event.text); // flow: llm-output -> code
    eval(event.arguments); // flow: tool-arguments -> code
    eval(event.item.arguments); // flow: tool-arguments -> code
    eval(event.item.name); // flow: tool-name -> code
    eval(event.item.content[0].text); // flow: llm-output -> code
    eval(event.response.output_text); // flow: llm-output -> code
    eval(event.sequence_number); // noflow
  }
  const stream = client.responses.stream({ model, instructions: input, input: 'hi' }); // flow: untrusted-input -> system-prompt
  stream.on('response.output_text.delta', (event) => eval(event.delta)); // flow: llm-output -> code
  stream.once('response.function_call_arguments.done', (event) => eval(event.arguments)); // flow: tool-arguments -> code
  stream.on('response.output_item.done', (event) => {
    eval(event.item.arguments); // flow: tool-arguments -> code
    eval(event.item.name); // flow: tool-name -> code
  });
  for await (const event of stream) {
    eval(event.delta); // flow: llm-output -> code
  }
  eval((await stream.finalResponse()).output_text); // flow: llm-output -> code
}

// Legacy completions
export async function completions() {
  const completion = await client.completions.create({ model, prompt: `Answer this: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(completion.choices[0].text); // flow: llm-output -> code
  for await (const chunk of await client.completions.create({ model, prompt: 'hi', stream: true })) {
    eval(chunk.choices[0].text); // flow: llm-output -> code
  }
}

// Assistants
export async function assistants() {
  const assistant = await client.beta.assistants.create({ model, instructions: input }); // flow: untrusted-input -> system-prompt
  await client.beta.assistants.update(assistant.id, { instructions: input }); // flow: untrusted-input -> system-prompt
  const thread = await client.beta.threads.create({ messages: [{ role: 'user', content: input }] }); // flow: untrusted-input -> user-prompt
  await client.beta.threads.messages.create(thread.id, { role: 'user', content: input }); // flow: untrusted-input -> user-prompt
  await client.beta.threads.messages.create(thread.id, { role: 'user', content: [{ type: 'text', text: input }] }); // flow: untrusted-input -> user-prompt
  await client.beta.threads.messages.create(thread.id, { role: 'system', content: input }); // flow: untrusted-input -> system-prompt
  const base = { assistant_id: assistant.id };
  let run = await client.beta.threads.runs.create(thread.id, { ...base, instructions: input }); // flow: untrusted-input -> system-prompt
  run = await client.beta.threads.runs.createAndPoll(thread.id, { ...base, additional_instructions: input }); // flow: untrusted-input -> system-prompt
  for (const call of run.required_action.submit_tool_outputs.tool_calls) {
    eval(call.function.arguments); // flow: tool-arguments -> code
    eval(call.function.name); // flow: tool-name -> code
  }
  const polled = await client.beta.threads.runs.poll(run.id, { thread_id: thread.id });
  eval(polled.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  const retrieved = await client.beta.threads.runs.retrieve(run.id, { thread_id: thread.id });
  eval(retrieved.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  const submitted = await client.beta.threads.runs.submitToolOutputs(run.id, { thread_id: thread.id, tool_outputs: [] });
  eval(submitted.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  const again = await client.beta.threads.runs.submitToolOutputsAndPoll(run.id, { thread_id: thread.id, tool_outputs: [] });
  eval(again.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  await client.beta.threads.createAndRun({ ...base, thread: { messages: [{ role: 'user', content: input }] } }); // flow: untrusted-input -> user-prompt
  await client.beta.threads.createAndRunPoll({ ...base, instructions: input }); // flow: untrusted-input -> system-prompt
  const messages = await client.beta.threads.messages.list(thread.id);
  eval(messages.data[0].content[0].text.value); // flow: llm-output -> code
  for await (const message of messages) {
    eval(message.content[0].text.value); // flow: llm-output -> code
    eval(message.id); // noflow
  }
  const one = await client.beta.threads.messages.retrieve('msg_1', { thread_id: thread.id });
  eval(one.content[0].text.value); // flow: llm-output -> code
}

export async function assistantStreams() {
  const stream = client.beta.threads.runs.stream('t', { assistant_id: 'a', instructions: input }); // flow: untrusted-input -> system-prompt
  stream
    .on('textDelta', (delta, snapshot) => {
      eval(delta.value); // flow: llm-output -> code
      eval(snapshot.value); // flow: llm-output -> code
    })
    .on('messageDone', (message) => eval(message.content[0].text.value)) // flow: llm-output -> code
    .on('toolCallDone', (call) => {
      eval(call.function.arguments); // flow: tool-arguments -> code
      eval(call.function.name); // flow: tool-name -> code
    })
    .on('event', (event) => {
      eval(event.data.delta.content[0].text.value); // flow: llm-output -> code
      eval(event.data.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
    });
  for await (const event of stream) {
    eval(event.data.delta.content[0].text.value); // flow: llm-output -> code
    eval(event.data.required_action.submit_tool_outputs.tool_calls[0].function.name); // flow: tool-name -> code
  }
  const created = client.beta.threads.runs.createAndStream('t', { assistant_id: 'a' });
  eval((await created.finalMessages())[0].content[0].text.value); // flow: llm-output -> code
  const threaded = client.beta.threads.createAndRunStream({ assistant_id: 'a' });
  eval((await threaded.finalMessages())[0].content[0].text.value); // flow: llm-output -> code
  const submitted = client.beta.threads.runs.submitToolOutputsStream('r', { thread_id: 't', tool_outputs: [] });
  eval((await submitted.finalMessages())[0].content[0].text.value); // flow: llm-output -> code
}

// Realtime
export async function realtime() {
  const rt = new OpenAIRealtimeWS({ model: 'gpt-realtime' });
  rt.send({ type: 'session.update', session: { instructions: input } }); // flow: untrusted-input -> system-prompt
  rt.send({ type: 'response.create', response: { instructions: input } }); // flow: untrusted-input -> system-prompt
  rt.on('response.output_text.delta', (event) => eval(event.delta)); // flow: llm-output -> code
  rt.on('response.output_audio_transcript.done', (event) => eval(event.transcript)); // flow: llm-output -> code
  rt.on('response.function_call_arguments.done', (event) => {
    eval(event.arguments); // flow: tool-arguments -> code
    eval(event.name); // flow: tool-name -> code
  });
  const browser = await OpenAIRealtimeWebSocket.create(client, { model: 'gpt-realtime' });
  browser.on('response.output_text.done', (event) => eval(event.text)); // flow: llm-output -> code
  new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' }).on('response.output_text.done', (event) => eval(event.text)); // flow: llm-output -> code
  const server = await OpenAIRealtimeWS.create(client, { model: 'gpt-realtime' });
  server.on('response.output_text.done', (event) => eval(event.text)); // flow: llm-output -> code
}

// Other services
export async function services(file: Blob) {
  eval((await client.audio.transcriptions.create({ file, model: 'whisper-1' })).text); // flow: llm-output -> code
  eval(await client.audio.transcriptions.create({ file, model: 'whisper-1', response_format: 'text' })); // flow: llm-output -> code
  eval((await client.audio.translations.create({ file, model: 'whisper-1' })).text); // flow: llm-output -> code
  eval((await client.images.generate({ model: 'dall-e-3', prompt: 'a cat' })).data[0].revised_prompt); // flow: llm-output -> code
  eval((await client.images.edit({ image: file, prompt: 'a cat' })).data[0].revised_prompt); // flow: llm-output -> code
  eval((await client.embeddings.create({ model: 'text-embedding-3-small', input })).data[0].embedding); // noflow
  eval((await client.moderations.create({ input })).results[0].flagged); // noflow
  const found = await client.vectorStores.search('vs_1', { query: 'refunds' });
  eval(found.data[0].content[0].text); // flow: retrieved-content -> code
  for await (const hit of found) {
    eval(hit.content[0].text); // flow: retrieved-content -> code
  }
}

// npm version 3
export async function versionThree() {
  const legacy = new OpenAIApi(new Configuration({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' })); // flow: literal -> api-key
  const chat = await legacy.createChatCompletion({ model, messages: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
  eval(chat.data.choices[0].message.content); // flow: llm-output -> code
  eval(chat.data.choices[0].message.function_call.arguments); // flow: tool-arguments -> code
  const completion = await legacy.createCompletion({ model, prompt: `Answer this: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(completion.data.choices[0].text); // flow: llm-output -> code
}
