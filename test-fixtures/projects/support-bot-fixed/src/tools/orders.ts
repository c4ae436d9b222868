import { rows } from '../db.js';

export interface Order {
  id: string;
  email: string;
  total: number;
  created_at: string;
}

const COLUMNS = ['created_at', 'total'];

export function findOrders({ email, sort = 'created_at' }: { email: string; sort?: string }) {
  if (!COLUMNS.includes(sort)) throw new Error(`Orders cannot be sorted by ${sort}`);
  return rows<Order>(`SELECT id, email, total, created_at FROM orders WHERE email = $1 ORDER BY ${sort} DESC LIMIT 20`, [email]);
}

export function ticketLines(ticketId: string) {
  return rows<{ author: string; text: string }>('SELECT author, text FROM ticket_lines WHERE ticket_id = $1 ORDER BY id', [ticketId]);
}
