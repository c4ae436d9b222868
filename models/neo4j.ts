/**
 * The Neo4j drivers, npm and PyPI: the text of a Cypher query is a sink, the parameters bound beside it are not, nor what stands behind `EXPLAIN`.
 * Records that come back are no source.
 */
import { type CallModel, defineModel } from '../engine/define';
import { unlessExplained } from './_explained';

/** A unit of work: the function is given a transaction, in Python what follows it too. */
const WORK: CallModel = {
  callbackTypes: { '[0]': ['Runner'] },
  flows: { '[1]': 'callback([0]).param[1]', '[2]': 'callback([0]).param[2]', '[3]': 'callback([0]).param[3]' },
};

export default defineModel({
  sdk: 'neo4j',
  title: 'Neo4j driver',
  docs: 'https://neo4j.com/docs/javascript-manual/current/query-simple/',
  packages: { npm: { 'neo4j-driver': '>=4', 'neo4j-driver-lite': '>=4' }, pypi: { neo4j: '>=4' } },
  roots: { neo4j: ['neo4j-driver', 'neo4j-driver-lite', 'neo4j'] },
  types: {
    Driver: [
      'neo4j.driver()',
      'neo4j.default.driver()',
      'neo4j.Driver()',
      'neo4j.GraphDatabase.driver()',
      'neo4j.AsyncGraphDatabase.driver()',
      'neo4j.AsyncDriver()',
    ],
    /** Sessions and transactions. */
    Runner: [
      'Driver.session()',
      'neo4j.Session()',
      'neo4j.AsyncSession()',
      'neo4j.Transaction()',
      'neo4j.ManagedTransaction()',
      'neo4j.AsyncTransaction()',
      'neo4j.AsyncManagedTransaction()',
      'Runner.beginTransaction()',
    ],
  },
  calls: {
    'Driver.executeQuery': unlessExplained('[0]', '[0].text', 'query_'),
    'Runner.run': unlessExplained('[0]', '[0].text', 'query'),
    'Runner.executeRead': WORK,
    'Runner.executeWrite': WORK,
    'Runner.readTransaction': WORK,
    'Runner.writeTransaction': WORK,
    'neo4j.Query': { flows: { '[0]': 'return', text: 'return' } },
  },
});
