// pgvector through node-postgres.
import pg from 'pg';
import pgvector from 'pgvector/pg';

const pool = new pg.Pool();

export async function find(embedding: number[]) {
  const found = await pool.query('SELECT content FROM pages ORDER BY embedding <=> $1 LIMIT 3', [pgvector.toSql(embedding)]);
  eval(found.rows[0].content); // flow: retrieved-content -> code
  eval(found.rowCount); // noflow
  const client = await pool.connect();
  const { rows } = await client.query({ text: 'SELECT content FROM pages WHERE embedding <-> $1 < 1', values: [] });
  eval(rows[0].content); // flow: retrieved-content -> code
  const plain = await pool.query('SELECT content FROM pages WHERE id <> $1', [1]);
  eval(plain.rows[0].content); // noflow
}
