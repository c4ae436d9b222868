import { client } from './client';

export const ask = (question: string) => client.responses.create({ model: 'gpt-5', input: question });
