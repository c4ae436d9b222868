/**
 * Libraries that turn away, or make wait, callers who come too often: express-rate-limit 5 to 8, express-slow-down 3, koa-ratelimit 6, rate-limiter-flexible 11,
 * @upstash/ratelimit 2, @unkey/ratelimit 2, hono-rate-limiter 0.5, elysia-rate-limit 4, @fastify/rate-limit 11, @vercel/firewall 1, Arcjet 1, @nestjs/throttler 6,
 * slowapi 0.1, flask-limiter 4, fastapi-limiter 0.1 and 0.2, django-ratelimit 3 and 4; compared with the packages' own declarations on 2026-11-22. Those that
 * slow the program's own requests down (bottleneck, aiolimiter) are none, nor are rate-limiter-flexible's queues, which do that.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Stores of rate-limiter-flexible, whose limiters are all asked by `consume`. */
const STORES =
  'Memory Redis RedisNonAtomic Memcache Mongo MySQL Postgres SQLite Dynamo Prisma Drizzle DrizzleNonAtomic Valkey ValkeyGlide Etcd EtcdNonAtomic Cluster Union';
const ARCJET = ['next', 'node', 'bun', 'deno', 'nest', 'remix', 'sveltekit', 'astro', 'fastify', 'react-router'].map((name) => `@arcjet/${name}`);

const LIMITS: CallModel = { access: 'rate-limit' };

export default defineModel({
  sdk: 'rate-limits',
  title: 'Rate limiters',
  docs: 'https://express-rate-limit.mintlify.app/quickstart/usage',
  packages: {
    npm: {
      'express-rate-limit': '>=5',
      'express-slow-down': '*',
      'koa-ratelimit': '*',
      'rate-limiter-flexible': '*',
      '@upstash/ratelimit': '*',
      '@unkey/ratelimit': '*',
      'hono-rate-limiter': '*',
      'elysia-rate-limit': '*',
      '@fastify/rate-limit': '*',
      '@vercel/firewall': '*',
      ...Object.fromEntries(ARCJET.map((name) => [name, '*'])),
      '@nestjs/throttler': '*',
    },
    pypi: { slowapi: '*', 'flask-limiter': '*', 'fastapi-limiter': '*', 'django-ratelimit': '*' },
  },
  roots: {
    middleware: [
      'express-rate-limit',
      'express-slow-down',
      'koa-ratelimit',
      'hono-rate-limiter',
      'elysia-rate-limit',
      '@fastify/rate-limit',
      '@vercel/firewall',
      '@nestjs/throttler',
      'django_ratelimit.decorators',
      'ratelimit.decorators',
      'fastapi_limiter.depends',
      'slowapi.middleware',
    ],
    flexible: ['rate-limiter-flexible'],
    keyed: ['@upstash/ratelimit', '@unkey/ratelimit'],
    arcjet: ARCJET,
    python: ['slowapi', 'flask_limiter'],
  },
  types: {
    Flexible: ['flexible.BurstyRateLimiter()', 'flexible.RLWrapperBlackAndWhite()', ...STORES.split(' ').map((store) => `flexible.RateLimiter${store}()`)],
    Keyed: ['keyed.Ratelimit()', 'keyed.MultiRegionRatelimit()'],
    Arcjet: ['arcjet.default()', 'arcjet()', 'Arcjet.withRule()'],
    Limiter: ['python.Limiter()'],
  },
  calls: {
    middleware: LIMITS,
    'middleware.rateLimit': LIMITS,
    'middleware.slowDown': LIMITS,
    'middleware.rateLimiter': LIMITS,
    'middleware.checkRateLimit': LIMITS,
    'middleware.Throttle': LIMITS,
    'middleware.ThrottlerGuard': LIMITS,
    'middleware.ratelimit': LIMITS,
    'middleware.RateLimiter': LIMITS,
    'middleware.SlowAPIMiddleware': LIMITS,
    'middleware.SlowAPIASGIMiddleware': LIMITS,
    'middleware.fastifyRateLimit': LIMITS,
    'Flexible.consume': LIMITS,
    'Keyed.limit': LIMITS,
    'Keyed.blockUntilReady': LIMITS,
    'Arcjet.protect': LIMITS,
    'arcjet.withArcjet': LIMITS,
    'Limiter.limit': LIMITS,
    'Limiter.shared_limit': LIMITS,
    'python.Limiter': { when: { default_limits: 'present' }, access: 'rate-limit' },
  },
});
