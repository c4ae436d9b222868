import { rows } from '../db.js';

export interface Order {
  id: string;
  email: string;
  total: number;
  created_at: string;
}

export function findOrders({ email, sort = 'created_at' }: { email: string; sort?: string }) {
  return rows<Order>(`SELECT id, email, total, created_at FROM orders WHERE email = '${email}' ORDER BY ${sort} DESC LIMIT 20`);
}

export function ticketLines(ticketId: string) {
  return rows<{ author: string; text: string }>('SELECT author, text FROM ticket_lines WHERE ticket_id = $1 ORDER BY id', [ticketId]);
}
