/**
 * Knex 0.95 to 3: the text of `raw` and of the builder's `…Raw` methods stands in the statement as it is; bindings beside it do not. All that the other methods
 * take is bound or quoted.
 */
import { type CallModel, defineModel } from '../engine/define';

const RAW: CallModel = { is: 'effect', sinks: { sql: '[0]' }, returns: 'Builder' };

export default defineModel({
  sdk: 'knex',
  title: 'Knex',
  docs: 'https://knexjs.org/guide/raw.html',
  language: 'javascript',
  packages: { npm: { knex: '>=0.95' } },
  types: {
    Knex: ['knex()', 'knex.default()', 'knex.knex()', 'knex.Knex()', 'knex.Knex.Transaction()'],
    Builder: ['knex.Knex.QueryBuilder()', 'Knex()'],
  },
  calls: {
    Knex: { returns: 'Builder' },
    'Knex.*': { returns: 'Builder' },
    'Knex.raw': RAW,
    'Knex.schema.raw': RAW,
    'Knex.transaction': { callbackTypes: { '[0]': ['Knex'] }, returns: 'Knex' },
    'Builder.*': { callbackTypes: { '[0]': ['Builder'] }, returns: 'Builder' },
    'Builder.raw': RAW,
    'Builder.whereRaw': RAW,
    'Builder.andWhereRaw': RAW,
    'Builder.orWhereRaw': RAW,
    'Builder.havingRaw': RAW,
    'Builder.orHavingRaw': RAW,
    'Builder.orderByRaw': RAW,
    'Builder.groupByRaw': RAW,
    'Builder.joinRaw': RAW,
    'Builder.fromRaw': RAW,
  },
});
