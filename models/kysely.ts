/** Kysely: `sql.raw` and `CompiledQuery.raw` take text as it is. Values in the template tag `sql` are bound, names given to `sql.ref`, `sql.table` and `sql.id` are quoted. */
import { type CallModel, defineModel } from '../engine/define';

const TEXT: CallModel = { is: 'effect', sinks: { sql: '[0]' } };

export default defineModel({
  sdk: 'kysely',
  title: 'Kysely',
  docs: 'https://kysely-org.github.io/kysely-apidoc/interfaces/Sql.html',
  language: 'javascript',
  packages: { npm: { kysely: '*' } },
  calls: {
    'kysely.sql': {},
    'kysely.sql.raw': TEXT,
    'kysely.sql.ref': {},
    'kysely.CompiledQuery.raw': TEXT,
  },
});
