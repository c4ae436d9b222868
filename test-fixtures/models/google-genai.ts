// Gemini, new SDK and old. A source is shown by eval of it, a sink by the command line's argument in it.
import { GoogleGenAI, Modality } from '@google/genai';
import { GoogleGenerativeAI } from '@google/generative-ai';

const input = process.argv[2];
const model = 'gemini-2.5-flash';
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY }); // noflow
new GoogleGenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function generate() {
  const response = await ai.models.generateContent({
    model,
    contents: input, // flow: untrusted-input -> user-prompt
    config: { systemInstruction: input, maxOutputTokens: 100 }, // flow: untrusted-input -> system-prompt
  });
  eval(response.text); // flow: llm-output -> code
  eval(response.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval(response.codeExecutionResult); // flow: llm-output -> code
  eval(response.executableCode); // flow: tool-arguments -> code
  for (const call of response.functionCalls ?? []) {
    eval(call.args.code); // flow: tool-arguments -> code
    eval(call.name); // flow: tool-name -> code
  }
  eval(response.candidates[0].content.parts[0].functionCall.args.code); // flow: tool-arguments -> code
  eval(response.candidates[0].groundingMetadata.groundingChunks[0].web.title); // flow: retrieved-content -> code
  eval(response.modelVersion); // noflow
  eval(response.usageMetadata.totalTokenCount); // noflow
  await ai.models.generateContent({ model, contents: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  await ai.models.generateContent({
    model,
    contents: [
      { role: 'user', parts: [{ text: input }] }, // flow: untrusted-input -> user-prompt
      { role: 'model', parts: [{ inlineData: input }] }, // noflow
    ],
    config: {
      systemInstruction: { parts: [{ text: input }] }, // flow: untrusted-input -> system-prompt
      tools: [{ functionDeclarations: [{ name: 'run', description: input }] }], // flow: untrusted-input -> tool-description
    },
  });
  const stream = await ai.models.generateContentStream({ model, contents: 'hi' });
  for await (const chunk of stream) {
    eval(chunk.text); // flow: llm-output -> code
    eval(chunk.functionCalls[0].args); // flow: tool-arguments -> code
    eval(chunk.responseId); // noflow
  }
  eval((await ai.models.embedContent({ model, contents: input })).embeddings[0]); // noflow
  eval((await ai.models.countTokens({ model, contents: input })).totalTokens); // noflow
  await ai.models.generateImages({ model, prompt: input }); // noflow
  await ai.models.editImage({ model, prompt: input }); // noflow
  await ai.caches.create({ model, config: { systemInstruction: input } }); // flow: untrusted-input -> system-prompt
}

export async function chats() {
  const chat = ai.chats.create({ model, config: { systemInstruction: input } }); // flow: untrusted-input -> system-prompt
  const response = await chat.sendMessage({ message: input }); // flow: untrusted-input -> user-prompt
  eval(response.text); // flow: llm-output -> code
  for await (const chunk of await chat.sendMessageStream({ message: 'hi' })) eval(chunk.text); // flow: llm-output -> code
}

export async function live() {
  const session = await ai.live.connect({
    model,
    config: { responseModalities: [Modality.TEXT], systemInstruction: input }, // flow: untrusted-input -> system-prompt
    callbacks: {
      onmessage: (message) => {
        eval(message.text); // flow: llm-output -> code
        eval(message.serverContent.modelTurn.parts[0].text); // flow: llm-output -> code
        eval(message.toolCall.functionCalls[0].args.code); // flow: tool-arguments -> code
        eval(message.toolCall.functionCalls[0].name); // flow: tool-name -> code
        eval(message.usageMetadata); // noflow
      },
      onclose: (event) => eval(event.reason), // noflow
    },
  });
  session.sendClientContent({ turns: input }); // flow: untrusted-input -> user-prompt
  session.sendRealtimeInput({ text: input }); // flow: untrusted-input -> user-prompt
}

export async function interactions() {
  const interaction = await ai.interactions.create({
    model,
    system_instruction: input, // flow: untrusted-input -> system-prompt
    input, // flow: untrusted-input -> user-prompt
  });
  eval(interaction.output_text); // flow: llm-output -> code
  eval(interaction.outputs[0].text); // flow: llm-output -> code
  for (const step of interaction.steps) {
    if (step.type === 'function_call') eval(step.arguments.code); // flow: tool-arguments -> code
    else eval(step.content[0].text); // flow: llm-output -> code
  }
  eval(interaction.id); // noflow
  await ai.interactions.create({ model, input: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  for await (const event of await ai.interactions.create({ model, input: 'hi', stream: true })) eval(event.delta.text); // flow: llm-output -> code
  eval((await ai.interactions.get('id')).output_text); // flow: llm-output -> code
}

// @google/generative-ai
const old = new GoogleGenerativeAI('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key
const instructed = old.getGenerativeModel({ model, systemInstruction: input }); // flow: untrusted-input -> system-prompt
const bare = old.getGenerativeModel({ model });
export async function before() {
  const result = await instructed.generateContent(input); // flow: untrusted-input -> user-prompt
  eval(result.response.text()); // flow: llm-output -> code
  const response = await result.response;
  eval(response.text()); // flow: llm-output -> code
  eval(response.functionCalls()[0].args.code); // flow: tool-arguments -> code
  eval(response.functionCalls()[0].name); // flow: tool-name -> code
  eval(response.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval(response.usageMetadata); // noflow
  await bare.generateContent(`Sum up: ${input}`); // flow: untrusted-input -> undivided-prompt
  await bare.generateContent(['Be brief.', `Sum up: ${input}`]); // flow: untrusted-input -> undivided-prompt
  await bare.generateContent({ contents: [{ role: 'user', parts: [{ text: input }] }] }); // flow: untrusted-input -> user-prompt
  await bare.generateContent({ contents: [], systemInstruction: input }); // flow: untrusted-input -> system-prompt
  const { stream } = await bare.generateContentStream('hi');
  for await (const chunk of stream) eval(chunk.text()); // flow: llm-output -> code
  const chat = bare.startChat({ systemInstruction: input, history: [{ role: 'user', parts: [{ text: 'hi' }] }] }); // flow: untrusted-input -> system-prompt
  eval((await chat.sendMessage(input)).response.text()); // flow: llm-output -> code flow: untrusted-input -> user-prompt
  for await (const chunk of (await chat.sendMessageStream('hi')).stream) eval(chunk.text()); // flow: llm-output -> code
  eval((await bare.embedContent(input)).embedding); // noflow
  eval((await bare.countTokens(input)).totalTokens); // noflow
  const cached = old.getGenerativeModelFromCachedContent({});
  eval((await cached.generateContent('hi')).response.text()); // flow: llm-output -> code
}
