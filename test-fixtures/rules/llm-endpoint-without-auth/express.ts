import { createHmac } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();
const limiter = rateLimit({ windowMs: 60_000, limit: 20 });

async function ask(question: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return reply.choices[0]?.message.content;
}

app.post('/open', async (req, res) => { // expect: llm-endpoint-without-auth "neither authentication nor a rate limit"
  res.json({ answer: await ask(req.body.question) });
});

app.post('/limited', limiter, async (req, res) => { // expect: llm-endpoint-without-auth "without authentication"
  res.json({ answer: await ask(req.body.question) });
});

// a helper of the project is judged by what it does
function requireAuth(_req: Request, _res: Response, next: NextFunction) {
  next();
}
app.post('/named', requireAuth, async (req, res) => { // expect: llm-endpoint-without-auth "neither"
  res.json({ answer: await ask(req.body.question) });
});

function second(req: Request, res: Response, next: NextFunction) {
  const given = req.headers['x-api-key'];
  if (given !== process.env.SERVICE_KEY) {
    res.status(401).end();
    return;
  }
  next();
}
app.post('/second', second, async (req, res) => { // expect: llm-endpoint-without-auth "without a rate limit"
  res.json({ answer: await ask(req.body.question) });
});
app.post('/both', limiter, second, async (req, res) => { // ok: llm-endpoint-without-auth
  res.json({ answer: await ask(req.body.question) });
});

app.post('/token', limiter, async (req, res) => { // ok: llm-endpoint-without-auth
  const claims = jwt.verify(String(req.headers.authorization), process.env.JWT_SECRET as string);
  res.json({ answer: await ask(req.body.question), for: claims });
});

app.post('/signature', limiter, async (req, res) => { // ok: llm-endpoint-without-auth
  const signature = createHmac('sha256', process.env.HOOK_SECRET as string).update(JSON.stringify(req.body)).digest('hex');
  if (req.headers['x-hub-signature'] !== signature) return void res.sendStatus(403);
  res.json({ answer: await ask(req.body.question) });
});

// what comes behind the model guards nothing
app.post('/late', limiter, async (req, res) => { // expect: llm-endpoint-without-auth "without authentication"
  const answer = await ask(req.body.question);
  if (!req.headers.authorization) return void res.sendStatus(401);
  res.json({ answer });
});

// a provider that does not know the program's key is no check of the caller
app.post('/upstream', limiter, async (req, res) => { // expect: llm-endpoint-without-auth "without authentication"
  const status = await fetch('https://status.example.com/');
  if (status.status === 401) return void res.status(401).json({ error: 'the provider does not know us' });
  res.json({ answer: await ask(req.body.question) });
});

// a bad request is no stranger
app.post('/empty', limiter, async (req, res) => { // expect: llm-endpoint-without-auth "without authentication"
  if (!req.body.user) return void res.status(400).json({ error: 'who?' });
  res.json({ answer: await ask(req.body.question) });
});

// nothing is asked here
app.get('/health', (_req, res) => { // ok: llm-endpoint-without-auth
  res.json({ ok: true });
});

// in the handler: too many, and nobody known
const seen = new Map<string, number>();
app.post('/own', async (req, res) => { // ok: llm-endpoint-without-auth
  const count = (seen.get(String(req.ip)) ?? 0) + 1;
  seen.set(String(req.ip), count);
  if (count > 10) return void res.status(429).end();
  if (req.cookies.session === undefined) return void res.redirect('/login');
  res.json({ answer: await ask(req.body.question) });
});
