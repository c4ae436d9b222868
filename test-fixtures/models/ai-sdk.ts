// The AI SDK, versions 4 to 7.
import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createAssemblyAI } from '@ai-sdk/assemblyai';
import { createAzure } from '@ai-sdk/azure';
import { createBaseten } from '@ai-sdk/baseten';
import { createCerebras } from '@ai-sdk/cerebras';
import { createCohere } from '@ai-sdk/cohere';
import { createDeepgram } from '@ai-sdk/deepgram';
import { createDeepInfra } from '@ai-sdk/deepinfra';
import { createDeepSeek } from '@ai-sdk/deepseek';
import { createElevenLabs } from '@ai-sdk/elevenlabs';
import { createFal } from '@ai-sdk/fal';
import { createFireworks } from '@ai-sdk/fireworks';
import { createGateway } from '@ai-sdk/gateway';
import { createGladia } from '@ai-sdk/gladia';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createVertex } from '@ai-sdk/google-vertex';
import { createGroq } from '@ai-sdk/groq';
import { createHuggingFace } from '@ai-sdk/huggingface';
import { createHume } from '@ai-sdk/hume';
import { createLMNT } from '@ai-sdk/lmnt';
import { createLuma } from '@ai-sdk/luma';
import { createMistral } from '@ai-sdk/mistral';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createPerplexity } from '@ai-sdk/perplexity';
import { createReplicate } from '@ai-sdk/replicate';
import { createRevai } from '@ai-sdk/revai';
import { createTogetherAI } from '@ai-sdk/togetherai';
import { createVercel } from '@ai-sdk/vercel';
import { createXai } from '@ai-sdk/xai';
import { openai } from '@ai-sdk/openai';
import { createMCPClient } from '@ai-sdk/mcp';
import { Experimental_StdioMCPTransport } from '@ai-sdk/mcp/mcp-stdio';
import { Chat, experimental_useObject, useChat, useCompletion } from '@ai-sdk/react';
import { streamUI } from '@ai-sdk/rsc';
import { experimental_useObject as useObjectVue, useChat as useChatVue } from '@ai-sdk/vue';
import {
  Experimental_Agent,
  Output,
  ToolLoopAgent,
  convertToCoreMessages,
  convertToModelMessages,
  createUIMessageStream,
  dynamicTool,
  embed,
  embedMany,
  experimental_createMCPClient,
  experimental_generateImage,
  experimental_transcribe,
  generateImage,
  generateObject,
  generateText,
  jsonSchema,
  pruneMessages,
  readUIMessageStream,
  safeValidateUIMessages,
  streamObject,
  streamText,
  tool,
  transcribe,
  validateUIMessages,
  zodSchema,
} from 'ai';
import { useAssistant, useChat as useChatFour } from 'ai/react';
import { useObject } from '@ai-sdk/react';
import { z } from 'zod';

const input = process.argv[2];
const model = openai('gpt-4o');

