/**
 * Redis clients, ioredis and node-redis: a script that the server runs is program code; its keys and arguments are data. What is read back is no source.
 */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: 'redis',
  title: 'Redis clients',
  docs: 'https://redis.io/docs/latest/commands/eval/',
  language: 'javascript',
  packages: { npm: { ioredis: '>=4', redis: '>=4' } },
  roots: { ioredis: ['ioredis'], redis: ['redis'] },
  types: { Client: ['ioredis()', 'ioredis.Redis()', 'ioredis.Cluster()', 'redis.createClient()'] },
  calls: {
    'Client.eval': { is: 'effect', sinks: { code: '[0]' } },
    // script('LOAD', text), scriptLoad(text)
    'Client.script': { is: 'effect', sinks: { code: '[1]' } },
    'Client.scriptLoad': { is: 'effect', sinks: { code: '[0]' } },
    'Client.defineCommand': { is: 'effect', sinks: { code: '[1].lua' } },
  },
});
