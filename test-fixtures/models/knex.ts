import createKnex, { type Knex } from 'knex';

const input = process.argv[2] as string;
const knex = createKnex({ client: 'pg' });

await knex.raw(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await knex.raw('SELECT * FROM users WHERE name = ?', [input]); // noflow
await knex.schema.raw(input); // flow: untrusted-input -> sql
await knex('users').where('name', input); // noflow
await knex('users').where({ name: input }).orderBy('id'); // noflow
await knex('users').insert({ name: input }); // noflow
await knex.select('*').from('users').where('name', input); // noflow
await knex('users').where('id', 1).whereRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).andWhereRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).orWhereRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).havingRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).orHavingRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).orderByRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).groupByRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).joinRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').where('id', 1).fromRaw(`name = '${input}'`); // flow: untrusted-input -> sql
await knex('users').whereRaw('name = ?', [input]); // noflow
await knex('users').select(knex.raw(input)); // flow: untrusted-input -> sql
await knex('users').raw(input); // flow: untrusted-input -> sql
await knex('users').where((inner) => inner.whereRaw(input)); // flow: untrusted-input -> sql
await knex.transaction(async (inner) => {
  await inner.raw(input); // flow: untrusted-input -> sql
  await inner('users').where('name', input); // noflow
});
const rows = await knex('users').where('name', input).first();
await knex.raw(`DELETE FROM ${rows.name}`); // noflow
export const find = (db: Knex) => db.raw(input); // flow: untrusted-input -> sql
