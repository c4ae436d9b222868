// Model services over plain HTTP. A source is shown by eval of it, a sink by the command line's argument in it.
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import nodeFetch from 'node-fetch';
import { fetch as undiciFetch } from 'undici';

const input = process.argv[2];
const headers = { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` };

export async function openai() {
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers,
    body: JSON.stringify({
      model: 'gpt-4o',
      messages: [
        { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
        { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
        { role: 'assistant', content: input }, // noflow
      ],
    }),
  });
  const data = await response.json();
  eval(data.choices[0].message.content); // flow: llm-output -> code
  eval(JSON.parse(data.choices[0].message.tool_calls[0].function.arguments).code); // flow: tool-arguments -> code
  eval(data.choices[0].message.tool_calls[0].function.name); // flow: tool-name -> code
  eval(data.id); // noflow
  eval(response.statusText); // noflow
}

const BASE = process.env.OPENAI_BASE_URL || 'https://api.openai.com/v1';
export async function based() {
  const response = await fetch(`${BASE}/responses`, { method: 'POST', body: JSON.stringify({ instructions: input }) }); // flow: untrusted-input -> system-prompt
  eval(await response.text()); // flow: llm-output -> code
  eval(await response.clone().text()); // flow: llm-output -> code
}

export async function anthropic() {
  const payload = {
    system: input,
    messages: [{ role: 'user', content: 'hi' }],
  };
  // flow: untrusted-input -> system-prompt
  const data = await nodeFetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify(payload) }).then((answer) => answer.json());
  eval(data.content[0].text); // flow: llm-output -> code
  eval(data.content[0].input.code); // flow: tool-arguments -> code
  eval(data.content[0].name); // flow: tool-name -> code
  eval(data.usage.input_tokens); // noflow
}

export async function gemini(model: string, key: string) {
  const url = `https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent?key=${key}`;
  const response = await undiciFetch(url, {
    method: 'POST',
    body: JSON.stringify({ contents: [{ parts: [{ text: `Sum up ${input}` }] }] }), // flow: untrusted-input -> user-prompt
  });
  const data = await response.json();
  eval(data.candidates[0].content.parts[0].text); // flow: llm-output -> code
  eval(data.candidates[0].content.parts[0].functionCall.args.code); // flow: tool-arguments -> code
  eval(data.modelVersion); // noflow
}

class Ollama {
  private readonly host: string;
  constructor(host?: string) {
    this.host = host ?? 'http://localhost:11434';
  }
  async generate() {
    const response = await fetch(`${this.host}/api/generate`, {
      method: 'POST',
      body: JSON.stringify({ model: 'llama3', prompt: `Sum up: ${input}` }), // flow: untrusted-input -> undivided-prompt
    });
    eval((await response.json()).response); // flow: llm-output -> code
    await fetch(`${this.host}/api/generate`, { method: 'POST', body: JSON.stringify({ system: 'You sum up.', prompt: `Text: ${input}` }) }); // noflow
  }
  async stream() {
    const response = await fetch(`${this.host}/api/chat`, { method: 'POST', body: '{}' });
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      eval(new TextDecoder().decode(value)); // flow: llm-output -> code
    }
    for await (const chunk of (await fetch(`${this.host}/api/chat`)).body) eval(chunk); // flow: llm-output -> code
  }
}
export const ollama = new Ollama();

export async function clients() {
  const { data } = await axios.post('https://openrouter.ai/api/v1/chat/completions', {
    messages: [{ role: 'system', content: input }], // flow: untrusted-input -> system-prompt
  });
  eval(data.choices[0].message.content); // flow: llm-output -> code
  eval(data.id); // noflow
  const whole = await axios({
    method: 'post',
    url: 'https://api.mistral.ai/v1/chat/completions',
    data: { messages: [{ role: 'system', content: input }] }, // flow: untrusted-input -> system-prompt
  });
  eval(whole.data.choices[0].message.content); // flow: llm-output -> code
  eval((await axios.request({ url: 'https://api.groq.com/openai/v1/chat/completions' })).data.choices[0].message.content); // flow: llm-output -> code
  const instance = axios.create({ baseURL: 'https://api.groq.com/openai/v1' });
  eval((await instance.post('/chat/completions', {})).data.choices[0].message.content); // flow: llm-output -> code
  const answer = await ky.post('https://api.deepseek.com/chat/completions', { json: { messages: [{ role: 'system', content: input }] } }).json(); // flow: untrusted-input -> system-prompt
  eval(answer.choices[0].message.content); // flow: llm-output -> code
  const body = await got('https://api.x.ai/v1/chat/completions', { method: 'POST', json: {} }).json();
  eval(body.choices[0].message.content); // flow: llm-output -> code
}

// other services
export async function others(address: string) {
  const response = await fetch('https://api.github.com/graphql', {
    method: 'POST',
    body: JSON.stringify({ messages: [{ role: 'system', content: input }], system: input, prompt: input }), // noflow
  });
  const data = await response.json();
  eval(data.choices[0].message.content); // flow: retrieved-content -> code
  eval((await (await fetch(`${address}/v1/chat/completions`)).json()).choices[0].message.content); // flow: llm-output -> code
  eval((await (await fetch(`${address}/v1/chat/rooms`)).json()).choices[0].message.content); // flow: retrieved-content -> code
  eval((await axios.post('https://example.com', { messages: [{ role: 'system', content: input }] })).data.text); // flow: retrieved-content -> code
}

/** What is spoken or judged takes no orders. */
export async function spoken() {
  await fetch(`${BASE}/audio/speech`, { method: 'POST', body: JSON.stringify({ input: [{ role: 'system', content: input }] }) }); // noflow
  await axios.post('https://api.openai.com/v1/moderations', { input: [{ role: 'system', content: input }] }); // noflow
  await axios.post('https://api.openai.com/v1/responses', { input: [{ role: 'system', content: input }] }); // flow: untrusted-input -> system-prompt
  await axios.post('https://api.openai.com/v1/responses', { input }); // noflow
  const asked = { agent: 'research', input, stream: true };
  await fetch('https://generativelanguage.googleapis.com/v1beta/interactions', { method: 'POST', body: JSON.stringify(asked) }); // noflow
}
