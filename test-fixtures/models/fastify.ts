import { execSync } from 'node:child_process';
import Fastify, { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';

const app = Fastify({ logger: true });
const other = fastify();

app.get('/a', async (request, reply) => {
  execSync((request.query as { q: string }).q); // flow: untrusted-input -> shell-command
  execSync((request.params as { id: string }).id); // flow: untrusted-input -> shell-command
  execSync(request.headers['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(request.cookies.name as string); // flow: untrusted-input -> shell-command
  execSync(request.url); // flow: untrusted-input -> shell-command
  execSync(request.originalUrl); // flow: untrusted-input -> shell-command
  execSync(request.hostname); // flow: untrusted-input -> shell-command
  execSync(request.method); // noflow
  const { name } = request.query as { name: string };
  reply.type('text/html').send(`<p>${name}</p>`); // flow: untrusted-input -> html
  reply.code(200).type('text/html').send(name); // flow: untrusted-input -> html
  reply.type('text/html').code(200).send(name); // flow: untrusted-input -> html
  reply.type('text/html').status(200).send(name); // flow: untrusted-input -> html
  reply.header('Content-Type', 'text/html').send(name); // flow: untrusted-input -> html
  reply.type('text/html').header('x-version', '1').send(name); // flow: untrusted-input -> html
  reply.header('Content-Type', 'text/plain').send(name); // noflow
  reply.type('text/plain').send(name); // noflow
  reply.status(200).send(name); // noflow
  reply.type('text/html').send('<p>done</p>'); // noflow
  reply.redirect(name); // flow: untrusted-input -> url
  reply.redirect(302, name); // flow: untrusted-input -> url
  reply.redirect(name, 303); // flow: untrusted-input -> url
  reply.redirect('/home'); // noflow
  reply.sendFile(name); // noflow
  return name; // noflow
});
app.post<{ Body: { command: string } }>('/b', { preHandler: check }, async (request) => {
  execSync(request.body.command); // flow: untrusted-input -> shell-command
});
app.put('/c', (request) => execSync((request.body as { command: string }).command)); // flow: untrusted-input -> shell-command
app.patch('/c', (request) => execSync(request.body as string)); // flow: untrusted-input -> shell-command
app.delete('/c', (request) => execSync(request.body as string)); // flow: untrusted-input -> shell-command
app.head('/c', (request) => execSync(request.url)); // flow: untrusted-input -> shell-command
app.options('/c', (request) => execSync(request.url)); // flow: untrusted-input -> shell-command
other.all('/c', (request) => execSync(request.url)); // flow: untrusted-input -> shell-command
app.get('/d', { handler: (request) => execSync((request.query as { q: string }).q) }); // flow: untrusted-input -> shell-command
app.get('/e', { preHandler: (request: FastifyRequest) => execSync(request.url) }, async () => 'done'); // flow: untrusted-input -> shell-command
app.route({
  method: 'POST',
  url: '/f',
  preHandler: [(request) => execSync(request.originalUrl)], // flow: untrusted-input -> shell-command
  handler: (request) => execSync(request.body as string), // flow: untrusted-input -> shell-command
});
app.addHook('preHandler', async (request) => {
  execSync(request.hostname); // flow: untrusted-input -> shell-command
});
app.addHook('onReady', async (request: { hostname: string }) => {
  execSync(request.hostname); // noflow
});
app.setNotFoundHandler((request) => execSync(request.url)); // flow: untrusted-input -> shell-command

const Body = z.object({ mode: z.enum(['a', 'b']), text: z.string() });
app.withTypeProvider().post('/g', { schema: { body: Body } }, async (request) => {
  execSync((request.body as z.infer<typeof Body>).mode); // noflow
  execSync((request.body as z.infer<typeof Body>).text); // flow: untrusted-input -> shell-command
});
app.route({
  method: 'POST',
  url: '/h',
  schema: { body: Body },
  handler: (request) => {
    execSync((request.body as z.infer<typeof Body>).mode); // noflow
    execSync((request.body as z.infer<typeof Body>).text); // flow: untrusted-input -> shell-command
  },
});
app.post('/l', { schema: { body: { type: 'object', properties: { mode: { enum: ['a', 'b'] }, text: { type: 'string' } } } } }, async (request) => {
  const { mode, text } = request.body as { mode: string; text: string };
  execSync(mode); // noflow
  execSync(text); // flow: untrusted-input -> shell-command
});

app.register(async (instance) => {
  instance.post('/i', (request) => execSync(request.body as string)); // flow: untrusted-input -> shell-command
});
export default fp(async (instance) => {
  instance.post('/j', (request) => execSync(request.body as string)); // flow: untrusted-input -> shell-command
});
export async function routes(instance: FastifyInstance): Promise<void> {
  instance.post('/k', handle);
}
async function check(request: FastifyRequest): Promise<void> {
  execSync(request.cookies.session as string); // flow: untrusted-input -> shell-command
  execSync((request.params as { id: string }).id); // flow: untrusted-input -> shell-command
  execSync((request.query as { id: string }).id); // flow: untrusted-input -> shell-command
  execSync(request.headers.host as string); // flow: untrusted-input -> shell-command
}
function handle(request: FastifyRequest, reply: FastifyReply): void {
  execSync(request.body as string); // flow: untrusted-input -> shell-command
  reply.type('text/html').send(request.body); // flow: untrusted-input -> html
}
