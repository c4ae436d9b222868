// The Together AI SDK. A source is shown by eval of it, a sink by the command line's argument in it.
import Together, { Together as Named } from 'together-ai';

const input = process.argv[2];
const together = new Together({ apiKey: process.env.TOGETHER_API_KEY }); // noflow
new Together({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Named({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
together.apiKey = 'Zq81mAd3upKd93jfKs02mdkeiQ'; // flow: literal -> api-key

export async function chat() {
  const response = await together.chat.completions.create({
    model: 'meta-llama/Llama-3-8b-chat-hf',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(response.choices[0].message.content); // flow: llm-output -> code
  eval(response.choices[0].message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  eval(response.id); // noflow

  const runner = together.chat.completions.stream({ model: 'm', messages: [] });
  runner.on('content', (delta) => eval(delta)); // flow: llm-output -> code
  runner.on('connect', (delta) => eval(delta)); // noflow
  runner.on('finalMessage', (message) => eval(message.content)); // flow: llm-output -> code
  eval(await runner.finalContent()); // flow: llm-output -> code
  eval((await runner.finalChatCompletion()).choices[0].message.content); // flow: llm-output -> code

  const text = await together.completions.create({ model: 'm', prompt: `Complete: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(text.choices[0].text); // flow: llm-output -> code
  eval((await together.embeddings.create({ model: 'm', input })).data[0].embedding); // noflow
  await together.images.create({ model: 'm', prompt: input }); // noflow
  await together.images.generate({ model: 'm', prompt: input }); // noflow
  eval((await together.audio.transcriptions.create({ file: input })).text); // flow: llm-output -> code
}
