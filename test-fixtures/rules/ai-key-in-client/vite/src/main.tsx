import { ask } from './lib/ai';

ask('hello').then((answer) => document.body.append(answer));
