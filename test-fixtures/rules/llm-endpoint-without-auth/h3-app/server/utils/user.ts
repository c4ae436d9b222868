import type { H3Event } from 'h3';
import { getHeader } from 'h3';
import jwt from 'jsonwebtoken';

/** Who asks, if anybody known. */
export function userOf(event: H3Event) {
  try {
    return jwt.verify(String(getHeader(event, 'authorization')), process.env.SECRET as string);
  } catch (error) {
    console.error('nobody', error);
    return null;
  }
}
