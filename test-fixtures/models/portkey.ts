// The Portkey SDK. A source is shown by eval of it, a sink by the command line's argument in it.
import Portkey, { createHeaders, Portkey as Named } from 'portkey-ai';

const input = process.argv[2];
const portkey = new Portkey({ apiKey: process.env.PORTKEY_API_KEY, provider: '@openai-prod' }); // noflow
new Portkey({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Named({ virtualKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
createHeaders({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function chat() {
  const completion = await portkey.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(completion.choices[0].message.content); // flow: llm-output -> code
  eval(completion.choices[0].message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  eval(completion.id); // noflow
  for await (const chunk of await portkey.chat.completions.create({ stream: true, messages: [] })) eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  eval((await portkey.completions.create({ prompt: 'hi' })).choices[0].text); // flow: llm-output -> code
  const kept = await portkey.prompts.completions.create({ promptID: 'p', variables: { name: input } }); // noflow
  eval(kept.choices[0].message.content); // flow: llm-output -> code
  const response = await portkey.responses.create({
    model: 'gpt-4o',
    instructions: input, // flow: untrusted-input -> system-prompt
    input: [{ role: 'system', content: input }], // flow: untrusted-input -> system-prompt
  });
  eval(response.output_text); // flow: llm-output -> code
  eval(response.output[0].arguments); // flow: tool-arguments -> code
  eval((await portkey.embeddings.create({ input })).data[0].embedding); // noflow
  await portkey.images.generate({ prompt: input }); // noflow
  eval((await portkey.audio.transcriptions.create({ file: input })).text); // flow: llm-output -> code
}
