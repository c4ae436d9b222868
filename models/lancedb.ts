/**
 * LanceDB (npm `@lancedb/lancedb` and its forerunner `vectordb`, PyPI `lancedb`): rows of a search or of a table are retrieved content; filters
 * are SQL text.
 */
import { type CallModel, defineModel } from '../engine/define';

const ROWS: CallModel = { is: 'retrieval', sources: { 'retrieved-content': ['return[]', 'return'] }, sourceText: 'what a vector query found' };
const FILTER: CallModel = { alias: 'receiver', sinks: { sql: ['[0]', 'where', 'predicate'] } };
const DELETE: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'where'] } };

const OPENED: CallModel = { is: 'store', roles: { name: ['[0]', 'uri'] } };

export default defineModel({
  sdk: 'lancedb',
  title: 'LanceDB',
  docs: 'https://lancedb.github.io/lancedb/',
  packages: { npm: { '@lancedb/lancedb': '*', vectordb: '*' }, pypi: { lancedb: '*' } },
  roots: { lancedb: ['@lancedb/lancedb', 'vectordb', 'lancedb', 'lancedb.*'] },
  ai: true,
  types: {
    Connection: ['lancedb.connect()', 'lancedb.connectAsync()', 'lancedb.default.connect()'],
    Table: ['openTable', 'createTable', 'createEmptyTable'].map((name) => `Connection.${name}()`),
    Query: ['search', 'vectorSearch', 'query'].map((name) => `Table.${name}()`),
  },
  calls: {
    'lancedb.connect': OPENED,
    'lancedb.connectAsync': OPENED,
    'Query.*': { alias: 'receiver' },
    'Query.where': FILTER,
    'Query.filter': FILTER,
    'Query.toArray': ROWS,
    'Query.execute': ROWS,
    'Query.toList': ROWS,
    'Query.toPandas': ROWS,
    'Query.toArrow': ROWS,
    'Table.delete': DELETE,
    'Table.update': { is: 'effect', sinks: { sql: 'where' } },
    'Table.countRows': { scalar: true, sinks: { sql: '[0]' } },
  },
});
