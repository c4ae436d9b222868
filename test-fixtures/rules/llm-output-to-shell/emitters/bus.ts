// One emitter that several files share.
import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
export const PLAN_READY = 'plan:ready';

export class Worker extends EventEmitter {
  finish(result: string) {
    this.emit('finished', result);
    this.emit('progress', 100);
  }
}
