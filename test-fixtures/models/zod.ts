import { execSync } from 'node:child_process';
import defaultZ, { z } from 'zod';
import * as z3 from 'zod/v3';
import * as z4 from 'zod/v4';

const input = process.argv[2] as string;
const data = JSON.parse(input);
enum Color {
  Red = 'red',
}

execSync(z.string().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.any().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.unknown().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.custom().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.instanceof(String).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.json().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.templateLiteral(['a', z.string()]).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.intersection(z.string(), z.string()).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.url().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.email().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.enum(['a', 'b']).parse(input) as string); // noflow
execSync(z.nativeEnum(Color).parse(input) as string); // noflow
execSync(z.literal('a').parse(input) as string); // noflow
execSync(z.number().parse(input) as string); // noflow
execSync(z.int().parse(input) as string); // noflow
execSync(z.int32().parse(input) as string); // noflow
execSync(z.float64().parse(input) as string); // noflow
execSync(z.bigint().parse(input) as string); // noflow
execSync(z.boolean().parse(input) as string); // noflow
execSync(z.stringbool().parse(input) as string); // noflow
execSync(z.date().parse(input) as string); // noflow
execSync(z.uuid().parse(input) as string); // noflow
execSync(z.uuidv4().parse(input) as string); // noflow
execSync(z.guid().parse(input) as string); // noflow
execSync(z.cuid2().parse(input) as string); // noflow
execSync(z.ulid().parse(input) as string); // noflow
execSync(z.null().parse(input) as string); // noflow
execSync(z.undefined().parse(input) as string); // noflow
execSync(z.nan().parse(input) as string); // noflow
execSync(z.void().parse(input) as string); // noflow
execSync(z.never().parse(input) as string); // noflow
execSync(z.iso.datetime().parse(input) as string); // noflow
execSync(z.iso.date().parse(input) as string); // noflow
execSync(z.iso.time().parse(input) as string); // noflow
execSync(z.iso.duration().parse(input) as string); // noflow
execSync(z.coerce.string().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.coerce.number().parse(input) as string); // noflow
execSync(z.coerce.boolean().parse(input) as string); // noflow
execSync(z.coerce.bigint().parse(input) as string); // noflow
execSync(z.coerce.date().parse(input) as string); // noflow

