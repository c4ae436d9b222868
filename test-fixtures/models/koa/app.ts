import { execSync } from 'node:child_process';
import Router from '@koa/router';
import Koa, { type Context } from 'koa';

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  execSync(ctx.query.q as string); // flow: untrusted-input -> shell-command
  execSync(ctx.querystring); // flow: untrusted-input -> shell-command
  execSync(ctx.search); // flow: untrusted-input -> shell-command
  execSync(ctx.headers['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(ctx.header['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(ctx.url); // flow: untrusted-input -> shell-command
  execSync(ctx.originalUrl); // flow: untrusted-input -> shell-command
  execSync(ctx.path); // flow: untrusted-input -> shell-command
  execSync(ctx.href); // flow: untrusted-input -> shell-command
  execSync(ctx.host); // flow: untrusted-input -> shell-command
  execSync(ctx.hostname); // flow: untrusted-input -> shell-command
  execSync(ctx.get('x-name')); // flow: untrusted-input -> shell-command
  execSync(ctx.request.get('x-name')); // flow: untrusted-input -> shell-command
  execSync(ctx.cookies.get('name') as string); // flow: untrusted-input -> shell-command
  execSync(ctx.method); // noflow
  await next();
});
router.post('/a', async ({ request, response, redirect }) => {
  execSync(request.body.command); // flow: untrusted-input -> shell-command
  execSync(request.rawBody as string); // flow: untrusted-input -> shell-command
  execSync(request.files?.[0].originalFilename); // flow: untrusted-input -> shell-command
  execSync(request.query.q as string); // flow: untrusted-input -> shell-command
  execSync(request.querystring); // flow: untrusted-input -> shell-command
  execSync(request.search); // flow: untrusted-input -> shell-command
  execSync(request.headers.host as string); // flow: untrusted-input -> shell-command
  execSync(request.header.host as string); // flow: untrusted-input -> shell-command
  execSync(request.url); // flow: untrusted-input -> shell-command
  execSync(request.path); // flow: untrusted-input -> shell-command
  execSync(request.href); // flow: untrusted-input -> shell-command
  response.body = request.body.text; // flow: untrusted-input -> html
  response.redirect(request.query.next as string); // flow: untrusted-input -> url
});
router.get('/b/:id', (ctx) => {
  execSync(ctx.params.id as string); // flow: untrusted-input -> shell-command
  ctx.body = `<p>${ctx.params.id}</p>`; // flow: untrusted-input -> html
  ctx.body = { id: ctx.params.id }; // noflow
  ctx.body = 'done'; // noflow
  ctx.redirect(ctx.query.next as string); // flow: untrusted-input -> url
  ctx.redirect('/home'); // noflow
});
router.put('/c', (ctx) => execSync(ctx.url)); // flow: untrusted-input -> shell-command
router.patch('/c', (ctx) => execSync(ctx.url)); // flow: untrusted-input -> shell-command
router.delete('/c', (ctx) => execSync(ctx.url)); // flow: untrusted-input -> shell-command
router.del('/c', (ctx) => execSync(ctx.url)); // flow: untrusted-input -> shell-command
router.all('/c', (ctx) => execSync(ctx.url)); // flow: untrusted-input -> shell-command
router.use((ctx, next) => {
  execSync(ctx.url); // flow: untrusted-input -> shell-command
  return next();
});
router.param('id', (id, ctx, next) => {
  execSync(id); // flow: untrusted-input -> shell-command
  execSync(ctx.url); // flow: untrusted-input -> shell-command
  return next();
});
app.use(router.routes());

export function handle(ctx: Context): void {
  ctx.body = ctx.query.text; // flow: untrusted-input -> html
}
