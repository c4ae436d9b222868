/**
 * Where programs write what happens: the console, winston, pino, bunyan, log4js, consola, NestJS's logger, Python's logging, structlog, loguru and print. Levels
 * for debugging (debug, trace, verbose, silly) are no sinks: they are off where users are.
 */
import { type CallModel, defineModel } from '../engine/define';

const LOG: CallModel = { sinks: { log: '[*].**' } };
const LOG_PYTHON: CallModel = { sinks: { log: ['[*].**', 'extra.**'] } };
/** `logger.log('info', text)` */
const LEVELLED: readonly CallModel[] = [
  { when: { '[0]': ['info', 'warn', 'error', 'notice', 'http'] }, sinks: { log: '[1].**' } },
  { when: { level: ['info', 'warn', 'error', 'notice', 'http'] }, sinks: { log: 'message.**' } },
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
      'log4js.getLogger()',
      'log4js.default.getLogger()',
      'consola',
      'consola.default',
      'consola.consola',
      'consola.createConsola()',
      'loglevel',
      'loglevel.default',
      'loglevel.getLogger()',
      'tslog.Logger()',
      'Script.child()',
    ],
    Winston: ['winston.createLogger()', 'winston.default.createLogger()', 'winston.Logger()', 'Winston.child()'],
    Nest: ['nest.Logger()', 'nest.ConsoleLogger()'],
    Python: [
      'logging',
      'logging.getLogger()',
      'logging.Logger()',
      'logging.LoggerAdapter()',
      'structlog.get_logger()',
      'structlog.getLogger()',
      'structlog.stdlib.get_logger()',
      'loguru.logger',
      'Python.bind()',
      'Python.opt()',
    ],
  },
  calls: {
    ...rows('global.console', ['log', 'info', 'warn', 'error', 'table', 'dir'], LOG),
    ...rows('Script', LEVELS, LOG),
    ...rows('Winston', ['info', 'warn', 'error', 'notice', 'http'], LOG),
    'Winston.log': LEVELLED,
    ...rows('Nest', ['log', 'warn', 'error', 'fatal'], LOG),
    ...rows('Python', ['info', 'warning', 'warn', 'error', 'critical', 'exception', 'success'], LOG_PYTHON),
    'global.print': { when: { file: 'absent' }, sinks: { log: '[*].**' } },
  },
});
