import { execSync } from 'node:child_process';
import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { t } from 'elysia';

const input = process.argv[2] as string;
const data = JSON.parse(input);
enum Color {
  Red = 'red',
}

execSync(String(Value.Parse(Type.String(), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Any(), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Unknown(), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Unsafe({}), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Intersect([Type.String()]), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.RegExp(/[a-z]+/), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Union([Type.Literal('a'), Type.String()]), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Optional(Type.String()), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Readonly(Type.String()), input))); // flow: untrusted-input -> shell-command
execSync(String(Value.Parse(Type.Number(), input))); // noflow
execSync(String(Value.Parse(Type.Integer(), input))); // noflow
execSync(String(Value.Parse(Type.Boolean(), input))); // noflow
execSync(String(Value.Parse(Type.Null(), input))); // noflow
execSync(String(Value.Parse(Type.Date(), input))); // noflow
execSync(String(Value.Parse(Type.BigInt(), input))); // noflow
execSync(String(Value.Parse(Type.Literal('a'), input))); // noflow
execSync(String(Value.Parse(Type.Enum(Color), input))); // noflow
execSync(String(Value.Parse(Type.RegExp(/^[a-z0-9_]{1,32}$/), input))); // noflow
execSync(String(Value.Parse(Type.Union([Type.Literal('a'), Type.Literal('b')]), input))); // noflow
execSync(String(Value.Parse(Type.Optional(Type.Literal('a')), input))); // noflow
execSync(String(Value.Parse(Type.Readonly(Type.Literal('a')), input))); // noflow
execSync(String(Value.Parse(t.Numeric(), input))); // noflow
const fields = Type.Object({ mode: Type.Union([Type.Literal('a'), Type.Literal('b')]), text: Type.String() });
execSync(Value.Parse(fields, data).text); // flow: untrusted-input -> shell-command
execSync(Value.Parse(fields, data).mode); // noflow
execSync(Value.Decode(fields, data).text); // flow: untrusted-input -> shell-command
execSync(Value.Decode(fields, data).mode); // noflow
execSync(Value.Cast(fields, data).text); // flow: untrusted-input -> shell-command
execSync(Value.Cast(fields, data).mode); // noflow
execSync((Value.Clean(fields, data) as { mode: string }).mode); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Partial(fields), data).text as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Partial(fields), data).mode as string); // noflow
execSync(Value.Parse(Type.Required(fields), data).text as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Required(fields), data).mode as string); // noflow
execSync(Value.Parse(Type.Pick(fields, ['text', 'mode']), data).text as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Pick(fields, ['text', 'mode']), data).mode as string); // noflow
execSync(Value.Parse(Type.Omit(fields, []), data).text as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Omit(fields, []), data).mode as string); // noflow
execSync(Value.Parse(Type.Array(Type.String()), data)[0] as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Array(Type.Literal('a')), data)[0] as string); // noflow
execSync(Value.Parse(Type.Record(Type.String(), Type.String()), data).a as string); // flow: untrusted-input -> shell-command
execSync(Value.Parse(Type.Record(Type.String(), Type.Number()), data).a as unknown as string); // noflow
export function isValid(): void {
  const given = JSON.parse(input);
  if (!Value.Check(fields, given)) throw new Error('not valid');
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
export function asserted(): void {
  const given = JSON.parse(input);
  Value.Assert(fields, given);
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
const checker = TypeCompiler.Compile(fields);
export function compiled(): void {
  const given = JSON.parse(input);
  if (!checker.Check(given)) throw new Error('not valid');
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
