/**
 * Statements that are planned and not run: those behind a constant `EXPLAIN `, of databases that take one statement in a call and know no word behind it
 * that runs the rest. PostgreSQL and MySQL do (`EXPLAIN ANALYZE`), which the text itself may begin with.
 */
import type { CallModel, When } from '../engine/define';

const EXPLAINED = ['EXPLAIN *', 'Explain *', 'explain *', 'EXPLAIN\n*', 'explain\n*'];

/**
 * @param at where the statement stands; of a member, also what it is a member of. A name is that of the first argument: where one stands there, what is
 * spread into the call by name is bound
 */
export const unlessExplained = (...at: readonly string[]): readonly CallModel[] => [
  { is: 'effect' },
  ...at.map((place): CallModel => {
    const within = at.filter((each) => place === each || place.startsWith(`${each}.`));
    const alone: When = /^\w/.test(place) ? { '[0]': 'absent' } : {};
    const none: When = { ...Object.fromEntries(within.map((each) => [each, { unlike: EXPLAINED }])), ...alone };
    // or it is made in another way too
    return { when: [none, { [place]: { like: ['*'], but: EXPLAINED }, ...alone }], sinks: { sql: place } };
  }),
];
