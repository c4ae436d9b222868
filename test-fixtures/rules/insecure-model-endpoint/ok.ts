import https from 'node:https';
import OpenAI from 'openai';

const agent = new https.Agent({ keepAlive: true });

export const clients = [
  new OpenAI({ baseURL: 'https://models.acme.dev/v1' }), // ok: insecure-model-endpoint
  new OpenAI({ baseURL: 'http://192.168.1.20:8000/v1' }),
  new OpenAI({ baseURL: 'http://ollama:11434/v1' }),
  new OpenAI({ httpAgent: agent }),
];
export const other = new https.Agent({ rejectUnauthorized: false });
export const ask = (body: string) => fetch('http://intranet.acme.dev/tickets', { method: 'POST', body });
