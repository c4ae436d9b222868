// Express: middleware that stands before a handler, in another file; what it lets through only after a check is checked in the handler.
import express from 'express';
import { ask, describe, draw, greet } from './handlers';
import { logRequest, requireBody, requirePersona } from './middleware';

const app = express();
const router = express.Router();
app.use(express.json());

router.post('/ask', requirePersona, ask);
router.post('/greet', logRequest, requireBody('persona'), greet);
router.post('/describe', [logRequest, requirePersona], describe);
router.post('/draw', requirePersona, draw);
router.get('/draw', draw);

app.use(router);
