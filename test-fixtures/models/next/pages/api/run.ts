import { execSync } from 'node:child_process';
import type { NextApiRequest, NextApiResponse } from 'next';

export default function handler(req, res) {
  execSync(req.body.command); // flow: untrusted-input -> shell-command
  execSync(req.query.command); // flow: untrusted-input -> shell-command
  execSync(req.cookies.command); // flow: untrusted-input -> shell-command
  execSync(req.headers['x-name']); // flow: untrusted-input -> shell-command
  execSync(req.url); // flow: untrusted-input -> shell-command
  execSync(req.method); // noflow
  res.send(`<p>${req.body.text}</p>`); // flow: untrusted-input -> html
  res.status(400).send(req.body.text); // flow: untrusted-input -> html
  res.redirect(req.query.to); // flow: untrusted-input -> url
  res.json({ text: req.body.text }); // noflow
}

export function typed(req: NextApiRequest, res: NextApiResponse) {
  execSync(req.body.command); // flow: untrusted-input -> shell-command
  res.redirect(302, req.query.to as string); // flow: untrusted-input -> url
}
