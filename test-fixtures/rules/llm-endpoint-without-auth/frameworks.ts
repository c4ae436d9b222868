import { initTRPC, TRPCError } from '@trpc/server';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { rateLimiter } from 'hono-rate-limiter';
import OpenAI from 'openai';
import { WebSocketServer } from 'ws';

const client = new OpenAI();
async function ask(question: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return reply.choices[0]?.message.content ?? '';
}

const hono = new Hono();
hono.post('/before', async (c) => c.text(await ask(await c.req.text()))); // expect: llm-endpoint-without-auth "neither"
hono.use('/api/*', bearerAuth({ token: process.env.TOKEN as string }));
hono.use('/api/*', rateLimiter({ limit: 10 }));
hono.post('/api/chat', async (c) => c.text(await ask(await c.req.text()))); // ok: llm-endpoint-without-auth
hono.post('/other', async (c) => c.text(await ask(await c.req.text()))); // expect: llm-endpoint-without-auth "neither"

const server = fastify();
async function onlyWithKey(request: FastifyRequest, reply: FastifyReply) {
  if (request.headers['x-api-key'] !== process.env.KEY) return reply.code(401).send();
}
server.post('/open', async (request) => ask(String(request.body))); // expect: llm-endpoint-without-auth "neither"
server.post('/hook', { preHandler: onlyWithKey }, async (request) => ask(String(request.body))); // expect: llm-endpoint-without-auth "without a rate limit"
server.register(async (inner) => {
  inner.addHook('onRequest', onlyWithKey);
  inner.post('/inner', async (request) => ask(String(request.body))); // expect: llm-endpoint-without-auth "without a rate limit"
});

const t = initTRPC.context<{ user?: string }>().create();
const closed = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next();
});
export const router = t.router({
  open: t.procedure.mutation(async ({ input }) => ask(String(input))), // expect: llm-endpoint-without-auth "neither"
  closed: closed.mutation(async ({ input }) => ask(String(input))), // expect: llm-endpoint-without-auth "without a rate limit"
});

const sockets = new WebSocketServer({ port: 8080 });
sockets.on('connection', (socket) => { // expect: llm-endpoint-without-auth "neither"
  socket.on('message', async (data) => socket.send(await ask(String(data))));
});
const others = new WebSocketServer({ port: 8081 });
others.on('connection', (socket, request) => { // expect: llm-endpoint-without-auth "without a rate limit"
  if (request.headers.authorization !== process.env.KEY) {
    socket.close();
    return;
  }
  socket.on('message', async (data) => socket.send(await ask(String(data))));
});
