import { execSync } from 'node:child_process';
import Hapi, { type Request, type ResponseToolkit } from '@hapi/hapi';
import Joi from 'joi';

const server = Hapi.server({ port: 80 });

server.route({
  method: 'POST',
  path: '/a/{id}',
  handler: (request, h) => {
    execSync((request.payload as { command: string }).command); // flow: untrusted-input -> shell-command
    execSync(request.query.q as string); // flow: untrusted-input -> shell-command
    execSync(request.params.id as string); // flow: untrusted-input -> shell-command
    execSync(request.headers['x-name'] as string); // flow: untrusted-input -> shell-command
    execSync(request.state.session as string); // flow: untrusted-input -> shell-command
    execSync(request.path); // flow: untrusted-input -> shell-command
    execSync(request.method); // noflow
    h.redirect('/home'); // noflow
    return h.redirect(request.query.next as string); // flow: untrusted-input -> url
  },
});
server.route([
  {
    method: 'GET',
    path: '/b',
    options: {
      validate: { query: Joi.object({ mode: Joi.string().valid('a', 'b'), text: Joi.string() }) },
      handler: (request, h) => {
        execSync(request.query.mode as string); // noflow
        execSync(request.query.text as string); // flow: untrusted-input -> shell-command
        return h.response(request.query.text).type('text/plain'); // noflow
      },
    },
  },
]);
server.ext('onPreHandler', (request, h) => {
  execSync(request.query.q as string); // flow: untrusted-input -> shell-command
  return h.continue;
});
export function handle(request: Request, h: ResponseToolkit) {
  execSync(request.payload as string); // flow: untrusted-input -> shell-command
  execSync(request.params.id as string); // flow: untrusted-input -> shell-command
  execSync(request.headers.host as string); // flow: untrusted-input -> shell-command
  execSync(request.state.session as string); // flow: untrusted-input -> shell-command
  execSync(request.path); // flow: untrusted-input -> shell-command
  return h.redirect(request.path); // flow: untrusted-input -> url
}
