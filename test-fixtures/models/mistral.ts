// The Mistral SDK, all its majors. A source is shown by eval of it, a sink by the command line's argument in it.
import MistralClient, { Mistral } from '@mistralai/mistralai';
import { MistralAzure } from '@mistralai/mistralai-azure';
import { MistralGoogleCloud } from '@mistralai/mistralai-gcp';

const input = process.argv[2];
const model = 'mistral-large-latest';
const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY }); // noflow
new Mistral({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new MistralAzure({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function chat() {
  const response = await client.chat.complete({
    model,
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
    ],
  });
  eval(response.choices[0].message.content); // flow: llm-output -> code
  eval(response.choices[0].message.content[0].text); // flow: llm-output -> code
  eval(response.choices[0].message.toolCalls[0].function.arguments); // flow: tool-arguments -> code
  eval(response.choices[0].message.toolCalls[0].function.name); // flow: tool-name -> code
  eval(response.id); // noflow
  const stream = await client.chat.stream({ model, messages: [{ role: 'user', content: 'hi' }] });
  for await (const event of stream) {
    eval(event.data.choices[0].delta.content); // flow: llm-output -> code
    eval(event.data.choices[0].delta.toolCalls[0].function.arguments); // flow: tool-arguments -> code
    eval(event.data.id); // noflow
  }
  for await (const event of await client.chat.parseStream({ model, messages: [] })) eval(event.data.choices[0].delta.content); // flow: llm-output -> code
  eval((await client.chat.parse({ model, messages: [] })).choices[0].message.parsed.code); // flow: llm-output -> code
  const agent = await client.agents.complete({ agentId: 'a', messages: [] });
  eval(agent.choices[0].message.content); // flow: llm-output -> code
  for await (const event of await client.agents.stream({ agentId: 'a', messages: [] })) eval(event.data.choices[0].delta.content); // flow: llm-output -> code
  const filled = await client.fim.complete({ model, prompt: `Complete: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(filled.choices[0].message.content); // flow: llm-output -> code
  for await (const event of await client.fim.stream({ model, prompt: 'a' })) eval(event.data.choices[0].delta.content); // flow: llm-output -> code
}

export async function conversations() {
  await client.beta.agents.create({ model, name: 'helper', instructions: input }); // flow: untrusted-input -> system-prompt
  const started = await client.beta.conversations.start({
    model,
    instructions: input, // flow: untrusted-input -> system-prompt
    inputs: input, // flow: untrusted-input -> user-prompt
  });
  eval(started.outputs[0].content); // flow: llm-output -> code
  eval(started.outputs[0].arguments); // flow: tool-arguments -> code
  eval(started.outputs[0].name); // flow: tool-name -> code
  eval(started.conversationId); // noflow
  const next = await client.beta.conversations.append({ conversationId: 'c', conversationAppendRequest: {} });
  eval(next.outputs[0].content[0].text); // flow: llm-output -> code
  for await (const event of await client.beta.conversations.startStream({ inputs: 'hi' })) eval(event.data.content); // flow: llm-output -> code
  for await (const event of await client.beta.conversations.appendStream({ conversationId: 'c' })) eval(event.data.arguments); // flow: tool-arguments -> code
}

export async function others() {
  eval((await client.ocr.process({ model: 'mistral-ocr-latest', document: {} })).pages[0].markdown); // flow: retrieved-content -> code
  eval((await client.audio.transcriptions.complete({ model: 'voxtral' })).text); // flow: llm-output -> code
  eval((await client.embeddings.create({ model: 'mistral-embed', inputs: [input] })).data[0].embedding); // noflow
  eval((await client.classifiers.moderate({ model: 'm', inputs: [input] })).results[0]); // noflow
  eval((await client.classifiers.moderateChat({ model: 'm', inputs: [input] })).results[0]); // noflow
  const cloud = await new MistralGoogleCloud({ region: 'europe-west4' }).chat.complete({ model, messages: [] });
  eval(cloud.choices[0].message.content); // flow: llm-output -> code
}

// 0.x
const old = new MistralClient('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key
export async function before() {
  const answer = await old.chat({
    model,
    messages: [{ role: 'system', content: input }], // flow: untrusted-input -> system-prompt
  });
  eval(answer.choices[0].message.content); // flow: llm-output -> code
  for await (const chunk of old.chatStream({ model, messages: [] })) eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  eval((await old.completion({ model, prompt: 'a' })).choices[0].message.content); // flow: llm-output -> code
  eval((await old.embeddings({ model, input })).data[0].embedding); // noflow
}
