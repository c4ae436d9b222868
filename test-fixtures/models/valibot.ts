import { execSync } from 'node:child_process';
import * as v from 'valibot';

const input = process.argv[2] as string;
const data = JSON.parse(input);
enum Color {
  Red = 'red',
}

execSync(v.parse(v.string(), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.any(), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.unknown(), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.custom(() => true), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.instance(String), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.intersect([v.string(), v.string()]), input) as string); // flow: untrusted-input -> shell-command
execSync(String(v.parse(v.picklist(['a', 'b']), input))); // noflow
execSync(String(v.parse(v.enum(Color), input))); // noflow
execSync(String(v.parse(v.enum_(Color), input))); // noflow
execSync(String(v.parse(v.literal('a'), input))); // noflow
execSync(String(v.parse(v.number(), input))); // noflow
execSync(String(v.parse(v.bigint(), input))); // noflow
execSync(String(v.parse(v.boolean(), input))); // noflow
execSync(String(v.parse(v.date(), input))); // noflow
execSync(String(v.parse(v.null(), input))); // noflow
execSync(String(v.parse(v.null_(), input))); // noflow
execSync(String(v.parse(v.undefined(), input))); // noflow
execSync(String(v.parse(v.nan(), input))); // noflow
execSync(v.parse(v.pipe(v.string(), v.uuid()), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.isoDate()), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.isoTimestamp()), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.cuid2()), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.ulid()), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,32}$/)), input)); // noflow
execSync(v.parse(v.pipe(v.string(), v.regex(/[a-z]+/)), input)); // flow: untrusted-input -> shell-command
execSync(v.parse(v.pipe(v.string(), v.minLength(1), v.url()), input)); // flow: untrusted-input -> shell-command
execSync(v.parse(v.object({ mode: v.picklist(['a', 'b']), text: v.string() }), data).text); // flow: untrusted-input -> shell-command
execSync(v.parse(v.object({ mode: v.picklist(['a', 'b']), text: v.string() }), data).mode); // noflow
execSync(v.parse(v.strictObject({ mode: v.picklist(['a', 'b']), text: v.string() }), data).text); // flow: untrusted-input -> shell-command
execSync(v.parse(v.strictObject({ mode: v.picklist(['a', 'b']), text: v.string() }), data).mode); // noflow
execSync(v.parse(v.looseObject({ mode: v.picklist(['a', 'b']), text: v.string() }), data).text); // flow: untrusted-input -> shell-command
execSync(v.parse(v.looseObject({ mode: v.picklist(['a', 'b']), text: v.string() }), data).mode); // noflow
execSync(v.parse(v.objectWithRest({ mode: v.picklist(['a', 'b']) }, v.string()), data).mode); // noflow
execSync(v.parse(v.objectWithRest({ mode: v.picklist(['a', 'b']) }, v.string()), data).other as string); // flow: untrusted-input -> shell-command
const fields = v.object({ mode: v.picklist(['a', 'b']), text: v.string() });
execSync(v.parse(v.partial(fields), data).text as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.partial(fields), data).mode as string); // noflow
execSync(v.parse(v.required(fields), data).text as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.required(fields), data).mode as string); // noflow
execSync(v.parse(v.pick(fields, ['mode', 'text']), data).text as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.pick(fields, ['mode', 'text']), data).mode as string); // noflow
execSync(v.parse(v.omit(fields, []), data).text as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.omit(fields, []), data).mode as string); // noflow
execSync(v.parse(v.array(v.string()), data)[0] as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.array(v.picklist(['a'])), data)[0] as string); // noflow
execSync([...v.parse(v.set(v.string()), data)].join(' ')); // flow: untrusted-input -> shell-command
execSync([...v.parse(v.set(v.picklist(['a'])), data)].join(' ')); // noflow
execSync(v.parse(v.record(v.string(), v.string()), data).a as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.record(v.string(), v.picklist(['a'])), data).a as string); // noflow
execSync(v.parse(v.union([v.literal('a'), v.string()]), input)); // flow: untrusted-input -> shell-command
execSync(v.parse(v.union([v.literal('a'), v.literal('b')]), input)); // noflow
execSync(v.parse(v.variant('kind', [v.object({ kind: v.literal('a'), text: v.string() })]), data).text); // flow: untrusted-input -> shell-command
execSync(v.parse(v.variant('kind', [v.object({ kind: v.literal('a'), text: v.string() })]), data).kind); // noflow
execSync(v.parse(v.optional(v.string()), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.optional(v.picklist(['a'])), input) as string); // noflow
execSync(v.parse(v.nullable(v.string()), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.nullable(v.picklist(['a'])), input) as string); // noflow
execSync(v.parse(v.nullish(v.string()), input) as string); // flow: untrusted-input -> shell-command
execSync(v.parse(v.nullish(v.picklist(['a'])), input) as string); // noflow
execSync(v.parse(v.fallback(v.string(), 'a'), input)); // flow: untrusted-input -> shell-command
execSync(v.parse(v.fallback(v.picklist(['a']), 'a'), input)); // noflow
execSync(v.parse(v.lazy(() => v.string()), input)); // flow: untrusted-input -> shell-command
execSync(v.parse(v.lazy(() => v.picklist(['a'])), input)); // noflow
execSync(await v.parseAsync(v.string(), input)); // flow: untrusted-input -> shell-command
execSync(await v.parseAsync(v.picklist(['a']), input)); // noflow
execSync(v.safeParse(v.string(), input).output as string); // flow: untrusted-input -> shell-command
execSync(v.safeParse(v.picklist(['a']), input).output as string); // noflow
const later = await v.safeParseAsync(fields, data);
if (later.success) {
  execSync(later.output.text); // flow: untrusted-input -> shell-command
  execSync(later.output.mode); // noflow
}
export function isValid(): void {
  const value = JSON.parse(input);
  if (v.is(fields, value)) {
    execSync(value.mode); // noflow
    execSync(value.text); // flow: untrusted-input -> shell-command
  }
  execSync(value.mode); // flow: untrusted-input -> shell-command
  v.is(fields, value);
  execSync(value.mode); // flow: untrusted-input -> shell-command
  v.assert(fields, value);
  execSync(value.mode); // noflow
  execSync(value.text); // flow: untrusted-input -> shell-command
}
