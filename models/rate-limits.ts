/**
 * Libraries that turn away callers who come too often: express-rate-limit, @upstash/ratelimit, rate-limiter-flexible, hono-rate-limiter, Arcjet, slowapi,
 * flask-limiter, fastapi-limiter, django-ratelimit. Those that slow the program's own requests down (bottleneck, aiolimiter) are none.
 */
import { type CallModel, defineModel } from '../engine/define';

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
      '@arcjet/next': '*',
      '@arcjet/node': '*',
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
      'fastapi_limiter.depends',
      'slowapi.middleware',
    ],
    flexible: ['rate-limiter-flexible'],
    keyed: ['@upstash/ratelimit', '@unkey/ratelimit'],
    arcjet: ['@arcjet/next', '@arcjet/node'],
    python: ['slowapi', 'flask_limiter'],
  },
  types: {
    Flexible: ['flexible.RateLimiterMemory()', 'flexible.RateLimiterRedis()', 'flexible.RateLimiterPostgres()'],
    Keyed: ['keyed.Ratelimit()'],
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
    'Flexible.consume': LIMITS,
    'Keyed.limit': LIMITS,
    'Arcjet.protect': LIMITS,
    'Limiter.limit': LIMITS,
    'Limiter.shared_limit': LIMITS,
    'python.Limiter': { when: { default_limits: 'present' }, access: 'rate-limit' },
  },
});
