// Vertex AI. A source is shown by eval of it, a sink by the command line's argument in it.
import { VertexAI } from '@google-cloud/vertexai';

const input = process.argv[2];
const model = 'gemini-2.0-flash';
const vertex = new VertexAI({ project: 'p', location: 'us-central1' });
new VertexAI({ project: 'p', googleAuthOptions: { credentials: { private_key: 'Zq81mAd3upKd93jfKs02mdkeiQ' } } }); // flow: literal -> api-key
const instructed = vertex.getGenerativeModel({
  model,
  systemInstruction: { role: 'system', parts: [{ text: input }] }, // flow: untrusted-input -> system-prompt
});
const bare = vertex.preview.getGenerativeModel({ model });

export async function generate() {
  const { response } = await bare.generateContent(`Sum up: ${input}`); // flow: untrusted-input -> undivided-prompt
  eval(response.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval(response.candidates[0].content.parts[0].functionCall.args.code); // flow: tool-arguments -> code
  eval(response.candidates[0].content.parts[0].functionCall.name); // flow: tool-name -> code
  eval(response.usageMetadata); // noflow
  await instructed.generateContent({ contents: [{ role: 'user', parts: [{ text: input }] }] }); // flow: untrusted-input -> user-prompt
  const streamed = await bare.generateContentStream({ contents: [] });
  for await (const item of streamed.stream) eval(item.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval((await streamed.response).candidates[0].content.parts[0].text); // flow: llm-output -> code
  const chat = bare.startChat();
  const result = await chat.sendMessage(input); // flow: untrusted-input -> user-prompt
  eval(result.response.candidates[0].content.parts[0].text); // flow: llm-output -> code
  for await (const item of (await chat.sendMessageStream('hi')).stream) eval(item.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval((await bare.countTokens({ contents: [] })).totalTokens); // noflow
  const cached = vertex.preview.getGenerativeModelFromCachedContent({});
  eval((await cached.generateContent('hi')).response.candidates[0].content.parts[0].text); // flow: llm-output -> code
}
