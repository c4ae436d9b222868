// Elements of a list that are each checked before they are put into a query, and lists of which that is not so.
import OpenAI from 'openai';
import { Pool } from 'pg';

const openai = new OpenAI();
const pool = new Pool();
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOSE = /^[A-Za-z_]/;

async function answer(): Promise<string[]> {
  const reply = await openai.chat.completions.create({ model: 'gpt-5', messages: [] });
  return (reply.choices[0].message.content ?? '').split(',');
}

function requireNames(columns: string[]) {
  for (const column of columns) {
    if (!NAME.test(column)) throw new Error(column);
  }
}

const isName = (column: string) => NAME.test(column);

export async function byHelper() {
  const columns = await answer();
  requireNames(columns);
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // ok: llm-output-to-sql
}

export async function byLoop() {
  const columns = await answer();
  for (const column of columns) if (!NAME.test(column)) return;
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // ok: llm-output-to-sql
}

export async function byEvery() {
  const columns = await answer();
  if (!columns.every(isName)) throw new Error('columns');
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // ok: llm-output-to-sql
}

export async function bySome() {
  const columns = await answer();
  if (columns.some((column) => !NAME.test(column))) throw new Error('columns');
  await pool.query(`SELECT ${columns[0]} FROM orders`); // ok: llm-output-to-sql
}

export async function unchecked() {
  const columns = await answer();
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // expect: llm-output-to-sql
}

export async function loosely() {
  const columns = await answer();
  if (!columns.every((column) => LOOSE.test(column))) throw new Error('columns');
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // expect: llm-output-to-sql
}

export async function oneOnly() {
  const columns = await answer();
  if (!columns.some((column) => NAME.test(column))) throw new Error('columns');
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // expect: llm-output-to-sql
}

export async function untilBreak() {
  const columns = await answer();
  for (const column of columns) {
    if (column === 'id') break;
    if (!NAME.test(column)) throw new Error(column);
  }
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // expect: llm-output-to-sql
}

export async function moreBehind() {
  const columns = await answer();
  requireNames(columns);
  columns.push(...(await answer()));
  await pool.query(`SELECT ${columns.join(', ')} FROM orders`); // expect: llm-output-to-sql
}
