// These rows say who comes too often; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
import arcjet, { withArcjet } from '@arcjet/next';
import { fastifyRateLimit } from '@fastify/rate-limit';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { MultiRegionRatelimit, Ratelimit } from '@upstash/ratelimit';
import { checkRateLimit } from '@vercel/firewall';
import limit, { rateLimit } from 'express-rate-limit';
import { slowDown } from 'express-slow-down';
import { rateLimiter } from 'hono-rate-limiter';
import OpenAI from 'openai';
import * as flexible from 'rate-limiter-flexible';
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
  await new flexible.BurstyRateLimiter(1, 2).consume(ip);
  await new flexible.RLWrapperBlackAndWhite({}).consume(ip);
  await new flexible.RateLimiterRedis({}).consume(ip);
  await new flexible.RateLimiterRedisNonAtomic({}).consume(ip);
  await new flexible.RateLimiterMemcache({}).consume(ip);
  await new flexible.RateLimiterMongo({}).consume(ip);
  await new flexible.RateLimiterMySQL({}).consume(ip);
  await new flexible.RateLimiterPostgres({}).consume(ip);
  await new flexible.RateLimiterSQLite({}).consume(ip);
  await new flexible.RateLimiterDynamo({}).consume(ip);
  await new flexible.RateLimiterPrisma({}).consume(ip);
  await new flexible.RateLimiterDrizzle({}).consume(ip);
  await new flexible.RateLimiterDrizzleNonAtomic({}).consume(ip);
  await new flexible.RateLimiterValkey({}).consume(ip);
  await new flexible.RateLimiterValkeyGlide({}).consume(ip);
  await new flexible.RateLimiterEtcd({}).consume(ip);
  await new flexible.RateLimiterEtcdNonAtomic({}).consume(ip);
  await new flexible.RateLimiterCluster({}).consume(ip);
  await new flexible.RateLimiterUnion({}).consume(ip);
  await new Ratelimit({}).limit(ip);
  await new MultiRegionRatelimit({}).blockUntilReady(ip, 1000);
  withArcjet(arcjet({ rules: [] }), () => undefined);
  fastifyRateLimit({}, {}, () => undefined);
  await arcjet({ rules: [] }).protect(request);
  console.log((await new OpenAI().responses.create({ model: 'gpt-4o', input: ip })).output_text); // flow: llm-output -> log
}
