import OpenAI from 'openai';

const client = new OpenAI();

export const search = {
  documents(_: unknown, { query, limit }: { query: string; limit: string }) {
    const count = Number.parseInt(limit, 10);
    return client.responses.create({
      model: 'gpt-4.1',
      instructions: `Find ${count} documents.`, // ok: untrusted-input-in-system-prompt
      input: query,
    });
  },
};
