import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const result = await pool.query(text, values); // expect: llm-output-to-sql
  return result.rows as T[];
}
