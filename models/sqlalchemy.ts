/**
 * SQLAlchemy 1.3, 1.4 and 2 (PyPI `sqlalchemy`), SQLModel and Flask-SQLAlchemy: text that is sent to the database as it is. `text()` and `literal_column()` take
 * it in every version, `exec_driver_sql()` since 1.4; plain strings for `execute()` end with 2.0, which refuses them. Expressions bind their values and are no
 * sinks. Checked in lib/sqlalchemy/sql/_elements_constructors.py, engine/base.py and orm/session.py.
 */
import { type CallModel, defineModel } from '../engine/define';

/** text(text), whose statement is what is run. */
const TEXT: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'text'] } };
const RAW: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'statement'] } };
/** execute(statement, parameters?), where strings are statements. */
const EXECUTE: CallModel = { ...RAW, versions: { pypi: { sqlalchemy: '<2' } } };

export default defineModel({
  sdk: 'sqlalchemy',
  title: 'SQLAlchemy, SQLModel and Flask-SQLAlchemy',
  docs: 'https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text',
  language: 'python',
  packages: { pypi: { sqlalchemy: '>=1', sqlmodel: '*', 'flask-sqlalchemy': '*' } },
  roots: {
    sa: ['sqlalchemy', 'sqlalchemy.sql', 'sqlalchemy.sql.expression', 'sqlalchemy.future', 'sqlmodel'],
    orm: ['sqlalchemy.orm', 'sqlmodel'],
    later: ['sqlalchemy.ext.asyncio', 'sqlmodel.ext.asyncio.session'],
    flask: ['flask_sqlalchemy'],
  },
  types: {
    Engine: ['sa.create_engine()', 'sa.engine_from_config()', 'later.create_async_engine()', 'sa.Engine()', 'later.AsyncEngine()', 'Flask.engine'],
    Connection: ['Engine.connect()', 'Engine.begin()', 'Session.connection()', 'sa.Connection()', 'later.AsyncConnection()'],
    Factory: ['orm.sessionmaker()', 'orm.scoped_session()', 'later.async_sessionmaker()', 'later.async_scoped_session()'],
    Session: ['orm.Session()', 'later.AsyncSession()', 'Factory()', 'orm.scoped_session()', 'Flask.session'],
    Flask: ['flask.SQLAlchemy()'],
    Text: ['sa.text()', 'Flask.text()'],
  },
  calls: {
    'sa.text': TEXT,
    'sa.literal_column': TEXT,
    'Flask.text': TEXT,
    // values that are bound do not become part of the text
    'Text.bindparams': { scalar: true, returns: 'Text' },
    'Text.columns': { scalar: true, returns: 'Text' },
    'Connection.exec_driver_sql': RAW,
    'Connection.execute': EXECUTE,
    'Connection.scalar': EXECUTE,
    'Session.execute': EXECUTE,
    'Session.scalar': EXECUTE,
    'Engine.execute': EXECUTE,
  },
});
