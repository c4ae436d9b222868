// The Cohere SDK. A source is shown by eval of it, a sink by the command line's argument in it.
import { CohereClient, CohereClientV2 } from 'cohere-ai';
import { BedrockClient } from 'cohere-ai/BedrockClient';
import { SagemakerClient } from 'cohere-ai/SagemakerClient';

const input = process.argv[2];
const cohere = new CohereClient({ token: process.env.COHERE_API_KEY }); // noflow
new CohereClient({ token: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
const second = new CohereClientV2({ token: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new BedrockClient({ awsSecretKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new SagemakerClient({ awsSecretKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function first() {
  const response = await cohere.chat({
    preamble: input, // flow: untrusted-input -> system-prompt
    message: input, // flow: untrusted-input -> user-prompt
    chatHistory: [
      { role: 'SYSTEM', message: input }, // flow: untrusted-input -> system-prompt
      { role: 'USER', message: input }, // flow: untrusted-input -> user-prompt
      { role: 'CHATBOT', message: input }, // noflow
    ],
  });
  eval(response.text); // flow: llm-output -> code
  eval(response.toolCalls[0].parameters.code); // flow: tool-arguments -> code
  eval(response.toolCalls[0].name); // flow: tool-name -> code
  eval(response.generationId); // noflow
  await cohere.chat({ message: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  for await (const event of await cohere.chatStream({ message: 'hi' })) {
    eval(event.text); // flow: llm-output -> code
    eval(event.response.text); // flow: llm-output -> code
    eval(event.toolCalls[0].parameters); // flow: tool-arguments -> code
    eval(event.eventType); // noflow
  }
  eval((await cohere.generate({ prompt: `Sum up: ${input}` })).generations[0].text); // flow: llm-output -> code flow: untrusted-input -> undivided-prompt
  for await (const event of await cohere.generateStream({ prompt: 'hi' })) eval(event.text); // flow: llm-output -> code
  eval((await cohere.summarize({ text: input })).summary); // flow: llm-output -> code flow: untrusted-input -> user-prompt
  eval((await cohere.audio.transcriptions.create({ file: input })).text); // flow: llm-output -> code
  eval((await cohere.embed({ texts: [] })).embeddings[0]); // noflow
}

export async function v2() {
  const response = await second.chat({
    model: 'command-a-03-2025',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(response.message.content[0].text); // flow: llm-output -> code
  eval(response.message.toolCalls[0].function.arguments); // flow: tool-arguments -> code
  eval(response.message.toolCalls[0].function.name); // flow: tool-name -> code
  eval(response.id); // noflow
  for await (const event of await second.chatStream({ model: 'command-a-03-2025', messages: [] })) {
    eval(event.delta.message.content.text); // flow: llm-output -> code
    eval(event.delta.message.toolCalls.function.arguments); // flow: tool-arguments -> code
    eval(event.type); // noflow
  }
  eval((await second.audio.transcriptions.create({ file: input })).text); // flow: llm-output -> code
  eval((await cohere.v2.chat({ messages: [] })).message.content[0].text); // flow: llm-output -> code
}
