import { neon, Pool } from '@neondatabase/serverless';

const input = process.argv[2] as string;
const sql = neon('postgres://');

await sql`SELECT * FROM users WHERE name = ${input}`; // noflow
await sql(input as never); // noflow
await sql.query(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await sql.query('SELECT $1', [input]); // noflow
await sql`SELECT * FROM users WHERE name = ${sql.unsafe(input)}`; // flow: untrusted-input -> sql
await new Pool().query(input); // flow: untrusted-input -> sql
await new Pool().query('SELECT $1', [input]); // noflow
