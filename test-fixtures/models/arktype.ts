import { execSync } from 'node:child_process';
import { type } from 'arktype';

const input = process.argv[2] as string;
const data = JSON.parse(input);

execSync(String(type('string')(input))); // flow: untrusted-input -> shell-command
execSync(String(type('string > 0')(input))); // flow: untrusted-input -> shell-command
execSync(String(type('string.url')(input))); // flow: untrusted-input -> shell-command
execSync(String(type("'a' | string")(input))); // flow: untrusted-input -> shell-command
execSync(String(type('/[a-z]+/')(input))); // flow: untrusted-input -> shell-command
execSync(String(type("'a' | 'b'")(input))); // noflow
execSync(String(type('number')(input))); // noflow
execSync(String(type('0 < number <= 10')(input))); // noflow
execSync(String(type('number.integer')(input))); // noflow
execSync(String(type("boolean | 'a' | null")(input))); // noflow
execSync(String(type('/^[a-z0-9_]{1,32}$/')(input))); // noflow
execSync(String(type('string.uuid')(input))); // noflow
const Fields = type({ mode: "'a' | 'b'", 'kind?': "'x'", text: 'string', tags: "('a' | 'b')[]", words: 'string[]', inner: { mode: "'a'", text: 'string' }, other: type("'y'") });
const out = Fields(data);
if (!(out instanceof type.errors)) {
  execSync(out.mode); // noflow
  execSync(out.kind as string); // noflow
  execSync(out.tags[0] as string); // noflow
  execSync(out.inner.mode); // noflow
  execSync(out.other); // noflow
  execSync(out.text); // flow: untrusted-input -> shell-command
  execSync(out.words[0] as string); // flow: untrusted-input -> shell-command
  execSync(out.inner.text); // flow: untrusted-input -> shell-command
}
execSync(Fields.assert(data).mode); // noflow
execSync(Fields.assert(data).text); // flow: untrusted-input -> shell-command
execSync(Fields.from(data).mode); // noflow
execSync(Fields.from(data).text); // flow: untrusted-input -> shell-command
execSync(type.enumerated('a', 'b').assert(input)); // noflow
execSync(type("'a'").describe('a').assert(input) as string); // noflow
execSync(type('string').describe('a').assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").default('a').assert(input) as string); // noflow
execSync(type('string').default('a').assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").optional().assert(input) as string); // noflow
execSync(type('string').optional().assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").brand('a').assert(input) as string); // noflow
execSync(type('string').brand('a').assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").narrow(() => true).assert(input) as string); // noflow
execSync(type('string').narrow(() => true).assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").or('string').assert(input) as string); // flow: untrusted-input -> shell-command
execSync(type("'a'").array().assert(data)[0] as string); // noflow
execSync(type('string').array().assert(data)[0] as string); // flow: untrusted-input -> shell-command
export function allowed(): void {
  const value = JSON.parse(input);
  if (!Fields.allows(value)) throw new Error('not valid');
  execSync(value.mode); // noflow
  execSync(value.text); // flow: untrusted-input -> shell-command
}
