// The Groq SDK. A source is shown by eval of it, a sink by the command line's argument in it.
import Groq, { Groq as Named } from 'groq-sdk';
import { groq as query } from 'groq';

const input = process.argv[2];
const client = new Groq({ apiKey: process.env.GROQ_API_KEY }); // noflow
new Groq({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Named({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
client.apiKey = 'Zq81mAd3upKd93jfKs02mdkeiQ'; // flow: literal -> api-key
// another package of that name
query({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // noflow

export async function chat() {
  const completion = await client.chat.completions.create({
    model: 'llama-3.3-70b-versatile',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
    ],
    tools: [{ type: 'function', function: { name: 'run', description: input } }], // flow: untrusted-input -> tool-description
  });
  const message = completion.choices[0].message;
  eval(message.content); // flow: llm-output -> code
  eval(message.reasoning); // flow: llm-output -> code
  for (const call of message.tool_calls ?? []) {
    eval(JSON.parse(call.function.arguments).code); // flow: tool-arguments -> code
    eval(call.function.name); // flow: tool-name -> code
    eval(call.id); // noflow
  }
  const stream = await client.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: [], stream: true });
  for await (const chunk of stream) {
    eval(chunk.choices[0]?.delta?.content); // flow: llm-output -> code
    eval(chunk.choices[0].delta.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  }
  eval((await client.audio.transcriptions.create({ file: input, model: 'whisper-large-v3' })).text); // flow: llm-output -> code
  eval((await client.audio.translations.create({ file: input, model: 'whisper-large-v3' })).text); // flow: llm-output -> code
  eval((await client.embeddings.create({ model: 'nomic', input })).data[0]); // noflow
}
