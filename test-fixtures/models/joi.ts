import { execSync } from 'node:child_process';
import Joi, { type ObjectSchema } from 'joi';

const input = process.argv[2] as string;
const data = JSON.parse(input);

execSync(Joi.attempt(input, Joi.string())); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.any())); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.binary())); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.string().required().trim())); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.string().pattern(/[a-z]+/))); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.string().valid('a').allow(''))); // noflow
execSync(Joi.attempt(input, Joi.string().custom((value) => value))); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.string().when('kind', {}))); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.alternatives(Joi.number(), Joi.string()))); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.alternatives().try(Joi.number(), Joi.string()))); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(input, Joi.number())); // noflow
execSync(Joi.attempt(input, Joi.boolean())); // noflow
execSync(Joi.attempt(input, Joi.bool())); // noflow
execSync(Joi.attempt(input, Joi.date())); // noflow
execSync(Joi.attempt(input, Joi.valid('a', 'b'))); // noflow
execSync(Joi.attempt(input, Joi.string().valid('a', 'b').required())); // noflow
execSync(Joi.attempt(input, Joi.string().equal('a'))); // noflow
execSync(Joi.attempt(input, Joi.string().guid())); // noflow
execSync(Joi.attempt(input, Joi.string().uuid())); // noflow
execSync(Joi.attempt(input, Joi.string().isoDate())); // noflow
execSync(Joi.attempt(input, Joi.string().pattern(/^[a-z0-9_]{1,32}$/))); // noflow
execSync(Joi.attempt(input, Joi.string().regex(/^[a-z0-9_]{1,32}$/))); // noflow
execSync(Joi.attempt(input, Joi.alternatives(Joi.number(), Joi.boolean()))); // noflow
execSync(Joi.attempt(input, Joi.alternatives().try(Joi.number(), Joi.valid('a')))); // noflow
const fields = Joi.object({ mode: Joi.string().valid('a', 'b'), text: Joi.string(), inner: { mode: Joi.valid('a'), text: Joi.any() } }).required();
execSync(fields.validate(data).value.text); // flow: untrusted-input -> shell-command
execSync(fields.validate(data).value.inner.text); // flow: untrusted-input -> shell-command
execSync(fields.validate(data).value.mode); // noflow
execSync(fields.validate(data).value.inner.mode); // noflow
const { value, error } = fields.validate(data);
if (!error) {
  execSync(value.text); // flow: untrusted-input -> shell-command
  execSync(value.mode); // noflow
}
execSync((await fields.validateAsync(data)).text); // flow: untrusted-input -> shell-command
execSync((await fields.validateAsync(data)).mode); // noflow
execSync(Joi.attempt(data, Joi.object().keys({ text: Joi.string() })).text); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(data, Joi.object().keys({ mode: Joi.valid('a') })).mode); // noflow
execSync(Joi.attempt(data, Joi.array())[0]); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(data, Joi.array().items(Joi.string()))[0]); // flow: untrusted-input -> shell-command
execSync(Joi.attempt(data, Joi.array().items(Joi.valid('a')))[0]); // noflow
export const run = (schema: ObjectSchema) => execSync(schema.validate(data).value.a); // flow: untrusted-input -> shell-command
export function asserted(): void {
  const given = JSON.parse(input);
  Joi.assert(given, fields);
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
