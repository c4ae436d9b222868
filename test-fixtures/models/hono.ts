import { execSync } from 'node:child_process';
import { Type } from '@sinclair/typebox';
import { sValidator } from '@hono/standard-validator';
import { tbValidator } from '@hono/typebox-validator';
import { vValidator } from '@hono/valibot-validator';
import { zValidator } from '@hono/zod-validator';
import { OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createFactory, createMiddleware } from 'hono/factory';
import { html, raw } from 'hono/html';
import * as v from 'valibot';
import { z } from 'zod';

const app = new Hono();

app.post('/a', async (c) => {
  execSync((await c.req.json()).command); // flow: untrusted-input -> shell-command
  execSync(await c.req.text()); // flow: untrusted-input -> shell-command
  execSync((await c.req.parseBody()).command as string); // flow: untrusted-input -> shell-command
  execSync((await c.req.formData()).get('command') as string); // flow: untrusted-input -> shell-command
  execSync(String(await c.req.arrayBuffer())); // flow: untrusted-input -> shell-command
  execSync(String(await c.req.blob())); // flow: untrusted-input -> shell-command
  execSync(c.req.query('q') as string); // flow: untrusted-input -> shell-command
  execSync(c.req.queries('q')?.[0] as string); // flow: untrusted-input -> shell-command
  execSync(c.req.param('id')); // flow: untrusted-input -> shell-command
  execSync(c.req.header('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(c.req.url); // flow: untrusted-input -> shell-command
  execSync(c.req.path); // flow: untrusted-input -> shell-command
  execSync((await c.req.raw.json()).command); // flow: untrusted-input -> shell-command
  execSync(await c.req.raw.text()); // flow: untrusted-input -> shell-command
  execSync((await c.req.raw.formData()).get('a') as string); // flow: untrusted-input -> shell-command
  execSync(c.req.raw.url); // flow: untrusted-input -> shell-command
  execSync(c.req.raw.headers.get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(String(c.req.raw.body)); // flow: untrusted-input -> shell-command
  execSync(getCookie(c, 'name') as string); // flow: untrusted-input -> shell-command
  execSync(c.req.method); // noflow
  const name = c.req.query('name') as string;
  c.html(`<p>${name}</p>`); // flow: untrusted-input -> html
  c.html(html`<p>${name}</p>`); // noflow
  c.html(html`<p>${raw(name)}</p>`); // flow: untrusted-input -> html
  c.text(name); // noflow
  c.redirect('/home'); // noflow
  c.redirect(name); // flow: untrusted-input -> url
  return c.json({ name }); // noflow
});
const Body = z.object({ mode: z.enum(['a', 'b']), text: z.string() });
app.post('/b', zValidator('json', Body), (c) => {
  execSync(c.req.valid('json').mode); // noflow
  execSync(c.req.valid('json').text); // flow: untrusted-input -> shell-command
  return c.text('done');
});
app.post('/b/:id', zValidator('param', z.object({ id: z.string().uuid() })), zValidator('json', Body), async (c) => {
  const { mode, text } = c.req.valid('json');
  execSync(c.req.valid('param').id); // noflow
  execSync(mode); // noflow
  execSync(text); // flow: untrusted-input -> shell-command
  return c.text('done');
});
app.post('/k', sValidator('json', Body), (c) => execSync(c.req.valid('json').mode)); // noflow
app.post('/l', vValidator('json', v.object({ mode: v.picklist(['a']), text: v.string() })), (c) => {
  execSync(c.req.valid('json').mode); // noflow
  return execSync(c.req.valid('json').text); // flow: untrusted-input -> shell-command
});
app.post('/m', tbValidator('json', Type.Object({ mode: Type.Literal('a') })), (c) => execSync(c.req.valid('json').mode)); // noflow
app.get('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.put('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.patch('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.delete('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.options('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.all('/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.on('PURGE', '/c', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.use('*', async (c, next) => {
  execSync(c.req.url); // flow: untrusted-input -> shell-command
  await next();
});
app.notFound((c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.basePath('/api').get('/d', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.route('/e', other()).get('/f', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command
app.use(createMiddleware(async (c) => execSync(c.req.url))); // flow: untrusted-input -> shell-command
const factory = createFactory();
app.use(factory.createMiddleware(async (c) => execSync(c.req.url))); // flow: untrusted-input -> shell-command
app.get('/g', ...factory.createHandlers(async (c) => execSync(c.req.url))); // flow: untrusted-input -> shell-command
factory.createApp().get('/h', (c) => execSync(c.req.url)); // flow: untrusted-input -> shell-command

function other(): Hono {
  const routes = new Hono();
  routes.get('/i', handle);
  return routes;
}
function handle(c: Context) {
  execSync(c.req.query('q') as string); // flow: untrusted-input -> shell-command
  return c.text('done');
}
export const described = new OpenAPIHono().openapi({ path: '/j' }, (c) => execSync(c.req.query('q') as string)); // flow: untrusted-input -> shell-command
