/**
 * Drizzle ORM: `sql.raw` puts its text into a statement, and a database object runs a statement that is given as text. Values in the template tag
 * `sql` are bound, and so is all that the query builder takes.
 */
import { type CallModel, defineModel } from '../engine/define';

const TEXT: CallModel = { is: 'effect', sinks: { sql: '[0]' } };

export default defineModel({
  sdk: 'drizzle',
  title: 'Drizzle ORM',
  docs: 'https://orm.drizzle.team/docs/sql',
  language: 'javascript',
  packages: { npm: { 'drizzle-orm': '*' } },
  roots: { drizzle: ['drizzle-orm'], driver: ['drizzle-orm/*'] },
  types: { Db: ['driver.drizzle()'] },
  calls: {
    'drizzle.sql': {},
    'drizzle.sql.raw': TEXT,
    'drizzle.sql.join': {},
    'drizzle.sql.identifier': {},
    'Db.execute': TEXT,
    'Db.run': TEXT,
    'Db.all': TEXT,
    'Db.get': TEXT,
    'Db.values': TEXT,
    'Db.transaction': { callbackTypes: { '[0]': ['Db'] } },
  },
});
