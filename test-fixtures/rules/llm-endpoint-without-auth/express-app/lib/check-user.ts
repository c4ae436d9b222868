import type { NextFunction, Request, Response } from 'express';
import { findSession } from './sessions';

export async function checkUser(req: Request, res: Response, next: NextFunction) {
  const session = await findSession(req.cookies.sid);
  if (!session) {
    res.status(401).json({ error: 'please log in' });
    return;
  }
  next();
}
