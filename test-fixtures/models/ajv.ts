import { execSync } from 'node:child_process';
import Ajv, { type JSONSchemaType } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';

const input = process.argv[2] as string;
const ajv = new Ajv();
const schema = {
  type: 'object',
  properties: {
    mode: { type: 'string', enum: ['a', 'b'] },
    kind: { const: 'x' },
    count: { type: 'integer' },
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string', pattern: '^[a-z0-9_]{1,32}$' },
    loose: { type: 'string', pattern: '[a-z]+' },
    text: { type: 'string' },
    tags: { type: 'array', items: { enum: ['a', 'b'] } },
    words: { type: 'array', items: { type: 'string' } },
    either: { anyOf: [{ const: 'a' }, { type: 'number' }] },
    both: { oneOf: [{ const: 'a' }, { type: 'string' }] },
    inner: { type: 'object', properties: { mode: { enum: ['a'] }, text: { type: 'string' } } },
  },
  required: ['mode'],
} as const;
const validate = ajv.compile(schema);

export function checked(): void {
  const data = JSON.parse(input);
  if (!validate(data)) throw new Error('not valid');
  execSync(data.mode); // noflow
  execSync(data.kind); // noflow
  execSync(`head -n ${data.count}`); // noflow
  execSync(data.id); // noflow
  execSync(data.name); // noflow
  execSync(data.tags[0]); // noflow
  execSync(data.either); // noflow
  execSync(data.inner.mode); // noflow
  execSync(data.loose); // flow: untrusted-input -> shell-command
  execSync(data.text); // flow: untrusted-input -> shell-command
  execSync(data.words[0]); // flow: untrusted-input -> shell-command
  execSync(data.both); // flow: untrusted-input -> shell-command
  execSync(data.inner.text); // flow: untrusted-input -> shell-command
  execSync(data.other); // flow: untrusted-input -> shell-command
}

export function unchecked(): void {
  const data = JSON.parse(input);
  if (!validate(data)) console.warn('not valid');
  execSync(data.mode); // flow: untrusted-input -> shell-command
}

export function destructured(): void {
  const data = JSON.parse(input);
  const isValid = new Ajv2020().validate(schema, data);
  if (isValid) {
    const { mode, text } = data;
    execSync(mode); // noflow
    execSync(text); // flow: untrusted-input -> shell-command
  } else execSync(data.mode); // flow: untrusted-input -> shell-command
}

/** What the schema says is not known here. */
export function given(own: JSONSchemaType<{ mode: string }>): void {
  const data = JSON.parse(input);
  const check = ajv.compile(own);
  if (check(data)) execSync(data.mode); // flow: untrusted-input -> shell-command
}
