/**
 * Python's database interface (PEP 249) as sqlite3 and the common drivers give it: the statement is a sink, the parameters
 * bound beside it are not. Rows that come back are no source. Object-relational mappers have models of their own.
 */
import { type CallModel, defineModel } from '../engine/define';
import { unlessExplained } from './_explained';

/** execute(statement, parameters?) */
const EXECUTE: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'sql', 'query', 'operation'] }, returns: 'Cursor' };
/** One statement of SQLite, by its connection or cursor. */
const PLANNED = (returns: string): readonly CallModel[] => [{ returns }, ...unlessExplained('[0]', 'sql')];
const SCRIPT: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'sql_script'] }, returns: 'LiteCursor' };

export default defineModel({
  sdk: 'python-dbapi',
  title: 'sqlite3 and other DB-API drivers',
  docs: 'https://docs.python.org/3/library/sqlite3.html',
  language: 'python',
  packages: {
    pypi: {
      sqlite3: '*',
      aiosqlite: '*',
      psycopg2: '*',
      psycopg: '*',
      pymysql: '*',
      'mysql-connector-python': '*',
      mysqlclient: '*',
      pysqlite3: '*',
      duckdb: '*',
    },
  },
  roots: {
    db: ['psycopg2', 'psycopg', 'pymysql', 'mysql.connector', 'MySQLdb', 'duckdb'],
    lite: ['sqlite3', 'aiosqlite', 'pysqlite3'],
    mysql: ['mysql'],
    psycopg_sql: ['psycopg2.sql', 'psycopg.sql'],
  },
  types: {
    Connection: [
      'db.connect()',
      'db.Connection()',
      'db.Connection.connect()',
      'db.AsyncConnection()',
      'db.AsyncConnection.connect()',
      'mysql.connector.connect()',
    ],
    /** psycopg's composition of statements. */
    Sql: ['psycopg_sql', 'db.sql'],
    Cursor: ['Connection.cursor()', 'db.Cursor()'],
    LiteConnection: ['lite.connect()', 'lite.Connection()'],
    LiteCursor: ['LiteConnection.cursor()', 'lite.Cursor()'],
  },
  calls: {
    'Connection.execute': EXECUTE,
    'Connection.executemany': EXECUTE,
    'Cursor.execute': EXECUTE,
    'Cursor.executemany': EXECUTE,
    'LiteConnection.execute': PLANNED('LiteCursor'),
    'LiteConnection.executemany': PLANNED('LiteCursor'),
    'LiteConnection.executescript': SCRIPT,
    'LiteCursor.execute': PLANNED('LiteCursor'),
    'LiteCursor.executemany': PLANNED('LiteCursor'),
    'LiteCursor.executescript': SCRIPT,
    'Cursor.mogrify': { flows: { '[0]': 'return' } },
    'Sql.SQL': { flows: { '[0]': 'return' }, is: 'effect', sinks: { sql: '[0]' } },
    'Sql.Identifier': { barriers: { 'sql-bound': '[*]' } },
    'Sql.Literal': { barriers: { 'sql-bound': '[0]' } },
    'db.sql': { is: 'effect', sinks: { sql: '[0]' } },
  },
});
