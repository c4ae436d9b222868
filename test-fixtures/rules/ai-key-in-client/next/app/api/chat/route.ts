import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY }); // ok: ai-key-in-client
export const POST = async (request: Request) => Response.json(await client.models.list({ query: request.headers }));
