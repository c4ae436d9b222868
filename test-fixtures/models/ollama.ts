// The Ollama client. A source is shown by eval of it, a sink by the command line's argument in it.
import ollama, { Ollama } from 'ollama';
import { Ollama as InBrowser } from 'ollama/browser';

const input = process.argv[2];
const client = new Ollama({ host: 'http://127.0.0.1:11434' });

export async function chat() {
  const response = await ollama.chat({
    model: 'llama3.1',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
    ],
  });
  eval(response.message.content); // flow: llm-output -> code
  eval(response.message.thinking); // flow: llm-output -> code
  for (const call of response.message.tool_calls ?? []) {
    eval(call.function.arguments.code); // flow: tool-arguments -> code
    eval(call.function.name); // flow: tool-name -> code
  }
  eval(response.model); // noflow
  for await (const part of await client.chat({ model: 'llama3.1', messages: [], stream: true })) {
    eval(part.message.content); // flow: llm-output -> code
    eval(part.message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
    eval(part.done_reason); // noflow
  }
}

export async function generate() {
  const response = await new InBrowser().generate({
    model: 'llama3.1',
    system: input, // flow: untrusted-input -> system-prompt
    prompt: input, // flow: untrusted-input -> user-prompt
  });
  eval(response.response); // flow: llm-output -> code
  eval(response.context); // noflow
  await ollama.generate({ model: 'llama3.1', prompt: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  for await (const part of await ollama.generate({ model: 'llama3.1', prompt: 'hi', stream: true })) eval(part.response); // flow: llm-output -> code
}

export async function others() {
  await ollama.create({ model: 'mine', from: 'llama3.1', system: input }); // flow: untrusted-input -> system-prompt
  eval((await ollama.embed({ model: 'm', input })).embeddings[0]); // noflow
  eval((await ollama.embeddings({ model: 'm', prompt: input })).embedding); // noflow
  eval((await client.webSearch({ query: input })).results[0].content); // flow: retrieved-content -> code
  eval((await client.webFetch({ url: 'https://example.com' })).content); // flow: retrieved-content -> code
  eval((await ollama.list()).models[0].name); // noflow
}
