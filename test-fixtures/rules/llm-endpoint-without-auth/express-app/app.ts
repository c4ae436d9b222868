import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { closed } from './closed';
import { checkUser } from './lib/check-user';
import { registerOpen } from './open';

const app = express();
app.use(rateLimit({ limit: 100 }));
registerOpen(app);
app.use('/api/private', checkUser, closed);
app.listen(3000);
