/**
 * RxJS: what a subject is given, and what an observable is made of, its subscribers are given. Operators are passed through as they stand: what
 * `map` makes of a value is not looked into.
 */
import { type CallModel, defineModel } from '../engine/define';

const OF: CallModel = { flows: { '[0]': 'return[]', '[0][]': 'return[]' } };
const NEXT: CallModel = { flows: { '[0]': 'receiver[]' }, scalar: true };

export default defineModel({
  sdk: 'rxjs',
  title: 'RxJS',
  docs: 'https://rxjs.dev/api',
  language: 'javascript',
  packages: { npm: { rxjs: '>=6' } },
  types: {
    Observable: [
      'rxjs.Observable()',
      'rxjs.Subject()',
      'rxjs.BehaviorSubject()',
      'rxjs.ReplaySubject()',
      'rxjs.AsyncSubject()',
      'rxjs.from()',
      'rxjs.of()',
      'Observable.pipe()',
      'Observable.asObservable()',
    ],
  },
  calls: {
    'Observable.next': NEXT,
    'Observable.subscribe': { flows: { 'receiver[]': ['callback([0]).param[0]', 'callback(next).param[0]'] } },
    'Observable.pipe': { flows: { 'receiver[]': 'return[]' } },
    'Observable.asObservable': { alias: 'receiver' },
    'Observable.getValue': { flows: { 'receiver[]': 'return' } },
    'rxjs.Observable': { flows: { 'callback([0]).param[0].next()[0]': 'return[]' } },
    'rxjs.BehaviorSubject': { flows: { '[0]': 'return[]' } },
    'rxjs.from': OF,
    'rxjs.of': { flows: { '[*]': 'return[]' } },
    'rxjs.firstValueFrom': { flows: { '[0][]': 'return' } },
    'rxjs.lastValueFrom': { flows: { '[0][]': 'return' } },
  },
});
