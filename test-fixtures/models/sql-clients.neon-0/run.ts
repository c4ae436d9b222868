import { neon } from '@neondatabase/serverless';

const input = process.argv[2] as string;
const sql = neon('postgres://');

await sql`SELECT * FROM users WHERE name = ${input}`; // noflow
await sql(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await sql('SELECT $1', [input]); // noflow