// Providers and credentials
createAnthropic({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createAssemblyAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createAzure({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createBaseten({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createCerebras({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createCohere({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createDeepgram({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createDeepInfra({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createDeepSeek({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createElevenLabs({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createFal({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createFireworks({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createGateway({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createGladia({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createGoogleGenerativeAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createVertex({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createGroq({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createHuggingFace({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createHume({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createLMNT({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createLuma({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createMistral({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createOpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createOpenAICompatible({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createPerplexity({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createReplicate({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createRevai({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createTogetherAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createVercel({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createXai({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createAmazonBedrock({ secretAccessKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createAmazonBedrock({ sessionToken: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createVertex({ googleAuthOptions: { credentials: { client_email: 'a@example.com', private_key: 'Zq81mAd3upKd93jfKs02mdkeiQ' } } }); // flow: literal -> api-key
createOpenAI({ apiKey: process.env.OPENAI_API_KEY }); // noflow

// generateText
export async function text() {
  const result = await generateText({
    model,
    system: input, // flow: untrusted-input -> system-prompt
    messages: [
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'user', content: [{ type: 'text', text: input }] }, // flow: untrusted-input -> user-prompt
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'assistant', content: input }, // noflow
    ],
    onStepFinish: (step) => {
      eval(step.text); // flow: llm-output -> code
      eval(step.toolCalls[0].input.code); // flow: tool-arguments -> code
    },
  });
  eval(result.text); // flow: llm-output -> code
  eval(result.reasoning); // flow: llm-output -> code
  eval(result.reasoning[0].text); // flow: llm-output -> code
  eval(result.reasoningText); // flow: llm-output -> code
  eval(result.content[0].text); // flow: llm-output -> code
  eval(result.response.messages[0].content[0].text); // flow: llm-output -> code
  eval(result.responseMessages[0].content[0].text); // flow: llm-output -> code
  eval(result.steps[0].text); // flow: llm-output -> code
  eval(result.finalStep.text); // flow: llm-output -> code
  eval(result.sources[0].url); // flow: retrieved-content -> code
  for (const call of result.toolCalls) {
    eval(call.input.code); // flow: tool-arguments -> code
    eval(call.args.code); // flow: tool-arguments -> code
    eval(call.toolName); // flow: tool-name -> code
    eval(call.toolCallId); // noflow
  }
  eval(result.staticToolCalls[0].input.code); // flow: tool-arguments -> code
  eval(result.dynamicToolCalls[0].input.code); // flow: tool-arguments -> code
  eval(result.toolResults[0].input.code); // flow: tool-arguments -> code
  eval(result.toolResults[0].output); // noflow
  eval(result.steps[0].toolCalls[0].input.code); // flow: tool-arguments -> code
  eval(result.content[0].toolName); // flow: tool-name -> code
  eval(result.finishReason); // noflow
  eval(result.usage.totalTokens); // noflow
}

export async function prompts() {
  await generateText({ model, prompt: `Summarise: ${input}` }); // flow: untrusted-input -> undivided-prompt
  await generateText({ model, system: 'Be brief.', prompt: input }); // flow: untrusted-input -> user-prompt
  await generateText({ model, instructions: 'Be brief.', prompt: input }); // flow: untrusted-input -> user-prompt
  await generateText({ model, instructions: input, prompt: 'hi' }); // flow: untrusted-input -> system-prompt
  await generateText({ model, system: { role: 'system', content: input }, prompt: 'hi' }); // flow: untrusted-input -> system-prompt
  await generateText({ model, system: [{ role: 'system', content: input }], prompt: 'hi' }); // flow: untrusted-input -> system-prompt
  await generateText({ model, prompt: [{ role: 'user', content: input }] }); // flow: untrusted-input -> user-prompt
  await generateText({ model, prompt: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
}

export async function outputs() {
  const schema = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const objects = await generateText({ model, prompt: 'hi', output: Output.object({ schema }) });
  eval(objects.output.code); // flow: llm-output -> code
  eval(objects.output.grade); // noflow
  const experimental = await generateText({ model, prompt: 'hi', experimental_output: Output.object({ schema }) });
  eval(experimental.experimental_output.code); // flow: llm-output -> code
  eval(experimental.experimental_output.grade); // noflow
  const grades = await generateText({ model, prompt: 'hi', output: Output.array({ element: z.object({ grade: z.enum(['a', 'b']), code: z.string() }) }) });
  eval(grades.output[0].grade); // noflow
  eval(grades.output[0].code); // flow: llm-output -> code
  eval((await generateText({ model, prompt: 'hi', output: Output.choice({ options: ['a', 'b'] }) })).output); // noflow
  eval((await generateText({ model, prompt: 'hi', output: Output.text() })).output); // flow: llm-output -> code
  eval((await generateText({ model, prompt: 'hi', output: Output.json() })).output.code); // flow: llm-output -> code
  const described = jsonSchema({ type: 'object', properties: { grade: { enum: ['a', 'b'] } } });
  eval((await generateObject({ model, prompt: 'hi', schema: described })).object.grade); // flow: llm-output -> code
}

// streamText
export async function stream() {
  const result = streamText({
    model,
    system: input, // flow: untrusted-input -> system-prompt
    prompt: 'hi',
    onChunk: ({ chunk }) => {
      eval(chunk.text); // flow: llm-output -> code
      eval(chunk.textDelta); // flow: llm-output -> code
      eval(chunk.input.code); // flow: tool-arguments -> code
      eval(chunk.toolName); // flow: tool-name -> code
    },
    onFinish: ({ text, toolCalls, steps, response }) => {
      eval(text); // flow: llm-output -> code
      eval(toolCalls[0].args.code); // flow: tool-arguments -> code
      eval(toolCalls[0].toolName); // flow: tool-name -> code
      eval(steps[0].text); // flow: llm-output -> code
      eval(response.messages[0].content[0].text); // flow: llm-output -> code
    },
    onEnd: (event) => eval(event.text), // flow: llm-output -> code
    onStepEnd: (step) => eval(step.text), // flow: llm-output -> code
    experimental_repairToolCall: async ({ toolCall }) => {
      eval(toolCall.input); // flow: tool-arguments -> code
      eval(toolCall.toolName); // flow: tool-name -> code
    },
    onError: ({ error }) => eval(error), // noflow
  });
  for await (const delta of result.textStream) {
    eval(delta); // flow: llm-output -> code
  }
  for await (const part of result.fullStream) {
    eval(part.text); // flow: llm-output -> code
    eval(part.textDelta); // flow: llm-output -> code
    eval(part.input.code); // flow: tool-arguments -> code
    eval(part.args.code); // flow: tool-arguments -> code
    eval(part.delta); // flow: tool-arguments -> code
    eval(part.argsTextDelta); // flow: tool-arguments -> code
    eval(part.toolName); // flow: tool-name -> code
    eval(part.type); // noflow
  }
  for await (const part of result.stream) {
    eval(part.text); // flow: llm-output -> code
  }
  for await (const partial of result.partialOutputStream) {
    eval(partial.code); // flow: llm-output -> code
  }
  for await (const partial of result.experimental_partialOutputStream) {
    eval(partial.code); // flow: llm-output -> code
  }
  for await (const element of result.elementStream) {
    eval(element.code); // flow: llm-output -> code
  }
  eval(await result.text); // flow: llm-output -> code
  eval((await result.toolCalls)[0].input.code); // flow: tool-arguments -> code
  return result.toUIMessageStreamResponse({
    onFinish: ({ responseMessage, messages }) => {
      eval(responseMessage.parts[0].text); // flow: llm-output -> code
      eval(responseMessage.parts[0].input.code); // flow: tool-arguments -> code
      eval(messages[0].parts[0].text); // flow: llm-output -> code
      eval(messages[0].parts[0].toolName); // flow: tool-name -> code
    },
  });
}

export async function uiStreams(response) {
  const result = streamText({ model, prompt: 'hi' });
  result.toUIMessageStream({ onFinish: ({ responseMessage }) => eval(responseMessage.parts[0].text) }); // flow: llm-output -> code
  result.pipeUIMessageStreamToResponse(response, { onEnd: ({ responseMessage }) => eval(responseMessage.parts[0].text) }); // flow: llm-output -> code
  const own = createUIMessageStream({ execute: () => {}, onFinish: ({ responseMessage }) => eval(responseMessage.parts[0].text) }); // flow: llm-output -> code
  for await (const message of readUIMessageStream({ stream: own })) {
    eval(message.parts[0].text); // flow: llm-output -> code
    eval(message.parts[0].input.code); // flow: tool-arguments -> code
    eval(message.parts[0].toolName); // flow: tool-name -> code
  }
}

// Objects
export async function objects() {
  const schema = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const result = await generateObject({ model, schema, system: input, prompt: 'hi' }); // flow: untrusted-input -> system-prompt
  eval(result.object.code); // flow: llm-output -> code
  eval(result.object.grade); // noflow
  eval(result.reasoning); // flow: llm-output -> code
  const list = await generateObject({ model, output: 'array', schema, prompt: 'hi' });
  eval(list.object[0].code); // flow: llm-output -> code
  eval(list.object[0].grade); // noflow
  eval((await generateObject({ model, output: 'enum', enum: ['a', 'b'], prompt: 'hi' })).object); // noflow
  eval((await generateObject({ model, output: 'no-schema', prompt: 'hi' })).object.code); // flow: llm-output -> code
  await generateObject({ model, schema, prompt: `Rate: ${input}` }); // flow: untrusted-input -> undivided-prompt
  const wrapped = await generateObject({ model, schema: zodSchema(schema), prompt: 'hi' });
  eval(wrapped.object.code); // flow: llm-output -> code
  eval(wrapped.object.grade); // noflow
}

export async function objectStream() {
  const schema = z.object({ code: z.string(), grade: z.enum(['a', 'b']) });
  const result = streamObject({
    model,
    schema,
    prompt: 'hi',
    onFinish: ({ object }) => {
      eval(object.code); // flow: llm-output -> code
      eval(object.grade); // noflow
    },
  });
  for await (const partial of result.partialObjectStream) {
    eval(partial.code); // flow: llm-output -> code
  }
  for await (const element of result.elementStream) {
    eval(element.code); // flow: llm-output -> code
  }
  for await (const delta of result.textStream) {
    eval(delta); // flow: llm-output -> code
  }
  for await (const part of result.fullStream) {
    eval(part.object.code); // flow: llm-output -> code
    eval(part.textDelta); // flow: llm-output -> code
  }
  eval((await result.object).code); // flow: llm-output -> code
}

// Tools
export const five = tool({
  description: 'Runs code',
  inputSchema: z.object({ code: z.string(), mode: z.enum(['fast', 'slow']), times: z.number() }),
  needsApproval: async ({ code }) => eval(code), // flow: tool-arguments -> code
  onInputAvailable: ({ input: given }) => eval(given.code), // flow: tool-arguments -> code
  onInputDelta: ({ inputTextDelta }) => eval(inputTextDelta), // flow: tool-arguments -> code
  execute: async ({ code, mode, times }, options) => {
    eval(code); // flow: tool-arguments -> code
    eval(mode); // noflow
    eval(times); // noflow
    eval(options.toolCallId); // noflow
  },
});
export const four = tool({
  description: 'Runs code',
  parameters: z.object({ code: z.string(), mode: z.enum(['fast', 'slow']) }),
  execute: async (args) => {
    eval(args.code); // flow: tool-arguments -> code
    eval(args.mode); // noflow
  },
});
export const dynamic = dynamicTool({
  description: 'Runs code',
  inputSchema: z.unknown(),
  execute: async (given) => eval(given.code), // flow: tool-arguments -> code
});
export const plain = {
  run: {
    description: 'Runs code',
    parameters: z.object({ code: z.string(), mode: z.enum(['fast', 'slow']) }),
    execute: async ({ code, mode }) => {
      eval(code); // flow: tool-arguments -> code
      eval(mode); // noflow
    },
  },
};
export const noTool = {
  description: 'A job',
  execute: async ({ code }) => eval(code), // noflow
};

// Agents
export async function agents() {
  const agent = new ToolLoopAgent({
    model,
    instructions: input, // flow: untrusted-input -> system-prompt
    onStepFinish: (step) => {
      eval(step.text); // flow: llm-output -> code
      eval(step.toolCalls[0].input.code); // flow: tool-arguments -> code
      eval(step.toolCalls[0].toolName); // flow: tool-name -> code
    },
  });
  const result = await agent.generate({ prompt: input }); // flow: untrusted-input -> user-prompt
  eval(result.text); // flow: llm-output -> code
  eval(result.steps[0].toolCalls[0].input.code); // flow: tool-arguments -> code
  const streamed = await agent.stream({ messages: [{ role: 'user', content: input }] }); // flow: untrusted-input -> user-prompt
  for await (const delta of streamed.textStream) {
    eval(delta); // flow: llm-output -> code
  }
  const old = new Experimental_Agent({ model, system: input }); // flow: untrusted-input -> system-prompt
  eval((await old.generate({ prompt: 'hi' })).text); // flow: llm-output -> code
}

// Messages
export async function messages() {
  const ui = [{ role: 'user', parts: [{ type: 'text', text: input }] }];
  await generateText({ model, messages: [{ role: 'user', parts: [{ type: 'text', text: input }] }] }); // flow: untrusted-input -> user-prompt
  await generateText({ model, messages: convertToModelMessages(ui) }); // flow: untrusted-input -> user-prompt
  await generateText({ model, messages: convertToCoreMessages([{ role: 'user', content: input }]) }); // flow: untrusted-input -> user-prompt
  await generateText({ model, messages: pruneMessages({ messages: [{ role: 'user', content: input }] }) }); // flow: untrusted-input -> user-prompt
  const checked = await validateUIMessages({ messages: ui });
  await generateText({ model, messages: convertToModelMessages(checked) }); // flow: untrusted-input -> user-prompt
  const safe = await safeValidateUIMessages({ messages: ui });
  await generateText({ model, messages: convertToModelMessages(safe.data) }); // flow: untrusted-input -> user-prompt
}

// Embeddings, images, speech
export async function others(audio: Uint8Array) {
  eval((await embed({ model, value: 'hi' })).embedding); // noflow
  eval((await embedMany({ model, values: ['hi'] })).embeddings); // noflow
  eval((await generateImage({ model, prompt: 'a cat' })).warnings); // noflow
  eval((await experimental_generateImage({ model, prompt: 'a cat' })).warnings); // noflow
  eval((await transcribe({ model, audio })).text); // flow: llm-output -> code
  eval((await experimental_transcribe({ model, audio })).segments[0].text); // flow: llm-output -> code
}

// Hooks
export function Hooks() {
  const { messages, status } = useChat({
    onFinish: ({ message }) => eval(message.parts[0].text), // flow: llm-output -> code
    onToolCall: ({ toolCall }) => {
      eval(toolCall.input.code); // flow: tool-arguments -> code
      eval(toolCall.args.code); // flow: tool-arguments -> code
      eval(toolCall.toolName); // flow: tool-name -> code
    },
  });
  eval(status); // noflow
  for (const message of messages) {
    eval(message.content); // flow: llm-output -> code
    eval(message.reasoning); // flow: llm-output -> code
    eval(message.toolInvocations[0].args.code); // flow: tool-arguments -> code
    eval(message.role); // noflow
    for (const part of message.parts) {
      eval(part.text); // flow: llm-output -> code
      eval(part.input.code); // flow: tool-arguments -> code
      eval(part.toolInvocation.args.code); // flow: tool-arguments -> code
      eval(part.toolName); // flow: tool-name -> code
    }
  }
  eval(useChatFour({ onFinish: (message) => eval(message.content) }).messages[0].content); // flow: llm-output -> code
  eval(useChatVue().messages[0].parts[0].text); // flow: llm-output -> code
  eval(useAssistant({ api: '/api' }).messages[0].content); // flow: llm-output -> code
  const { completion, input: typed } = useCompletion({ onFinish: (prompt, answer) => eval(answer) }); // flow: llm-output -> code
  eval(completion); // flow: llm-output -> code
  eval(typed); // noflow
  const { object } = experimental_useObject({ api: '/api', schema: z.object({ code: z.string() }) });
  eval(object.code); // flow: llm-output -> code
  eval(useObject({ api: '/api', onFinish: (event) => eval(event.object.code) }).object.code); // flow: llm-output -> code
  eval(useObjectVue({ api: '/api' }).object.code); // flow: llm-output -> code
}

export function chatClass(declared: Chat) {
  const chat = new Chat({ onToolCall: ({ toolCall }) => eval(toolCall.input.code) }); // flow: tool-arguments -> code
  eval(chat.messages[0].parts[0].text); // flow: llm-output -> code
  eval(declared.messages[0].content); // flow: llm-output -> code
  eval(declared.messages[0].parts[0].text); // flow: llm-output -> code
  eval(declared.messages[0].parts[0].input.code); // flow: tool-arguments -> code
  eval(declared.lastMessage.parts[0].text); // flow: llm-output -> code
}

// RSC
export async function rsc() {
  return streamUI({
    model,
    system: input, // flow: untrusted-input -> system-prompt
    prompt: 'hi',
    text: ({ content, delta }) => {
      eval(content); // flow: llm-output -> code
      eval(delta); // flow: llm-output -> code
    },
    tools: {
      run: {
        description: 'Runs code',
        parameters: z.object({ code: z.string() }),
        generate: async ({ code }) => eval(code), // flow: tool-arguments -> code
      },
    },
  });
}

// MCP client
export async function mcp() {
  const client = await createMCPClient({ transport: { type: 'sse', url: input } }); // flow: untrusted-input -> url
  eval((await client.readResource({ uri: 'file:///a' })).contents[0].text); // flow: retrieved-content -> code
  await experimental_createMCPClient({ transport: { type: 'sse', url: input } }); // flow: untrusted-input -> url
  new Experimental_StdioMCPTransport({ command: input, args: [] }); // flow: untrusted-input -> shell-command
  new Experimental_StdioMCPTransport({ command: 'server', args: [input] }); // flow: untrusted-input -> command-argument
}
