/**
 * Sequelize 5 to 7: the text of raw queries and of literals. Replacements and bind parameters beside it, and all that finders and conditions take, are
 * bound or quoted. Rows are no source.
 */
import { type CallModel, defineModel } from '../engine/define';

const LITERAL: CallModel = { is: 'effect', sinks: { sql: '[0]' } };

export default defineModel({
  sdk: 'sequelize',
  title: 'Sequelize',
  docs: 'https://sequelize.org/docs/v6/core-concepts/raw-queries/',
  language: 'javascript',
  packages: { npm: { sequelize: '>=5', 'sequelize-typescript': '*', '@sequelize/core': '*' } },
  types: {
    Library: ['sequelize', 'sequelize.Sequelize', 'sequelize.default'],
    Db: ['sequelize()', 'sequelize.Sequelize()', 'sequelize.default()'],
  },
  calls: {
    'Db.query': { is: 'effect', sinks: { sql: ['[0]', '[0].query'] } },
    'Db.literal': LITERAL,
    'Db.escape': { barriers: { 'sql-bound': '[0]' } },
    'Library.literal': LITERAL,
  },
});
