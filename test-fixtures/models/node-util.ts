import { exec, execSync } from 'node:child_process';
import util, { inspect, parseArgs, promisify } from 'node:util';

const input = process.argv[2] as string;

void promisify(exec)(input); // flow: untrusted-input -> shell-command
void util.promisify(exec)(input); // flow: untrusted-input -> shell-command
const byCallback = util.callbackify(async (text: string) => execSync(text)); // flow: untrusted-input -> shell-command
byCallback(input, () => {});
util.deprecate(exec, 'old')(input); // flow: untrusted-input -> shell-command
execSync(util.format('ls %s', input)); // flow: untrusted-input -> shell-command
execSync(inspect({ input })); // flow: untrusted-input -> shell-command
process.stdout.write(util.stripVTControlCharacters(input)); // noflow
process.stdout.write(input); // flow: untrusted-input -> terminal
const { values, positionals } = parseArgs({ allowPositionals: true, options: { command: { type: 'string' } } });
execSync(values.command as string); // flow: untrusted-input -> shell-command
execSync(positionals[0] as string); // flow: untrusted-input -> shell-command
execSync(util.format('ls %s', 'a')); // noflow
