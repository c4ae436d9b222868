import pg, { Client, Pool, type PoolClient } from 'pg';
import * as postgres from 'pg';
import format from 'pg-format';
import OwnPool from 'pg-pool';

const input = process.argv[2] as string;
const client = new Client();
const pool = new Pool();

void client.query(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
void client.query('SELECT * FROM users WHERE name = $1', [input]); // noflow
void client.query({ text: 'SELECT * FROM users WHERE name = ' + input }); // flow: untrusted-input -> sql
void client.query({ text: 'SELECT * FROM users WHERE name = $1', values: [input] }); // noflow
void client.query('SELECT * FROM users WHERE name = ' + client.escapeLiteral(input)); // noflow
void client.query('SELECT * FROM ' + client.escapeIdentifier(input)); // noflow
void client.query('SELECT * FROM users WHERE name = ' + pg.escapeLiteral(input)); // noflow
void client.query('SELECT * FROM ' + pg.escapeIdentifier(input)); // noflow
void client.query(new pg.Query(input)); // flow: untrusted-input -> sql
void client.query(format('SELECT * FROM users WHERE name = %L', input)); // noflow
void client.query(format(input, 'a')); // flow: untrusted-input -> sql
void client.query('SELECT * FROM users WHERE name = ' + format.literal(input)); // noflow
void client.query('SELECT * FROM ' + format.ident(input)); // noflow
void pool.query(input); // flow: untrusted-input -> sql
void new pg.Pool().query(input); // flow: untrusted-input -> sql
void new postgres.Client().query(input); // flow: untrusted-input -> sql
void new OwnPool().query(input); // flow: untrusted-input -> sql

async function withClient(): Promise<void> {
  const connection = await pool.connect();
  await connection.query(input); // flow: untrusted-input -> sql
}
pool.connect((_error, connection) => {
  connection?.query(input); // flow: untrusted-input -> sql
});
export const find = (connection: PoolClient) => connection.query(input); // flow: untrusted-input -> sql
void withClient();
