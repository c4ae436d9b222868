/**
 * node-postgres: the query text is a sink, the values bound beside it are not (only the text is read as SQL). The escaping
 * functions of pg and pg-format close it. Rows that come back are no source.
 */
import { type CallModel, defineModel } from '../engine/define';

/** query(text, values?) or query({ text, values }). */
const QUERY: CallModel = { is: 'effect', sinks: { sql: ['[0]', '[0].text'] } };
const QUOTED: CallModel = { barriers: { 'sql-bound': '[0]' } };

export default defineModel({
  sdk: 'pg',
  title: 'node-postgres',
  docs: 'https://node-postgres.com/apis/client',
  language: 'javascript',
  packages: { npm: { pg: '>=7', 'pg-pool': '*', 'pg-format': '*' } },
  roots: { pg: ['pg'], pg_pool: ['pg-pool'], pg_format: ['pg-format'] },
  types: {
    Pg: ['pg', 'pg.default', 'pg.native', 'pg.default.native'],
    Client: ['pg.Client()', 'pg.default.Client()', 'pg.native.Client()', 'pg.PoolClient()', 'pg.ClientBase()', 'pg.default.PoolClient()'],
    Pool: ['pg.Pool()', 'pg.default.Pool()', 'pg.native.Pool()', 'pg_pool()', 'pg_pool.default()'],
    Format: ['pg_format', 'pg_format.default'],
  },
  calls: {
    'Client.query': QUERY,
    'Client.escapeLiteral': QUOTED,
    'Client.escapeIdentifier': QUOTED,
    'Pool.query': QUERY,
    'Pool.connect': [{ returns: 'Client' }, { when: { '[0]': 'present' }, callbackTypes: { '[0]': [null, 'Client'] } }],
    'Pg.Query': { sinks: { sql: ['[0]', '[0].text'] } },
    'Pg.escapeLiteral': QUOTED,
    'Pg.escapeIdentifier': QUOTED,
    // format(template, ...values): %L and %I quote, the template itself is SQL.
    Format: { flows: { '[0]': 'return' }, barriers: { 'sql-bound': '[*]' } },
    'Format.literal': QUOTED,
    'Format.ident': QUOTED,
  },
});
