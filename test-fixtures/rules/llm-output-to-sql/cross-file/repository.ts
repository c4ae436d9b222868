import { query } from './db';

export function findByFilter(filter: { city: string; active: boolean }) {
  const conditions: string[] = [];
  conditions.push(`active = ${filter.active}`);
  conditions.push(`city = '${filter.city}'`);
  return query(`SELECT * FROM customers WHERE ${conditions.join(' AND ')}`);
}

export function findById(id: string) {
  return query('SELECT * FROM customers WHERE id = $1', [id]);
}
