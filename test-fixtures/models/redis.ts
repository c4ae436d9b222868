import Redis, { Cluster } from 'ioredis';
import { createClient } from 'redis';

const input = process.argv[2] as string;
const redis = new Redis();
const client = createClient();

void redis.eval(`return redis.call('get', '${input}')`, 0); // flow: untrusted-input -> code
void redis.eval("return redis.call('get', KEYS[1])", 1, input); // noflow
void redis.script('LOAD', input); // flow: untrusted-input -> code
redis.defineCommand('own', { lua: input }); // flow: untrusted-input -> code
redis.defineCommand(input, { lua: 'return 1' }); // noflow
void redis.set('name', input); // noflow
void client.eval(input); // flow: untrusted-input -> code
void client.eval('return 1', { arguments: [input] }); // noflow
void client.scriptLoad(input); // flow: untrusted-input -> code
void new Cluster([]).eval(input, 0); // flow: untrusted-input -> code
