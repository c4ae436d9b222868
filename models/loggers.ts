/**
 * Where programs write what happens: the console, winston 3, pino 5 to 10, bunyan 1 and 2, log4js 6, consola 2 and 3, loglevel 1, tslog 4 and 5, the logger of NestJS 9
 * to 12, Python's logging, structlog 26, loguru 0.7 and print; compared with the packages' own declarations on 2026-11-22. Levels for debugging (debug, trace, verbose, silly, and
 * loglevel's `log`, which is one) are no sinks: they are off where users are. Values that structlog is given by names of the program's own, and `log(level, …)` of Python,
 * whose level is a number, are not seen.
 */
import { type CallModel, defineModel } from '../engine/define';

const LOG: CallModel = { sinks: { log: '[*].**' } };
const LOG_PYTHON: CallModel = { sinks: { log: ['[*].**', 'extra.**'] } };
/** `logger.log('info', text)` */
const LEVELLED: readonly CallModel[] = [
  { when: { '[0]': ['info', 'warn', 'error', 'notice', 'http', 'warning', 'crit', 'alert', 'emerg'] }, sinks: { log: '[1].**' } },
  { when: { level: ['info', 'warn', 'error', 'notice', 'http', 'warning', 'crit', 'alert', 'emerg'] }, sinks: { log: 'message.**' } },
];
const rows = (type: string, names: readonly string[], call: CallModel): Record<string, CallModel> =>
  Object.fromEntries(names.map((name) => [`${type}.${name}`, call]));
const LEVELS = ['info', 'warn', 'error', 'fatal'] as const;

export default defineModel({
  sdk: 'loggers',
  title: 'Loggers and the console',
  docs: 'https://getpino.io/#/docs/api?id=logging-method-parameters',
  packages: {
    npm: { winston: '>=3', pino: '>=5', bunyan: '*', log4js: '*', consola: '*', loglevel: '*', '@nestjs/common': '>=9', tslog: '*' },
    pypi: { logging: '*', structlog: '*', loguru: '*' },
  },
  roots: {
    winston: ['winston'],
    pino: ['pino'],
    bunyan: ['bunyan'],
    log4js: ['log4js'],
    consola: ['consola'],
    loglevel: ['loglevel'],
    nest: ['@nestjs/common'],
    tslog: ['tslog'],
    logging: ['logging'],
    structlog: ['structlog'],
    loguru: ['loguru'],
  },
  types: {
    Script: [
      'pino()',
      'pino.default()',
      'pino.pino()',
      'pino.Logger()',
      'bunyan.createLogger()',
      'bunyan.default.createLogger()',
      'bunyan()',
      'bunyan.default()',
      'log4js.getLogger()',
      'log4js.default.getLogger()',
      'loglevel',
      'loglevel.default',
      'loglevel.getLogger()',
      'tslog.Logger()',
      'Script.child()',
      'Script.getSubLogger()',
    ],
    Consola: ['consola', 'consola.default', 'consola.consola', 'consola.createConsola()', 'Consola.create()', 'Consola.withTag()', 'Consola.withDefaults()'],
    Winston: [
      'winston',
      'winston.default',
      'Winston.loggers.get()',
      'Winston.loggers.add()',
      'winston.createLogger()',
      'winston.default.createLogger()',
      'winston.Logger()',
      'Winston.child()',
    ],
    Nest: ['nest.Logger', 'nest.Logger()', 'nest.ConsoleLogger()'],
    Python: [
      'logging',
      'logging.getLogger()',
      'logging.Logger()',
      'logging.LoggerAdapter()',
      'structlog.get_logger()',
      'structlog.getLogger()',
      'structlog.stdlib.get_logger()',
      'loguru.logger',
      'structlog.wrap_logger()',
      'Python.bind()',
      'Python.new()',
      'Python.getChild()',
      'Python.patch()',
      'Python.opt()',
    ],
  },
  calls: {
    ...rows('global.console', ['log', 'info', 'warn', 'error', 'table', 'dir'], LOG),
    ...rows('Script', [...LEVELS, 'mark'], LOG),
    ...rows('Consola', ['log', 'info', 'success', 'fail', 'ready', 'start', 'box', 'warn', 'error', 'fatal'], LOG),
    ...rows('Winston', ['info', 'warn', 'error', 'notice', 'http', 'warning', 'crit', 'alert', 'emerg'], LOG),
    'Winston.log': LEVELLED,
    ...rows('Nest', ['log', 'warn', 'error', 'fatal'], LOG),
    ...rows('Python', ['info', 'warning', 'warn', 'error', 'critical', 'fatal', 'exception', 'success', 'msg'], LOG_PYTHON),
    'global.print': { when: { file: 'absent' }, sinks: { log: '[*].**' } },
  },
});
