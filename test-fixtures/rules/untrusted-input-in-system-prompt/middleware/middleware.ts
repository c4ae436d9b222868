import type { NextFunction, Request, Response } from 'express';

const PERSONAS = ['teacher', 'pirate'];

export function requirePersona(req: Request, res: Response, next: NextFunction) {
  if (!PERSONAS.includes(req.body.persona)) {
    res.status(400).json({ error: 'unknown persona' });
    return;
  }
  next();
}

export function logRequest(req: Request, _res: Response, next: NextFunction) {
  console.log(req.path);
  next();
}

/** Named like a check: that something was sent says nothing of what it is. */
export const requireBody = (field: string) => (req: Request, res: Response, next: NextFunction) => {
  if (!req.body[field]) return res.status(400).end();
  return next();
};
