// Values in a query's text are bound; names and orders cannot be.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const server = new McpServer({ name: 'orders', version: '1.0.0' });
const fields = { id: z.string(), name: z.string(), column: z.string() };

server.registerTool('find', { inputSchema: fields }, async ({ id, name, column }) => {
  await pool.query('SELECT * FROM orders WHERE id = $1 AND name = $2', [id, name]); // fix: safe
  await pool.query('SELECT * FROM orders WHERE id = $1 LIMIT 10', [id]); // fix: review
  await pool.query("SELECT * FROM orders WHERE name LIKE $1 AND state = 'open'", [`%${name}%`]); // fix: safe
  await pool.query('SELECT * FROM orders WHERE tenant = $1 AND id = $2', ['acme', id]); // fix: safe
  await pool.query('INSERT INTO notes (id, name) VALUES ($1, $2)', [id, name]); // fix: review
  const text = `
    SELECT *
    FROM orders
    WHERE id = $1
  `;
  await pool.query(text, [id]); // fix: safe
  await pool.query('UPDATE orders SET name = $1 WHERE id = $2', [name.trim(), id], (error) => console.log(error)); // fix: safe

  await pool.query(`SELECT * FROM orders ORDER BY ${column}`); // fix: none
  await pool.query(`SELECT ${column}, id FROM orders`); // fix: none
  await pool.query(`SELECT * FROM ${column} WHERE id = 1`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE "${column}" = 1`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE name = E'${name}'`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE name = '${id} ${name}'`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE id = ${id}_old`); // fix: none
  await pool.query(`SELECT 1; SELECT * FROM orders WHERE id = '${id}'`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE id = $1 AND name = '${name}'`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE created > now() - interval '${id} days'`); // fix: none
  await pool.query(`SELECT total AS '${name}' FROM orders`); // fix: none
  await pool.query(`SELECT * FROM orders WHERE id IN ('${id.split(',').join("','")}')`); // fix: none
  await pool.query(id); // fix: none
  const values = [id];
  await pool.query(`SELECT * FROM orders WHERE a = $1 AND name = '${name}'`, values); // fix: none
  return { content: [] };
});
