/**
 * Python's database interface (PEP 249) as sqlite3 and the common drivers give it: the statement is a sink, the parameters
 * bound beside it are not. Rows that come back are no source. Object-relational mappers have models of their own.
 */
import { type CallModel, defineModel } from '../engine/define';

/** execute(statement, parameters?) */
const EXECUTE: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'sql', 'query', 'operation'] }, returns: 'Cursor' };
const SCRIPT: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'sql_script'] }, returns: 'Cursor' };

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
    db: ['sqlite3', 'aiosqlite', 'psycopg2', 'psycopg', 'pymysql', 'mysql.connector', 'MySQLdb', 'pysqlite3', 'duckdb'],
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
  },
  calls: {
    'Connection.execute': EXECUTE,
    'Connection.executemany': EXECUTE,
    'Connection.executescript': SCRIPT,
    'Cursor.execute': EXECUTE,
    'Cursor.executemany': EXECUTE,
    'Cursor.executescript': SCRIPT,
    'Cursor.mogrify': { flows: { '[0]': 'return' } },
    'Sql.SQL': { flows: { '[0]': 'return' }, is: 'effect', sinks: { sql: '[0]' } },
    'Sql.Identifier': { barriers: { 'sql-bound': '[*]' } },
    'Sql.Literal': { barriers: { 'sql-bound': '[0]' } },
    'db.sql': { is: 'effect', sinks: { sql: '[0]' } },
  },
});
