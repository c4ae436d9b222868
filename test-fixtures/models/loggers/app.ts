import { ConsoleLogger, Logger } from '@nestjs/common';
import bunyan from 'bunyan';
import consola, { consola as named, createConsola } from 'consola';
import log4js from 'log4js';
import loglevel from 'loglevel';
import OpenAI from 'openai';
import pino from 'pino';
import { Logger as TsLog } from 'tslog';
import winston from 'winston';

export async function all() {
  const reply = await new OpenAI().responses.create({ model: 'gpt-4o', input: 'hello' });
  const text = reply.output_text;
  console.log(text); // flow: llm-output -> log
  console.info('answer', { text }); // flow: llm-output -> log
  console.warn([text]); // flow: llm-output -> log
  console.error(reply); // flow: llm-output -> log
  console.table(text); // flow: llm-output -> log
  console.dir(reply); // flow: llm-output -> log
  console.debug(text); // noflow
  const logger = pino();
  logger.info(text); // flow: llm-output -> log
  logger.child({}).warn({ text }); // flow: llm-output -> log
  logger.error({ text }, 'late'); // flow: llm-output -> log
  logger.fatal(text); // flow: llm-output -> log
  logger.debug(text); // noflow
  bunyan.createLogger({ name: 'a' }).info(text); // flow: llm-output -> log
  log4js.getLogger().info(text); // flow: llm-output -> log
  new bunyan({ name: 'a' }).warn(text); // flow: llm-output -> log
  log4js.getLogger().mark(text); // flow: llm-output -> log
  createConsola().info(text); // flow: llm-output -> log
  consola.log(text); // flow: llm-output -> log
  consola.success(text); // flow: llm-output -> log
  named.fail(text); // flow: llm-output -> log
  consola.ready(text); // flow: llm-output -> log
  consola.start(text); // flow: llm-output -> log
  consola.box(text); // flow: llm-output -> log
  consola.withTag('a').warn(text); // flow: llm-output -> log
  consola.create({}).error(text); // flow: llm-output -> log
  consola.withDefaults({}).fatal(text); // flow: llm-output -> log
  consola.verbose(text); // noflow
  loglevel.log(text); // noflow
  loglevel.info(text); // flow: llm-output -> log
  new TsLog().info(text); // flow: llm-output -> log
  new TsLog().getSubLogger().error(text); // flow: llm-output -> log
  new TsLog().silly(text); // noflow
  const wide = winston.createLogger({});
  wide.info(text); // flow: llm-output -> log
  wide.warn(text); // flow: llm-output -> log
  wide.error(text); // flow: llm-output -> log
  wide.notice(text); // flow: llm-output -> log
  wide.http(text); // flow: llm-output -> log
  wide.warning(text); // flow: llm-output -> log
  wide.crit(text); // flow: llm-output -> log
  wide.alert(text); // flow: llm-output -> log
  wide.emerg(text); // flow: llm-output -> log
  wide.log('crit', text); // flow: llm-output -> log
  winston.info(text); // flow: llm-output -> log
  winston.loggers.get('chat').info(text); // flow: llm-output -> log
  winston.loggers.add('chat').info(text); // flow: llm-output -> log
  wide.verbose(text); // noflow
  wide.log('info', text); // flow: llm-output -> log
  wide.log({ level: 'info', message: text }); // flow: llm-output -> log
  wide.log('debug', text); // noflow
  const nest = new Logger('chat');
  nest.log(text); // flow: llm-output -> log
  nest.warn(text); // flow: llm-output -> log
  nest.error(text); // flow: llm-output -> log
  nest.fatal(text); // flow: llm-output -> log
  Logger.log(text); // flow: llm-output -> log
  Logger.debug(text); // noflow
  nest.verbose(text); // noflow
  new ConsoleLogger().log(text); // flow: llm-output -> log
}

// something of the same name that is no logger
class Log {
  info(text: string) {
    return text.length;
  }
}
export async function other() {
  const reply = await new OpenAI().responses.create({ model: 'gpt-4o', input: 'hello' });
  new Log().info(reply.output_text); // noflow
}
