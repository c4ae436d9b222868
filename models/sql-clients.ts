/**
 * Clients of SQL databases besides node-postgres: MySQL (mysql, mysql2), SQLite (better-sqlite3, sqlite3, sqlite, node:sqlite, bun:sqlite, libSQL), PostgreSQL
 * (postgres, Neon, Vercel), SQL Server (mssql, tedious), DuckDB, ClickHouse, PlanetScale, BigQuery, Snowflake. The query's text is a sink; values bound
 * beside it and values in a template tag that binds them are not. Rows are no source.
 */
import { type CallModel, defineModel } from '../engine/define';
import { unlessExplained } from './_explained';

const FIRST: CallModel = { is: 'effect', sinks: { sql: '[0]' } };
/** One statement of SQLite. */
const PLANNED: readonly CallModel[] = unlessExplained('[0]');
const QUOTED: CallModel = { barriers: { 'sql-bound': '[0]' } };
/** query(text, values?) or query({ sql, values }). */
const MYSQL: CallModel = { is: 'effect', sinks: { sql: ['[0]', '[0].sql'] } };
/** What is bound to a prepared statement is data. */
const BOUND: CallModel = {};

export default defineModel({
  sdk: 'sql-clients',
  title: 'SQL database clients',
  docs: 'https://sidorares.github.io/node-mysql2/docs/documentation',
  language: 'javascript',
  packages: {
    npm: {
      mysql: '>=2',
      mysql2: '>=2',
      'better-sqlite3': '>=7',
      'better-sqlite3-multiple-ciphers': '*',
      sqlite3: '>=4',
      sqlite: '>=4',
      'bun:sqlite': '*',
      '@libsql/client': '*',
      libsql: '*',
      postgres: '>=3',
      '@neondatabase/serverless': '>=0.4',
      '@vercel/postgres': '*',
      mssql: '>=6',
      tedious: '>=11',
      duckdb: '*',
      'duckdb-async': '*',
      '@duckdb/node-api': '*',
      '@clickhouse/client': '*',
      '@clickhouse/client-web': '*',
      '@planetscale/database': '>=1',
      '@google-cloud/bigquery': '>=5',
      'snowflake-sdk': '*',
    },
  },
  roots: {
    mysql: ['mysql', 'mysql2', 'mysql2/promise'],
    better_sqlite: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql'],
    sqlite3: ['sqlite3'],
    // `sqlite` of npm and `node:sqlite` share a name and no function
    sqlite: ['sqlite', 'node:sqlite'],
    bun: ['bun:sqlite'],
    libsql: ['@libsql/client', '@libsql/client/web', '@libsql/client/http', '@libsql/client/sqlite3'],
    postgres: ['postgres'],
    neon: ['@neondatabase/serverless'],
    vercel: ['@vercel/postgres'],
    mssql: ['mssql', 'mssql/msnodesqlv8'],
    tedious: ['tedious'],
    duckdb: ['duckdb', 'duckdb-async'],
    duckdb_api: ['@duckdb/node-api'],
    clickhouse: ['@clickhouse/client', '@clickhouse/client-web'],
    planetscale: ['@planetscale/database'],
    bigquery: ['@google-cloud/bigquery'],
    snowflake: ['snowflake-sdk'],
  },
  types: {
    MySql: [
      'mysql.createConnection()',
      'mysql.createPool()',
      'mysql.Connection()',
      'mysql.Pool()',
      'mysql.PoolConnection()',
      'MySql.promise()',
      'MySql.getConnection()',
    ],
    /** What prepares statements: better-sqlite3, node:sqlite, bun:sqlite, libsql. */
    Sqlite: ['better_sqlite()', 'better_sqlite.Database()', 'sqlite.DatabaseSync()', 'bun.Database()'],
    Statement: ['Sqlite.prepare()', 'Sqlite3.prepare()'],
    Sqlite3: ['sqlite3.Database()', 'sqlite.open()', 'sqlite.Database()'],
    LibSql: ['libsql.createClient()', 'libsql.Client()', 'LibSql.transaction()', 'libsql.Transaction()'],
    Postgres: ['postgres()', 'postgres.Sql()', 'postgres.TransactionSql()', 'Postgres.reserve()'],
    Neon: ['neon.neon()', 'neon.NeonQueryFunction()'],
    Pool: ['neon.Pool()', 'neon.Client()', 'neon.PoolClient()', 'vercel.db', 'vercel.createPool()', 'vercel.createClient()', 'vercel.sql', 'Pool.connect()'],
    MsSql: ['mssql', 'mssql.connect()', 'mssql.ConnectionPool()', 'MsSql.connect()'],
    MsRequest: ['mssql.Request()', 'MsSql.request()', 'MsRequest.input()', 'MsRequest.output()', 'mssql.Transaction().request()'],
    DuckDb: ['duckdb.Database()', 'duckdb.Database.create()', 'duckdb.Connection()', 'DuckDb.connect()'],
    DuckDbConnection: ['duckdb_api.DuckDBInstance.create().connect()', 'duckdb_api.DuckDBConnection()', 'duckdb_api.DuckDBConnection.create()'],
    ClickHouse: ['clickhouse.createClient()', 'clickhouse.ClickHouseClient()'],
    PlanetScale: ['planetscale.connect()', 'planetscale.Client()', 'planetscale.Connection()', 'PlanetScale.connection()'],
    BigQuery: ['bigquery.BigQuery()', 'BigQuery.dataset()'],
    Snowflake: ['snowflake.createConnection()', 'snowflake.Connection()'],
  },
  calls: {
    'MySql.query': MYSQL,
    'MySql.execute': MYSQL,
    'MySql.prepare': MYSQL,
    'MySql.getConnection': { callbackTypes: { '[0]': [null, 'MySql'] } },
    'MySql.escape': QUOTED,
    'MySql.escapeId': QUOTED,
    'mysql.escape': QUOTED,
    'mysql.escapeId': QUOTED,
    'mysql.raw': FIRST,
    // format(text, values): the values are quoted
    'mysql.format': { flows: { '[0]': 'return' }, barriers: { 'sql-bound': ['[1]', '[1][]'] } },
    'MySql.format': { flows: { '[0]': 'return' }, barriers: { 'sql-bound': ['[1]', '[1][]'] } },

    'Sqlite.prepare': PLANNED,
    'Sqlite.exec': FIRST,
    'Sqlite.query': { ...FIRST, returns: 'Statement' },
    'Sqlite.run': FIRST,
    'Sqlite.pragma': FIRST,
    'Statement.*': BOUND,
    'Sqlite3.run': FIRST,
    'Sqlite3.get': PLANNED,
    'Sqlite3.all': PLANNED,
    'Sqlite3.each': PLANNED,
    'Sqlite3.exec': FIRST,
    'Sqlite3.prepare': PLANNED,
    'LibSql.execute': unlessExplained('[0]', '[0].sql'),
    'LibSql.batch': { is: 'effect', sinks: { sql: ['[0][]', '[0][].sql'] } },
    'LibSql.executeMultiple': FIRST,

    Postgres: {},
    'Postgres.unsafe': FIRST,
    'Postgres.begin': { callbackTypes: { '[0]': ['Postgres'], '[1]': ['Postgres'] } },
    Neon: [
      // since version 1 it is a template tag only
      { ...FIRST, versions: { npm: { '@neondatabase/serverless': '<1' } } },
      { versions: { npm: { '@neondatabase/serverless': '>=1' } } },
    ],
    'Neon.query': FIRST,
    'Neon.unsafe': FIRST,
    'Pool.query': { is: 'effect', sinks: { sql: ['[0]', '[0].text'] } },
    'vercel.sql': {},
    'Pool.sql': {},

    'MsSql.query': FIRST,
    'MsSql.batch': FIRST,
    'MsRequest.query': FIRST,
    'MsRequest.batch': FIRST,
    'MsRequest.execute': BOUND,
    'mssql.PreparedStatement().prepare': FIRST,
    'tedious.Request': FIRST,

    'DuckDb.run': FIRST,
    'DuckDb.get': FIRST,
    'DuckDb.all': FIRST,
    'DuckDb.each': FIRST,
    'DuckDb.exec': FIRST,
    'DuckDb.stream': FIRST,
    'DuckDb.prepare': FIRST,
    'DuckDbConnection.run': FIRST,
    'DuckDbConnection.runAndRead': FIRST,
    'DuckDbConnection.runAndReadAll': FIRST,
    'DuckDbConnection.runAndReadUntil': FIRST,
    'DuckDbConnection.stream': FIRST,
    'DuckDbConnection.streamAndReadAll': FIRST,
    'DuckDbConnection.prepare': FIRST,

    'ClickHouse.query': { is: 'effect', sinks: { sql: 'query' } },
    'ClickHouse.command': { is: 'effect', sinks: { sql: 'query' } },
    'ClickHouse.exec': { is: 'effect', sinks: { sql: 'query' } },
    'PlanetScale.execute': FIRST,
    'PlanetScale.transaction': { callbackTypes: { '[0]': ['PlanetScale'] } },
    'BigQuery.query': { is: 'effect', sinks: { sql: ['[0]', '[0].query'] } },
    'BigQuery.createQueryJob': { is: 'effect', sinks: { sql: ['[0]', '[0].query'] } },
    'Snowflake.execute': { is: 'effect', sinks: { sql: 'sqlText' } },
  },
});
