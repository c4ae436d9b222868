import { exec, execSync } from 'node:child_process';
import asyncRetry from 'async-retry';
import _, { debounce, partial } from 'lodash';
import pLimit from 'p-limit';
import pMap from 'p-map';
import PQueue from 'p-queue';
import pRetry from 'p-retry';

const input = process.argv[2] as string;
const limit = pLimit(2);
const queue = new PQueue();

execSync(await limit(async () => input)); // flow: untrusted-input -> shell-command
await limit((text: string) => execSync(text), input); // flow: untrusted-input -> shell-command
await limit((_text: string) => execSync('ls'), input); // noflow
execSync(await queue.add(() => input)); // flow: untrusted-input -> shell-command
execSync(await pRetry(async () => input)); // flow: untrusted-input -> shell-command
execSync(await asyncRetry(async () => input)); // flow: untrusted-input -> shell-command
await pMap([input], async (text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync((await pMap(['a'], async () => input))[0] as string); // flow: untrusted-input -> shell-command

new RegExp(_.escapeRegExp(input)); // noflow
new RegExp(input); // flow: untrusted-input -> regex
debounce((text: string) => execSync(text), 10)(input); // flow: untrusted-input -> shell-command
_.throttle(exec, 10)(input); // flow: untrusted-input -> shell-command
_.once(exec)(input); // flow: untrusted-input -> shell-command
_.memoize(exec)(input); // flow: untrusted-input -> shell-command
const run = (command: string, folder: string) => execSync(command, { cwd: folder }); // flow: untrusted-input -> shell-command
partial(run, input)('.');
const make = (flag: string, target: string) => execSync(`make ${flag}`); // noflow
_.bind(make, null, '-s')(input);

const retryOld = require('async-retry');
const mapOld = require('p-map');
execSync(await retryOld(() => input)); // flow: untrusted-input -> shell-command
await mapOld([input], (text: string) => execSync(text)); // flow: untrusted-input -> shell-command
