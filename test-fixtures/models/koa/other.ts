import { createServer } from 'node:http';

interface Context {
  body: string;
  text: string;
  redirect(address: string): void;
}

/** A context of its own, in a file that knows no Koa. */
export function handle(ctx: Context): void {
  ctx.body = process.argv[2] as string; // noflow
  ctx.redirect(process.argv[2] as string); // noflow
}
createServer((request) => {
  handle({ body: '', text: request.url as string, redirect: () => {} });
});