const fields = z.object({ command: z.string(), mode: z.enum(['a', 'b']), count: z.number() });
execSync(fields.parse(data).command); // flow: untrusted-input -> shell-command
execSync(fields.parse(data).mode); // noflow
execSync(`head -n ${fields.parse(data).count}`); // noflow
const { command, mode } = fields.parse(data);
execSync(command); // flow: untrusted-input -> shell-command
execSync(mode); // noflow
execSync(z.strictObject({ mode: z.enum(['a', 'b']) }).parse(data).mode); // noflow
execSync(z.strictObject({ mode: z.string() }).parse(data).mode); // flow: untrusted-input -> shell-command
execSync(z.looseObject({ mode: z.enum(['a', 'b']) }).parse(data).mode); // noflow
execSync(z.looseObject({ mode: z.enum(['a', 'b']) }).parse(data).other as string); // flow: untrusted-input -> shell-command
execSync(z.object({ inner: z.object({ mode: z.enum(['a']) }) }).parse(data).inner.mode); // noflow
execSync(z.array(z.string()).parse(data)[0] as string); // flow: untrusted-input -> shell-command
execSync(z.array(z.enum(['a', 'b'])).parse(data)[0] as string); // noflow
execSync(z.array(z.enum(['a', 'b'])).parse(data).join(' ')); // noflow
execSync([...z.set(z.enum(['a', 'b'])).parse(data)].join(' ')); // noflow
execSync([...z.set(z.string()).parse(data)].join(' ')); // flow: untrusted-input -> shell-command
execSync(z.record(z.string(), z.number()).parse(data).a as unknown as string); // noflow
execSync(z.record(z.string(), z.string()).parse(data).a as string); // flow: untrusted-input -> shell-command
execSync(z.union([z.literal('a'), z.enum(['b'])]).parse(input)); // noflow
execSync(z.union([z.literal('a'), z.string()]).parse(input)); // flow: untrusted-input -> shell-command
const shapes = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), text: z.string() }), z.object({ kind: z.literal('b'), text: z.enum(['x']) })]);
execSync(shapes.parse(data).text); // flow: untrusted-input -> shell-command
execSync(z.optional(z.enum(['a'])).parse(input) as string); // noflow
execSync(z.optional(z.string()).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.nullable(z.enum(['a'])).parse(input) as string); // noflow
execSync(z.nullable(z.string()).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.nullish(z.enum(['a'])).parse(input) as string); // noflow
execSync(z.nullish(z.string()).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(await z.promise(z.string()).parse(input)); // flow: untrusted-input -> shell-command
execSync(await z.promise(z.enum(['a'])).parse(input)); // noflow
execSync(z.lazy(() => z.enum(['a'])).parse(input)); // noflow
execSync(z.lazy(() => z.string()).parse(input)); // flow: untrusted-input -> shell-command
execSync(z.preprocess((value) => value, z.enum(['a'])).parse(input)); // noflow
execSync(z.preprocess((value) => value, z.string()).parse(input)); // flow: untrusted-input -> shell-command

execSync(z.string().optional().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().nullable().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().nullish().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().default('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().prefault('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().catch('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().describe('text').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().meta({ title: 'text' }).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().brand().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().readonly().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().refine(() => true).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().superRefine(() => {}).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().check(z.minLength(1)).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().min(1).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().max(9).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().length(3).parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().nonempty().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(`head -n ${z.number().int().parse(data)}`); // noflow
execSync(`head -n ${z.number().positive().parse(data)}`); // noflow
execSync(`head -n ${z.number().nonnegative().parse(data)}`); // noflow
execSync(`head -n ${z.number().gt(1).parse(data)}`); // noflow
execSync(`head -n ${z.number().gte(1).parse(data)}`); // noflow
execSync(`head -n ${z.number().lt(9).parse(data)}`); // noflow
execSync(`head -n ${z.number().lte(9).parse(data)}`); // noflow
execSync(`head -n ${z.number().finite().parse(data)}`); // noflow
execSync(`head -n ${z.number().safe().parse(data)}`); // noflow
execSync(`head -n ${z.number().multipleOf(2).parse(data)}`); // noflow
execSync(z.string().url().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().email().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().trim().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().toLowerCase().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().toUpperCase().parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().startsWith('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().endsWith('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(z.string().includes('a').parse(input) as string); // flow: untrusted-input -> shell-command
execSync(fields.partial().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.partial().parse(data).mode as string); // noflow
execSync(fields.deepPartial().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.deepPartial().parse(data).mode as string); // noflow
execSync(fields.required().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.required().parse(data).mode as string); // noflow
execSync(fields.pick({ command: true, mode: true }).parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.pick({ command: true, mode: true }).parse(data).mode as string); // noflow
execSync(fields.omit({ count: true }).parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.omit({ count: true }).parse(data).mode as string); // noflow
execSync(fields.strict().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.strict().parse(data).mode as string); // noflow
execSync(fields.strip().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.strip().parse(data).mode as string); // noflow
execSync(fields.passthrough().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.passthrough().parse(data).mode as string); // noflow
execSync(fields.loose().parse(data).command as string); // flow: untrusted-input -> shell-command
execSync(fields.loose().parse(data).mode as string); // noflow
execSync(z.enum(['a', 'b']).optional().parse(input) as string); // noflow
execSync(z.enum(['a', 'b']).default('a').describe('which').parse(input)); // noflow
execSync(z.enum(['a', 'b']).exclude(['a']).parse(input)); // noflow
execSync(z.enum(['a', 'b']).extract(['a']).parse(input)); // noflow
execSync(z.string().optional().unwrap().parse(input)); // flow: untrusted-input -> shell-command
execSync(z.enum(['a']).optional().unwrap().parse(input)); // noflow

execSync(z3.string().uuid().parse(input)); // noflow
execSync(z3.string().datetime().parse(input)); // noflow
execSync(z3.string().date().parse(input)); // noflow
execSync(z3.string().time().parse(input)); // noflow
execSync(z3.string().cuid2().parse(input)); // noflow
execSync(z3.string().ulid().parse(input)); // noflow
execSync(fields.keyof().parse(input)); // noflow
execSync(z.string().regex(/^[a-z0-9_]{1,32}$/).parse(input)); // noflow
execSync(z.string().regex(/[a-z]+/).parse(input)); // flow: untrusted-input -> shell-command
execSync(z.enum(['a', 'b']).array().parse(data)[0] as string); // noflow
execSync(z.string().array().parse(data)[0] as string); // flow: untrusted-input -> shell-command
execSync(fields.extend({ target: z.enum(['x']) }).parse(data).target); // noflow
execSync(fields.extend({ target: z.string() }).parse(data).target); // flow: untrusted-input -> shell-command
execSync(z.string().pipe(z.enum(['a'])).parse(input)); // noflow
execSync(z.string().pipe(z.string()).parse(input)); // flow: untrusted-input -> shell-command
execSync(z.string().transform((text) => text.trim()).parse(input)); // flow: untrusted-input -> shell-command
execSync(z.enum(['a']).or(z.string()).parse(input)); // flow: untrusted-input -> shell-command
execSync(z.string().and(z.string()).parse(input)); // flow: untrusted-input -> shell-command

execSync(await z.string().parseAsync(input)); // flow: untrusted-input -> shell-command
execSync(await z.enum(['a']).parseAsync(input)); // noflow
const checked = fields.safeParse(data);
if (checked.success) {
  execSync(checked.data.command); // flow: untrusted-input -> shell-command
  execSync(checked.data.mode); // noflow
}
const later = await fields.safeParseAsync(data);
execSync(later.data?.command as string); // flow: untrusted-input -> shell-command
execSync(later.data?.mode as string); // noflow
const short = await fields.spa(data);
execSync(short.data?.command as string); // flow: untrusted-input -> shell-command
execSync(short.data?.mode as string); // noflow
execSync(z3.z.enum(['a']).parse(input)); // noflow
execSync(z3.string().parse(input)); // flow: untrusted-input -> shell-command
execSync(z4.enum(['a']).parse(input)); // noflow
execSync(z4.string().parse(input)); // flow: untrusted-input -> shell-command
execSync(defaultZ.enum(['a']).parse(input)); // noflow
execSync(defaultZ.string().parse(input)); // flow: untrusted-input -> shell-command
execSync(z.object(fields.shape).parse(data).command); // flow: untrusted-input -> shell-command
execSync(z.object(fields.shape).parse(data).mode); // noflow
export const run = (schema: z.ZodType<string>) => execSync(schema.parse(input)); // flow: untrusted-input -> shell-command
