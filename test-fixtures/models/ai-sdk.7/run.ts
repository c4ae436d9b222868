// Version 7, by the manifest: a system message among the messages is an error before it is sent.
import { convertToModelMessages, generateText, streamText, ToolLoopAgent } from 'ai';

const input = process.argv[2] as string;

export async function calls(model: never, given: never) {
  await generateText({ model, messages: [{ role: 'system', content: input }] }); // noflow
  await generateText({ model, instructions: input, messages: given }); // flow: untrusted-input -> system-prompt
  await generateText({ model, allowSystemInMessages: true, messages: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
  await generateText({ model, allowSystemInMessages: false, messages: [{ role: 'system', content: input }] }); // noflow
  await generateText({ model, prompt: [{ role: 'system', content: input }] }); // noflow
  await generateText({ model, allowSystemInMessages: true, prompt: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
  await generateText({ model, prompt: [{ role: 'user', content: input }] }); // flow: untrusted-input -> user-prompt
  streamText({ model, messages: await convertToModelMessages(JSON.parse(input)) }); // flow: untrusted-input -> user-prompt
  const agent = new ToolLoopAgent({ model, instructions: 'Be brief.' });
  await agent.generate({ messages: [{ role: 'system', content: input }] }); // noflow
}
