/**
 * Prisma 3 to 7: the text of the two raw calls that take text, and what `Prisma.raw` puts into a statement. `$queryRaw` and `$executeRaw` are template tags
 * that bind their values, and throw when they are called with text. The client is generated, often into the project, so its methods are known by
 * their names alone, which no other library has.
 */
import { type CallModel, defineModel } from '../engine/define';

const TEXT: CallModel = { is: 'effect', sinks: { sql: '[0]' } };
const TAG: CallModel = {};

export default defineModel({
  sdk: 'prisma',
  title: 'Prisma',
  docs: 'https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries',
  language: 'javascript',
  packages: { npm: { '@prisma/client': '>=3' } },
  types: { Sql: ['prisma.Prisma', 'prisma.default.Prisma'] },
  calls: { 'Sql.raw': TEXT, 'Sql.sql': TAG, 'Sql.join': TAG },
  methods: { $queryRawUnsafe: TEXT, $executeRawUnsafe: TEXT, $queryRaw: TAG, $executeRaw: TAG },
});
