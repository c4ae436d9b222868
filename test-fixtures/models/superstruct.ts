import { execSync } from 'node:child_process';
import * as s from 'superstruct';

const input = process.argv[2] as string;
const data = JSON.parse(input);

execSync(String(s.create(input, s.string()))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.any()))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.unknown()))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.union([s.literal('a'), s.string()])))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.optional(s.string())))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.nullable(s.string())))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.defaulted(s.string(), 'a')))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.size(s.string(), 1, 9)))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.nonempty(s.string())))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.trimmed(s.string())))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.refine(s.string(), 'a', () => true)))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.pattern(s.string(), /[a-z]+/)))); // flow: untrusted-input -> shell-command
execSync(String(s.create(input, s.enums(['a', 'b'])))); // noflow
execSync(String(s.create(input, s.literal('a')))); // noflow
execSync(String(s.create(input, s.number()))); // noflow
execSync(String(s.create(input, s.integer()))); // noflow
execSync(String(s.create(input, s.boolean()))); // noflow
execSync(String(s.create(input, s.date()))); // noflow
execSync(String(s.create(input, s.union([s.literal('a'), s.number()])))); // noflow
execSync(String(s.create(input, s.optional(s.enums(['a']))))); // noflow
execSync(String(s.create(input, s.nullable(s.enums(['a']))))); // noflow
execSync(String(s.create(input, s.defaulted(s.enums(['a']), 'a')))); // noflow
execSync(String(s.create(input, s.refine(s.enums(['a']), 'a', () => true)))); // noflow
execSync(String(s.create(input, s.pattern(s.string(), /^[a-z0-9_]{1,32}$/)))); // noflow
const fields = s.object({ mode: s.enums(['a', 'b']), text: s.string() });
execSync(s.create(data, fields).text); // flow: untrusted-input -> shell-command
execSync(s.create(data, fields).mode); // noflow
execSync(s.mask(data, s.type({ text: s.string() })).text); // flow: untrusted-input -> shell-command
execSync(s.mask(data, s.type({ mode: s.enums(['a']) })).mode); // noflow
execSync(s.create(data, s.partial(fields)).text as string); // flow: untrusted-input -> shell-command
execSync(s.create(data, s.partial(fields)).mode as string); // noflow
execSync(s.create(data, s.array(s.string()))[0] as string); // flow: untrusted-input -> shell-command
execSync(s.create(data, s.array(s.enums(['a'])))[0] as string); // noflow
execSync(s.create(data, s.record(s.string(), s.string())).a as string); // flow: untrusted-input -> shell-command
execSync(s.create(data, s.record(s.string(), s.enums(['a']))).a as string); // noflow
const [error, value] = s.validate(data, fields);
if (!error) {
  execSync(value.text); // flow: untrusted-input -> shell-command
  execSync(value.mode); // noflow
}
export function isValid(): void {
  const given = JSON.parse(input);
  if (!s.is(given, fields)) {
    execSync(given.mode); // flow: untrusted-input -> shell-command
    return;
  }
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
export function asserted(): void {
  const given = JSON.parse(input);
  s.assert(given, fields);
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
