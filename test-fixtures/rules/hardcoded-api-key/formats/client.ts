import { Mistral } from '@mistralai/mistralai';

export const mistralApiKey = '{{key:mistral}}'; // expect: hardcoded-api-key "Mistral"
export const client = new Wrapper({ provider: 'mistral', apiKey: '{{key:mistral}}' }); // expect: hardcoded-api-key "`apiKey` holds"
export const model = new Wrapper({ provider: 'mistral', revision: '{{key:mistral}}' }); // ok: hardcoded-api-key
export const pem = `{{key:private}}`; // expect: hardcoded-api-key "looks like a private key"
export const shortened = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg...\n-----END PRIVATE KEY-----'; // ok: hardcoded-api-key

// Far from the vendor's name, and given to nothing that is known.
export const other = new Wrapper({ provider: 'unknown', apiKey: '{{key:mistral}}' }); // ok: hardcoded-api-key
declare const Wrapper: new (options: object) => Mistral;
