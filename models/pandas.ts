/**
 * pandas (PyPI `pandas`, all versions): queries of databases, and expressions that `eval` and `query` run, of which the documentation says
 * that they run arbitrary code. Checked in pandas/io/sql.py, pandas/core/computation/eval.py and pandas/core/frame.py of 1.5 and 2.2. What is loaded
 * from files is in deserializers.ts and dataset-downloads.ts.
 */
import { type CallModel, defineModel } from '../engine/define';

const SQL: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'sql'] }, returns: 'Frame' };
const EXPRESSION: CallModel = { is: 'effect', sinks: { code: ['[0]', 'expr'] } };
const READERS = ['DataFrame', 'read_csv', 'read_excel', 'read_json', 'read_parquet', 'read_table', 'read_sql_table'];

export default defineModel({
  sdk: 'pandas',
  title: 'pandas',
  docs: 'https://pandas.pydata.org/docs/reference/',
  language: 'python',
  packages: { pypi: { pandas: '*' } },
  roots: { pandas: ['pandas'] },
  types: { Frame: READERS.map((name) => `pandas.${name}()`) },
  calls: {
    'pandas.read_sql': SQL,
    'pandas.read_sql_query': SQL,
    'pandas.eval': EXPRESSION,
    'Frame.eval': EXPRESSION,
    'Frame.query': EXPRESSION,
  },
});
