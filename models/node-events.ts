/**
 * Events: what is given to `emit` under a name arrives at the handlers of that name on the same emitter. Node's EventEmitter (and what
 * extends it), eventemitter3, which has the same methods, and mitt, whose events carry one value. Handlers for all events (`'*'`) are not
 * joined with any.
 */
import { type CallModel, defineModel } from '../engine/define';

const EVENT = 'channel(event, [0], receiver)';
const EMIT: CallModel = { flows: { '[1]': `${EVENT}[0]`, '[2]': `${EVENT}[1]`, '[3]': `${EVENT}[2]` }, scalar: true };
const ON: CallModel = {
  flows: { [`${EVENT}[0]`]: 'callback([1]).param[0]', [`${EVENT}[1]`]: 'callback([1]).param[1]', [`${EVENT}[2]`]: 'callback([1]).param[2]' },
  alias: 'receiver',
};

export default defineModel({
  sdk: 'node-events',
  title: 'Node.js events, eventemitter3, mitt',
  docs: 'https://nodejs.org/api/events.html',
  language: 'javascript',
  packages: { npm: { events: '*', 'node:events': '*', eventemitter3: '>=4', mitt: '>=2' } },
  roots: { events: ['events', 'node:events', 'eventemitter3'], mitt: ['mitt'] },
  types: {
    Emitter: ['events()', 'events.default()', 'events.EventEmitter()', 'events.default.EventEmitter()'],
    Mitt: ['mitt()', 'mitt.default()', 'mitt.Emitter()'],
  },
  calls: {
    'Emitter.emit': EMIT,
    'Emitter.on': ON,
    'Emitter.once': ON,
    'Emitter.addListener': ON,
    'Emitter.prependListener': ON,
    'Emitter.prependOnceListener': ON,
    'events.once': { flows: { 'channel(event, [1], [0])[0]': 'return[0]', 'channel(event, [1], [0])[1]': 'return[1]' } },
    'events.on': { flows: { 'channel(event, [1], [0])[0]': 'return[][0]', 'channel(event, [1], [0])[1]': 'return[][1]' } },
    'Mitt.emit': { flows: { '[1]': `${EVENT}[0]` }, scalar: true },
    'Mitt.on': { flows: { [`${EVENT}[0]`]: 'callback([1]).param[0]' } },
  },
});
