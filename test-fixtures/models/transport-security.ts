import https from 'node:https';
import Anthropic from '@anthropic-ai/sdk';
import axios from 'axios';
import OpenAI from 'openai';
import { Agent, ProxyAgent } from 'undici';

export function clients(address: string) {
  const open = new https.Agent({ rejectUnauthorized: false }); // flow: hazard -> unverified-tls
  const checked = new https.Agent({ keepAlive: true });
  new OpenAI({ httpAgent: open }); // flow: hazard -> insecure-endpoint
  new OpenAI({ httpAgent: checked });
  new Anthropic({ httpAgent: open }); // flow: hazard -> insecure-endpoint
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false } }); // flow: hazard -> unverified-tls
  new OpenAI({ fetchOptions: { dispatcher } }); // flow: hazard -> insecure-endpoint
  new ProxyAgent({ uri: address, requestTls: { rejectUnauthorized: false } }); // flow: hazard -> unverified-tls
  new ProxyAgent(address);
  new OpenAI({ baseURL: 'http://models.acme.dev/v1' }); // flow: hazard -> insecure-endpoint
  new OpenAI({ baseURL: 'http://10.0.0.7:8000/v1' });
  new OpenAI({ baseURL: 'http://127.0.0.1:8000/v1' });
  new OpenAI({ baseURL: 'https://models.acme.dev/v1' });
  new OpenAI({ baseURL: address });
}

export async function requests(body: string) {
  await fetch('http://api.openai.com/v1/chat/completions', { method: 'POST', body }); // flow: hazard -> insecure-endpoint
  await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body });
  await fetch('http://intranet.acme.dev/tickets', { method: 'POST', body });
  await axios.post('http://api.anthropic.com/v1/messages', body); // flow: hazard -> insecure-endpoint
  await axios.post('https://api.anthropic.com/v1/messages', body);
}
