import https from 'node:https';
import OpenAI from 'openai';

const agent = new https.Agent({ rejectUnauthorized: false });

export const clients = [
  new OpenAI({ baseURL: 'http://models.acme.dev/v1' }), // expect: insecure-model-endpoint
  new OpenAI({ httpAgent: agent }), // expect: insecure-model-endpoint
];
export const ask = (body: string) => fetch('http://api.openai.com/v1/chat/completions', { method: 'POST', body }); // expect: insecure-model-endpoint
