import { execSync } from 'node:child_process';
import express, { Router, type Request, type Response } from 'express';

const app = express();
app.use(express.json());

app.get('/a', (req, res) => {
  execSync(req.query.q as string); // flow: untrusted-input -> shell-command
  execSync(req.params.id as string); // flow: untrusted-input -> shell-command
  execSync(req.headers['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(req.cookies.name); // flow: untrusted-input -> shell-command
  execSync(req.signedCookies.name); // flow: untrusted-input -> shell-command
  execSync(req.url); // flow: untrusted-input -> shell-command
  execSync(req.originalUrl); // flow: untrusted-input -> shell-command
  execSync(req.path); // flow: untrusted-input -> shell-command
  execSync(req.hostname); // flow: untrusted-input -> shell-command
  execSync(req.subdomains[0] as string); // flow: untrusted-input -> shell-command
  execSync(req.get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(req.header('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(req.method); // noflow
  const name = req.query.name as string;
  res.send(`<p>${name}</p>`); // flow: untrusted-input -> html
  res.status(400).send(name); // flow: untrusted-input -> html
  res.set('x-version', '1').send(name); // flow: untrusted-input -> html
  res.set('Content-Type', 'text/plain').send(name); // noflow
  res.header('x-version', '1').send(name); // flow: untrusted-input -> html
  res.type('html').send(name); // flow: untrusted-input -> html
  res.type('text/plain').send(name); // noflow
  res.type('text/plain').status(400).send(name); // noflow
  res.contentType('application/json').send(name); // noflow
  res.cookie('a', '1').send(name); // flow: untrusted-input -> html
  res.location(name).send('moved'); // flow: untrusted-input -> url
  res.send({ name }); // noflow
  res.json({ name }); // noflow
  res.render('page', { name }); // noflow
  res.redirect(name); // flow: untrusted-input -> url
  res.redirect(302, name); // flow: untrusted-input -> url
  res.redirect('/home'); // noflow
  res.sendFile(name); // flow: untrusted-input -> path
  res.sendFile(name, { root: '/srv/public' }); // noflow
  res.download(`/srv/${name}`); // flow: untrusted-input -> path
});

app.post('/b', express.json(), async (req, res) => {
  const { command } = req.body;
  execSync(command); // flow: untrusted-input -> shell-command
  res.json({ ok: true });
});
app.put('/c', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.patch('/c', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.delete('/c', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.options('/c', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.head('/c', (req) => execSync(req.url)); // flow: untrusted-input -> shell-command
app.all('/c', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.use((req, _res, next) => {
  execSync(req.body.command); // flow: untrusted-input -> shell-command
  next();
});
app.route('/d').get((req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command
app.get('/e', [(req: Request) => execSync(req.body.command)]); // flow: untrusted-input -> shell-command
app.param('id', (_req, _res, _next, id) => {
  execSync(id); // flow: untrusted-input -> shell-command
});
app.post('/upload', (req: Request) => {
  execSync(req.file?.originalname as string); // flow: untrusted-input -> shell-command
  execSync((req.files as { originalname: string }[])[0]?.originalname as string); // flow: untrusted-input -> shell-command
});
app.post('/raw', (req) => {
  req.on('data', (chunk) => {
    execSync(chunk); // flow: untrusted-input -> shell-command
  });
  req.on('close', (reason: string) => {
    execSync(reason); // noflow
  });
});

const router = Router();
router.get('/f', handle);
const other = express.Router();
other.post('/g', (req) => execSync(req.body.command)); // flow: untrusted-input -> shell-command

function handle(req: Request, res: Response): void {
  execSync(req.body.command); // flow: untrusted-input -> shell-command
  res.send('done'); // noflow
}
app.get("/stream", (_req, res) => { res.write("data: one"); res.end("done"); });
