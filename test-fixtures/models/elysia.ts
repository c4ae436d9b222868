import { execSync } from 'node:child_process';
import { Elysia, t } from 'elysia';

new Elysia()
  .use(plugin)
  .decorate('a', 1)
  .state('b', 2)
  .derive(() => ({}))
  .onError(() => 'error')
  .get('/a', ({ query, params, headers, cookie, redirect, request }) => {
    execSync(query.q as string); // flow: untrusted-input -> shell-command
    execSync(params.id as string); // flow: untrusted-input -> shell-command
    execSync(headers.host as string); // flow: untrusted-input -> shell-command
    execSync(cookie.name?.value as string); // flow: untrusted-input -> shell-command
    execSync(request.method); // noflow
    redirect('/home'); // noflow
    return redirect(query.next as string); // flow: untrusted-input -> url
  })
  .post('/b', ({ body }) => execSync(body as string)) // flow: untrusted-input -> shell-command
  .put('/b', ({ body }) => execSync(body as string)) // flow: untrusted-input -> shell-command
  .patch('/b', ({ body }) => execSync(body as string)) // flow: untrusted-input -> shell-command
  .delete('/b', (context) => execSync(context.body as string)) // flow: untrusted-input -> shell-command
  .all('/b', (context) => execSync(context.body as string)) // flow: untrusted-input -> shell-command
  .post(
    '/c',
    ({ body }) => {
      execSync(body.text); // flow: untrusted-input -> shell-command
      execSync(body.mode); // noflow
      return body.text; // noflow
    },
    { body: t.Object({ text: t.String(), mode: t.Union([t.Literal('a'), t.Literal('b')]) }) },
  )
  .group('/d', (app) => app.get('/e', ({ query }) => execSync(query.q as string))) // flow: untrusted-input -> shell-command
  .guard({}, (app) => app.get('/f', ({ query }) => query.q));

function plugin(app: Elysia) {
  return app.get('/g', ({ query }) => execSync(query.q as string)); // flow: untrusted-input -> shell-command
}
