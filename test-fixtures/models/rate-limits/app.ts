// These rows say who comes too often; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
import arcjet from '@arcjet/next';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { Ratelimit } from '@upstash/ratelimit';
import { checkRateLimit } from '@vercel/firewall';
import limit, { rateLimit } from 'express-rate-limit';
import { slowDown } from 'express-slow-down';
import { rateLimiter } from 'hono-rate-limiter';
import OpenAI from 'openai';
import { RateLimiterMemory } from 'rate-limiter-flexible';

export async function all(request: Request, ip: string) {
  limit({ limit: 1 });
  rateLimit({ limit: 1 });
  slowDown({ delayAfter: 1 });
  rateLimiter({ limit: 1 });
  await checkRateLimit('chat', { request });
  Throttle({});
  new ThrottlerGuard();
  await new RateLimiterMemory({ points: 1 }).consume(ip);
  await new Ratelimit({}).limit(ip);
  await arcjet({ rules: [] }).protect(request);
  console.log((await new OpenAI().responses.create({ model: 'gpt-4o', input: ip })).output_text); // flow: llm-output -> log
}
