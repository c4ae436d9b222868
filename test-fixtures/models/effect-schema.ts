import { execSync } from 'node:child_process';
import * as Module from '@effect/schema/Schema';
import { Schema as S } from 'effect';

const input = process.argv[2] as string;
const data = JSON.parse(input);
enum Color {
  Red = 'red',
}

execSync(S.decodeUnknownSync(S.String)(input) as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.Unknown)(input) as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.Union(S.Literal('a'), S.String))(input) as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.optional(S.String))(input) as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.NullOr(S.String))(input) as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.UndefinedOr(S.String))(input) as string); // flow: untrusted-input -> shell-command
execSync(String(S.decodeUnknownSync(S.Literal('a', 'b'))(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Enums(Color))(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Number)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Int)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Boolean)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.BigInt)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Date)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.UUID)(input))); // noflow
execSync(String(S.decodeUnknownSync(S.Union(S.Literal('a'), S.Number))(input))); // noflow
execSync(String(S.decodeUnknownSync(S.optional(S.Literal('a')))(input))); // noflow
execSync(String(S.decodeUnknownSync(S.NullOr(S.Literal('a')))(input))); // noflow
execSync(String(S.decodeUnknownSync(S.UndefinedOr(S.Number))(input))); // noflow
const Fields = S.Struct({ mode: S.Literal('a', 'b'), count: S.Number, text: S.String, unknown: S.Unknown });
execSync((S.decodeUnknownSync(Fields)(data)).mode); // noflow
execSync((S.decodeUnknownSync(Fields)(data)).text); // flow: untrusted-input -> shell-command
execSync((S.decodeSync(Fields)(data)).mode); // noflow
execSync((S.decodeSync(Fields)(data)).text); // flow: untrusted-input -> shell-command
execSync((S.validateSync(Fields)(data)).mode); // noflow
execSync((S.validateSync(Fields)(data)).text); // flow: untrusted-input -> shell-command
execSync((await S.decodeUnknownPromise(Fields)(data)).mode); // noflow
execSync((await S.decodeUnknownPromise(Fields)(data)).text); // flow: untrusted-input -> shell-command
execSync(`head -n ${S.decodeUnknownSync(Fields)(data).count}`); // noflow
execSync(S.decodeUnknownSync(S.Array(S.String))(data)[0] as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.Array(S.Literal('a')))(data)[0] as string); // noflow
execSync(S.decodeUnknownSync(S.Record({ key: S.String, value: S.String }))(data).a as string); // flow: untrusted-input -> shell-command
execSync(S.decodeUnknownSync(S.Record({ key: S.String, value: S.Number }))(data).a as unknown as string); // noflow
execSync(Module.decodeUnknownSync(Module.Literal('a'))(input)); // noflow
execSync(Module.decodeUnknownSync(Module.String)(input)); // flow: untrusted-input -> shell-command
const isFields = S.is(Fields);
export function checked(): void {
  const value = JSON.parse(input);
  if (!isFields(value)) throw new Error('not valid');
  execSync(value.mode); // noflow
  execSync(value.text); // flow: untrusted-input -> shell-command
}
