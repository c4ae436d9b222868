// Azure's clients. A source is shown by eval of it, a sink by the command line's argument in it.
import createClient from '@azure-rest/ai-inference';
import { AzureKeyCredential, OpenAIClient, OpenAIKeyCredential } from '@azure/openai';

const input = process.argv[2];
const endpoint = 'https://example.openai.azure.com';
const client = new OpenAIClient(endpoint, new AzureKeyCredential('Zq81mAd3upKd93jfKs02mdkeiQ')); // flow: literal -> api-key
new OpenAIClient(new OpenAIKeyCredential('Zq81mAd3upKd93jfKs02mdkeiQ')); // flow: literal -> api-key

export async function chat() {
  const messages = [{ role: 'assistant', content: input }];
  await client.getChatCompletions('gpt-4', messages); // noflow
  const result = await client.getChatCompletions('gpt-4', [
    { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
    { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
  ]);
  eval(result.choices[0].message.content); // flow: llm-output -> code
  eval(result.choices[0].message.toolCalls[0].function.arguments); // flow: tool-arguments -> code
  eval(result.choices[0].message.toolCalls[0].function.name); // flow: tool-name -> code
  eval(result.id); // noflow
  for await (const event of await client.streamChatCompletions('gpt-4', [])) eval(event.choices[0].delta.content); // flow: llm-output -> code
  for await (const event of client.listChatCompletions('gpt-4', [])) eval(event.choices[0].delta.content); // flow: llm-output -> code
  const text = await client.getCompletions('text', [`Sum up: ${input}`]); // flow: untrusted-input -> undivided-prompt
  eval(text.choices[0].text); // flow: llm-output -> code
  for await (const event of await client.streamCompletions('text', ['hi'])) eval(event.choices[0].text); // flow: llm-output -> code
  eval((await client.getEmbeddings('ada', [input])).data[0].embedding); // noflow
}

export async function rest() {
  const response = await createClient(endpoint, new AzureKeyCredential(process.env.KEY as string))
    .path('/chat/completions')
    .post({ body: { messages: [{ role: 'system', content: input }] } }); // flow: untrusted-input -> system-prompt
  eval(response.body.choices[0].message.content); // flow: llm-output -> code
  eval(response.status); // noflow
}
