import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { users } from './schema';

const input = process.argv[2] as string;
const db = drizzle('a.db');

await db.execute(sql`SELECT * FROM users WHERE name = ${input}`); // noflow
await db.execute(sql.raw(`SELECT * FROM users WHERE name = '${input}'`)); // flow: untrusted-input -> sql
await db.execute(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await db.select().from(users).where(eq(users.name, input)); // noflow
await db.select().from(users).where(sql`${users.name} = ${input}`); // noflow
await db.select().from(users).orderBy(sql.raw(input)); // flow: untrusted-input -> sql
await db.run(sql`DELETE FROM ${sql.identifier(input)}`); // noflow
await db.run(sql.join([sql`SELECT ${input}`])); // noflow
db.run(input); // flow: untrusted-input -> sql
db.all(input); // flow: untrusted-input -> sql
db.get(input); // flow: untrusted-input -> sql
db.values(input); // flow: untrusted-input -> sql
await db.transaction(async (inner) => {
  await inner.execute(sql.raw(input)); // flow: untrusted-input -> sql
  await inner.run(input); // flow: untrusted-input -> sql
});
