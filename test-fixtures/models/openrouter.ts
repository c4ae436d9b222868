// The OpenRouter SDKs. A source is shown by eval of it, a sink by the command line's argument in it.
import { callModel, tool } from '@openrouter/agent';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import DefaultClient, { OpenRouter } from '@openrouter/sdk';
import { z } from 'zod';

const input = process.argv[2];
const model = 'openai/gpt-5.2';
const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }); // noflow
new OpenRouter({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new DefaultClient({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createOpenRouter({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function chat() {
  const completion = await client.chat.send({
    model,
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(completion.choices[0].message.content); // flow: llm-output -> code
  eval(completion.choices[0].message.toolCalls[0].function.arguments); // flow: tool-arguments -> code
  eval(completion.id); // noflow
  await client.chat.send({ chatRequest: { model, messages: [{ role: 'system', content: input }] } }); // flow: untrusted-input -> system-prompt
  const asOpenai = await client.chat.completions.create({ model, messages: [{ role: 'developer', content: input }] }); // flow: untrusted-input -> system-prompt
  eval(asOpenai.choices[0].message.content); // flow: llm-output -> code
  await client.chat.completions.create({ model, messages: [{ role: 'assistant', content: input }] }); // noflow
  for await (const chunk of await client.chat.send({ model, messages: [], stream: true })) eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  const response = await client.responses.send({ model, instructions: input, input: 'hi' }); // flow: untrusted-input -> system-prompt
  eval(response.outputText); // flow: llm-output -> code
  const beta = await client.beta.responses.send({ model, input: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(beta.output[0].content[0].text); // flow: llm-output -> code
  eval((await client.embeddings.generate({ model, input })).data[0].embedding); // noflow
}

const shell = tool({
  name: 'run',
  description: 'Runs code',
  inputSchema: z.object({ code: z.string(), mode: z.enum(['a', 'b']) }),
  execute: async ({ code, mode }) => {
    eval(code); // flow: tool-arguments -> code
    eval(mode); // noflow
  },
});

export async function agent() {
  const result = client.callModel({
    model,
    instructions: input, // flow: untrusted-input -> system-prompt
    input, // flow: untrusted-input -> user-prompt
    tools: [shell],
  });
  eval(await result.getText()); // flow: llm-output -> code
  for await (const delta of result.getTextStream()) eval(delta); // flow: llm-output -> code
  for await (const delta of result.getReasoningStream()) eval(delta); // flow: llm-output -> code
  eval((await result.getResponse()).outputText); // flow: llm-output -> code
  for (const call of await result.getToolCalls()) eval(call.arguments.code); // flow: tool-arguments -> code
  for await (const call of result.getToolCallsStream()) eval(call.name); // flow: tool-name -> code
  const other = callModel(client, { model, input: [{ role: 'user', content: input }] }); // flow: untrusted-input -> user-prompt
  eval(await other.getText()); // flow: llm-output -> code
  await callModel({ model, messages: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
  await callModel({ model, messages: [{ role: 'assistant', content: input }] }); // noflow
}
