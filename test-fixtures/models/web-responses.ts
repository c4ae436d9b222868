import express from 'express';

const app = express();
app.post('/', (req) => new Response(req.body)); // flow: untrusted-input -> response
app.post('/json', (req) => Response.json({ body: req.body })); // flow: untrusted-input -> response
app.post('/length', (req) => new Response(String(req.body.length))); // noflow
