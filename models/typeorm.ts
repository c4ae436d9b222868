/**
 * TypeORM: the text of raw queries, and the conditions, selections and orders of its query builders, which stand in the
 * statement as they are; parameters bound beside them do not. Find options are bound by TypeORM and no sink. Rows are no source.
 */
import { type CallModel, defineModel, type Path } from '../engine/define';

/** A builder's method: which arguments stand in the statement as they are. */
const part = (...sql: Path[]): CallModel => ({ is: 'effect', ...(sql.length > 0 && { sinks: { sql } }), returns: 'Builder' });
/** A condition as text, or a function that gives it from a builder of its own. */
const CONDITION: CallModel = { ...part('[0]', 'callback([0]).return'), callbackTypes: { '[0]': ['Builder'] } };
const SELECTION = part('[0]', '[0][]');
const JOIN = part('[0]', '[2]');
const MAPPED_JOIN = part('[1]', '[3]');

export default defineModel({
  sdk: 'typeorm',
  title: 'TypeORM',
  docs: 'https://typeorm.io/docs/query-builder/select-query-builder',
  language: 'javascript',
  packages: { npm: { typeorm: '>=0.2' } },
  types: {
    /** What takes raw queries: data sources (connections, before 0.3), entity managers, repositories, query runners. */
    Database: [
      'typeorm.DataSource()',
      'typeorm.Connection()',
      'typeorm.createConnection()',
      'typeorm.getConnection()',
      'typeorm.EntityManager()',
      'typeorm.getManager()',
      'typeorm.Repository()',
      'typeorm.TreeRepository()',
      'typeorm.getRepository()',
      'typeorm.QueryRunner()',
      'Database.manager',
      'Database.getRepository()',
      'Database.createQueryRunner()',
      'Database.withRepository()',
    ],
    Builder: [
      'Database.createQueryBuilder()',
      'typeorm.getConnection().createQueryBuilder()',
      'typeorm.SelectQueryBuilder()',
      'typeorm.UpdateQueryBuilder()',
      'typeorm.DeleteQueryBuilder()',
      'Builder.delete()',
      'Builder.insert()',
      'Builder.softDelete()',
      'Builder.update()',
      'Builder.set()',
      'Builder.subQuery()',
      'Builder.clone()',
      'Builder.setParameter()',
      'Builder.setParameters()',
      'Builder.whereInIds()',
      'Builder.take()',
      'Builder.skip()',
      'Builder.limit()',
      'Builder.offset()',
      'Builder.distinct()',
      'Builder.cache()',
    ],
  },
  calls: {
    'Database.query': { is: 'effect', sinks: { sql: '[0]' } },
    'Database.transaction': { callbackTypes: { '[0]': ['Database'], '[1]': ['Database'] } },
    'Builder.select': SELECTION,
    'Builder.addSelect': SELECTION,
    'Builder.from': part('[0]'),
    'Builder.addFrom': part('[0]'),
    'Builder.where': CONDITION,
    'Builder.andWhere': CONDITION,
    'Builder.orWhere': CONDITION,
    'Builder.having': part('[0]'),
    'Builder.andHaving': part('[0]'),
    'Builder.orHaving': part('[0]'),
    'Builder.orderBy': part('[0]'),
    'Builder.addOrderBy': part('[0]'),
    'Builder.groupBy': part('[0]'),
    'Builder.addGroupBy': part('[0]'),
    'Builder.innerJoin': JOIN,
    'Builder.innerJoinAndSelect': JOIN,
    'Builder.leftJoin': JOIN,
    'Builder.leftJoinAndSelect': JOIN,
    'Builder.innerJoinAndMapOne': MAPPED_JOIN,
    'Builder.innerJoinAndMapMany': MAPPED_JOIN,
    'Builder.leftJoinAndMapOne': MAPPED_JOIN,
    'Builder.leftJoinAndMapMany': MAPPED_JOIN,
    // Raw(text) and Raw((alias) => text, parameters): an operator of find options that is SQL.
    'typeorm.Raw': { is: 'effect', sinks: { sql: ['[0]', 'callback([0]).return'] } },
    'typeorm.Brackets': { callbackTypes: { '[0]': ['Builder'] } },
  },
});
