import OpenAI, { AzureOpenAI } from 'openai';

// Keys without a shape: what counts is that the literal reaches a credential argument.
const AZURE = '4f9c1b7e2d8a60e3b5c7194df02e8a6b'; // source: hardcoded-api-key
export const azure = new AzureOpenAI({ endpoint: 'https://x.openai.azure.com', apiKey: AZURE }); // expect: hardcoded-api-key "is given a credential that is written in the code (line 4)"
export const hosted = new OpenAI({ baseURL: 'https://llm.example.org/v1', apiKey: 'q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0' }); // expect: hardcoded-api-key

const CHECKSUM = '4f9c1b7e2d8a60e3b5c7194df02e8a6b'; // ok: hardcoded-api-key
export const organization = new OpenAI({ organization: CHECKSUM, apiKey: process.env.KEY }); // ok: hardcoded-api-key
export const empty = new OpenAI({ apiKey: '' }); // ok: hardcoded-api-key
