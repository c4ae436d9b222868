import { tool } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const findOrder = tool({
  description: 'Finds an order',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => {
    const { rows } = await pool.query(`SELECT * FROM orders WHERE id = '${id}'`);
    return rows;
  },
});
