/**
 * pgvector through node-postgres (npm `pgvector` with `pg`): rows of a query whose text orders or filters by a distance of vectors are retrieved
 * content. Query builders and rows of any other query are not.
 */
import { type CallModel, defineModel } from '../engine/define';

/** The operators of pgvector: distance by L2, inner product, cosine, L1. */
const DISTANCE = ['/<=>|<->|<#>|<\\+>/'];
const QUERY: CallModel = {
  is: 'retrieval',
  when: [{ '[0]': DISTANCE }, { '[0].text': DISTANCE }],
  sources: { 'retrieved-content': 'return.rows[]' },
  sourceText: 'what a vector query found',
};

export default defineModel({
  sdk: 'pgvector',
  title: 'pgvector',
  docs: 'https://github.com/pgvector/pgvector-node',
  language: 'javascript',
  packages: { npm: { pgvector: '*' } },
  roots: { pg: ['pg', 'pg-pool'] },
  types: { Client: ['pg.Client()', 'pg.Pool()', 'pg.PoolClient()', 'pg.default.Client()', 'pg.default.Pool()', 'Client.connect()'] },
  calls: { 'Client.query': QUERY },
});
