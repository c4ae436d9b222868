import { CompiledQuery, Kysely, sql } from 'kysely';

const input = process.argv[2] as string;
const db = new Kysely<{ users: { name: string } }>({} as never);

await sql`SELECT * FROM users WHERE name = ${input}`.execute(db); // noflow
await sql`SELECT * FROM ${sql.raw(input)}`.execute(db); // flow: untrusted-input -> sql
await sql`SELECT ${sql.ref(input)} FROM users`.execute(db); // noflow
await db.executeQuery(CompiledQuery.raw(`SELECT '${input}'`)); // flow: untrusted-input -> sql
await db.executeQuery(CompiledQuery.raw('SELECT $1', [input])); // noflow
await db.selectFrom('users').where('name', '=', input).execute(); // noflow
