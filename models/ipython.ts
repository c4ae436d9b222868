/**
 * IPython (PyPI `ipython`, all versions): the shell of a notebook, through which `!` lines and magics run, and displays that run what is in
 * them. Checked in IPython/core/interactiveshell.py and IPython/core/display.py of 5.x, 7.x and 9.x. Front ends of notebooks run the
 * scripts of HTML that a cell displays; Markdown they clean.
 */
import { type CallModel, defineModel } from '../engine/define';

const SHELL: CallModel = { is: 'effect', sinks: { 'shell-command': ['[0]', 'cmd'] } };
const CODE: CallModel = { is: 'effect', sinks: { code: ['[0]', 'raw_cell', 'cell'] } };
/** Magics that hand their text to a shell, to a database, to Python. */
const SHELLS = ['bash', 'sh', 'shell', 'zsh', 'script', 'cmd', 'sx', 'system'];
const DATABASES = ['sql', 'jupysql', 'dql', 'duckdb', 'sparksql'];
const PYTHON = ['time', 'timeit', 'prun', 'capture', 'python', 'python3'];

export default defineModel({
  sdk: 'ipython',
  title: 'IPython and notebooks',
  docs: 'https://ipython.readthedocs.io/',
  language: 'python',
  packages: { pypi: { ipython: '*' } },
  roots: { IPython: ['IPython'], display: ['IPython.display', 'IPython.core.display'] },
  types: { Shell: ['global.get_ipython()', 'IPython.get_ipython()', 'IPython.core.getipython.get_ipython()'] },
  calls: {
    'Shell.system': SHELL,
    'Shell.getoutput': SHELL,
    'Shell.run_cell': CODE,
    'Shell.run_cell_async': CODE,
    'Shell.ex': CODE,
    'Shell.ev': CODE,
    'Shell.run_line_magic': [
      { when: { '[0]': SHELLS }, is: 'effect', sinks: { 'shell-command': '[1]' } },
      { when: { '[0]': DATABASES }, is: 'effect', sinks: { sql: '[1]' } },
      { when: { '[0]': PYTHON }, is: 'effect', sinks: { code: '[1]' } },
    ],
    'Shell.run_cell_magic': [
      { when: { '[0]': SHELLS }, is: 'effect', sinks: { 'shell-command': '[2]' } },
      { when: { '[0]': DATABASES }, is: 'effect', sinks: { sql: '[2]' } },
      { when: { '[0]': PYTHON }, is: 'effect', sinks: { code: '[2]' } },
    ],
    'display.HTML': { is: 'effect', sinks: { html: ['[0]', 'data'] } },
    'display.Javascript': { is: 'effect', sinks: { code: ['[0]', 'data'] } },
    'display.display_html': { when: { raw: true }, is: 'effect', sinks: { html: '[*]' } },
    'display.display_javascript': { when: { raw: true }, is: 'effect', sinks: { code: '[*]' } },
  },
});
