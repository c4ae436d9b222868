import BetterSqlite from 'better-sqlite3';
import { Database as BunDatabase } from 'bun:sqlite';
import { BigQuery } from '@google-cloud/bigquery';
import { createClient as createClickHouse } from '@clickhouse/client';
import { DuckDBInstance } from '@duckdb/node-api';
import { createClient as createLibSql } from '@libsql/client';
import { connect as connectPlanetScale } from '@planetscale/database';
import { sql as vercelSql, db as vercelDb } from '@vercel/postgres';
import duckdb from 'duckdb';
import { execSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import mssql from 'mssql';
import mysql from 'mysql';
import mysql2, { type Pool } from 'mysql2/promise';
import postgres from 'postgres';
import snowflake from 'snowflake-sdk';
import { open } from 'sqlite';
import sqlite3 from 'sqlite3';
import { Request } from 'tedious';

const input = process.argv[2] as string;

const connection = mysql.createConnection({});
connection.query(`SELECT * FROM users WHERE name = '${input}'`, () => {}); // flow: untrusted-input -> sql
connection.query('SELECT * FROM users WHERE name = ?', [input], () => {}); // noflow
connection.query({ sql: `SELECT * FROM users WHERE name = '${input}'` }); // flow: untrusted-input -> sql
connection.query({ sql: 'SELECT * FROM users WHERE name = ?', values: [input] }); // noflow
connection.query('SELECT * FROM users WHERE name = ' + connection.escape(input)); // noflow
connection.query('SELECT * FROM ' + connection.escapeId(input)); // noflow
connection.query('SELECT * FROM users WHERE name = ' + mysql.escape(input)); // noflow
connection.query('SELECT * FROM ' + mysql.escapeId(input)); // noflow
connection.query(mysql.format('SELECT * FROM users WHERE name = ?', [input])); // noflow
connection.query(mysql.format(input, ['a'])); // flow: untrusted-input -> sql
connection.query(connection.format('SELECT * FROM users WHERE name = ?', [input])); // noflow
connection.query('UPDATE users SET ?', { name: mysql.raw(input) }); // flow: untrusted-input -> sql
const pool = mysql2.createPool({});
await pool.execute(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await pool.execute('SELECT * FROM users WHERE name = ?', [input]); // noflow
await (await pool.getConnection()).prepare(input); // flow: untrusted-input -> sql
mysql.createPool({}).getConnection((_error, given) => {
  given.query(input); // flow: untrusted-input -> sql
});
export const find = async (given: Pool) => {
  const [rows] = await given.query('SELECT * FROM users WHERE name = ?', [input]);
  execSync(String(rows)); // noflow
  await given.query(input); // flow: untrusted-input -> sql
};

const sqlite = new BetterSqlite('a.db');
sqlite.prepare(`SELECT * FROM users WHERE name = '${input}'`).all(); // flow: untrusted-input -> sql
sqlite.prepare('SELECT * FROM users WHERE name = ?').all(input); // noflow
const row = sqlite.prepare('SELECT * FROM users WHERE name = ?').get(input);
sqlite.exec(`DELETE FROM ${(row as { name: string }).name}`); // noflow
sqlite.prepare(`EXPLAIN QUERY PLAN ${input}`).all(); // noflow
sqlite.exec(`EXPLAIN ${input}`); // flow: untrusted-input -> sql
sqlite.exec(input); // flow: untrusted-input -> sql
sqlite.pragma(input); // flow: untrusted-input -> sql
const builtin = new DatabaseSync('a.db');
builtin.prepare(input); // flow: untrusted-input -> sql
builtin.prepare('SELECT ?').get(input); // noflow
const bun = new BunDatabase('a.db');
bun.query(`SELECT ${input}`).all(); // flow: untrusted-input -> sql
bun.query('SELECT ?').all(input); // noflow
bun.run(input); // flow: untrusted-input -> sql
const old = new sqlite3.Database('a.db');
old.run(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.get(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.all(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.each(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.exec(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.prepare(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
old.all('SELECT * FROM users WHERE name = ?', [input], () => {}); // noflow
old.prepare('SELECT * FROM users WHERE name = ?').run(input); // noflow
const wrapped = await open({ filename: 'a.db', driver: sqlite3.Database });
await wrapped.all(input); // flow: untrusted-input -> sql
await wrapped.all('SELECT ?', input); // noflow
const libsql = createLibSql({ url: 'file:a.db' });
await libsql.execute(input); // flow: untrusted-input -> sql
await libsql.execute({ sql: input, args: [] }); // flow: untrusted-input -> sql
await libsql.execute({ sql: 'SELECT ?', args: [input] }); // noflow
await libsql.execute(`EXPLAIN ${input}`); // noflow
await libsql.execute({ sql: `EXPLAIN ${input}`, args: [] }); // noflow
await libsql.batch([`DELETE FROM ${input}`]); // flow: untrusted-input -> sql
await libsql.batch([{ sql: input, args: [] }]); // flow: untrusted-input -> sql
await libsql.batch([{ sql: 'SELECT ?', args: [input] }]); // noflow
await libsql.executeMultiple(input); // flow: untrusted-input -> sql
await (await libsql.transaction('write')).execute(input); // flow: untrusted-input -> sql

const sql = postgres('postgres://');
await sql`SELECT * FROM users WHERE name = ${input}`; // noflow
await sql`SELECT * FROM ${sql(input)}`; // noflow
await sql.unsafe(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await sql.unsafe('SELECT * FROM users WHERE name = $1', [input]); // noflow
await sql`SELECT * FROM users ${sql.unsafe(input)}`; // flow: untrusted-input -> sql
await sql.begin(async (inner) => {
  await inner.unsafe(input); // flow: untrusted-input -> sql
  await inner`SELECT ${input}`; // noflow
});
await vercelSql`SELECT * FROM users WHERE name = ${input}`; // noflow
await vercelSql.query(input); // flow: untrusted-input -> sql
await vercelDb.query(`SELECT '${input}'`); // flow: untrusted-input -> sql
await vercelDb.query({ text: input }); // flow: untrusted-input -> sql
await vercelDb.query('SELECT $1', [input]); // noflow
const client = await vercelDb.connect();
await client.sql`SELECT ${input}`; // noflow
await client.query(input); // flow: untrusted-input -> sql

const server = await mssql.connect({});
await server.query(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await server.query`SELECT * FROM users WHERE name = ${input}`; // noflow
await mssql.query`SELECT * FROM users WHERE name = ${input}`; // noflow
await mssql.batch(input); // flow: untrusted-input -> sql
await server.request().input('name', mssql.NVarChar, input).query('SELECT * FROM users WHERE name = @name'); // noflow
await server.request().input('id', 1).query(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await new mssql.Request().batch(input); // flow: untrusted-input -> sql
await server.request().input('name', input).execute('find_user'); // noflow
await new mssql.PreparedStatement().prepare(input); // flow: untrusted-input -> sql
new Request(`SELECT '${input}'`, () => {}); // flow: untrusted-input -> sql
new Request('SELECT @name', () => {}).addParameter('name', null, input); // noflow

const duck = new duckdb.Database(':memory:');
duck.connect().run(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().get(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().all(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().each(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().exec(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().stream(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.connect().prepare(`SELECT * FROM '${input}'`); // flow: untrusted-input -> sql
duck.all('SELECT ?', input); // noflow
const lake = await (await DuckDBInstance.create(':memory:')).connect();
await lake.run(input); // flow: untrusted-input -> sql
await lake.runAndRead(input); // flow: untrusted-input -> sql
await lake.runAndReadAll(input); // flow: untrusted-input -> sql
await lake.runAndReadUntil(input); // flow: untrusted-input -> sql
await lake.stream(input); // flow: untrusted-input -> sql
await lake.streamAndReadAll(input); // flow: untrusted-input -> sql
await lake.prepare(input); // flow: untrusted-input -> sql
await lake.run('SELECT $1', [input]); // noflow
const house = createClickHouse();
await house.query({ query: `SELECT '${input}'` }); // flow: untrusted-input -> sql
await house.command({ query: `SELECT '${input}'` }); // flow: untrusted-input -> sql
await house.exec({ query: `SELECT '${input}'` }); // flow: untrusted-input -> sql
await house.query({ query: 'SELECT {name: String}', query_params: { name: input } }); // noflow
const planet = connectPlanetScale({});
await planet.execute(input); // flow: untrusted-input -> sql
await planet.execute('SELECT ?', [input]); // noflow
await planet.transaction((inner) => inner.execute(input)); // flow: untrusted-input -> sql
const big = new BigQuery();
await big.query(input); // flow: untrusted-input -> sql
await big.query({ query: input }); // flow: untrusted-input -> sql
await big.query({ query: 'SELECT @name', params: { name: input } }); // noflow
await big.createQueryJob({ query: input }); // flow: untrusted-input -> sql
const snow = snowflake.createConnection({});
snow.execute({ sqlText: `SELECT '${input}'` }); // flow: untrusted-input -> sql
snow.execute({ sqlText: 'SELECT ?', binds: [input] }); // noflow
