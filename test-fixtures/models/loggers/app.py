import logging
import sys

import structlog
from loguru import logger as loguru_logger
from openai import OpenAI

logger = logging.getLogger(__name__)


def ask():
    text = OpenAI().responses.create(model="gpt-4o", input="hello").output_text
    logger.info("answer %s", text)  # flow: llm-output -> log
    logger.info("answer", extra={"text": text})  # flow: llm-output -> log
    logger.warning(text)  # flow: llm-output -> log
    logger.warn(text)  # flow: llm-output -> log
    logger.error(f"answer {text}")  # flow: llm-output -> log
    logger.fatal(text)  # flow: llm-output -> log
    logger.getChild("chat").info(text)  # flow: llm-output -> log
    logger.critical(text)  # flow: llm-output -> log
    logger.exception(text)  # flow: llm-output -> log
    logger.debug(text)  # noflow
    logging.info(text)  # flow: llm-output -> log
    structlog.get_logger().info("answer", text)  # flow: llm-output -> log
    structlog.get_logger().msg(text)  # flow: llm-output -> log
    structlog.get_logger().new(user=1).info(text)  # flow: llm-output -> log
    structlog.wrap_logger(logger).info(text)  # flow: llm-output -> log
    loguru_logger.patch(print).info(text)  # flow: llm-output -> log
    loguru_logger.opt(lazy=True).info(text)  # flow: llm-output -> log
    loguru_logger.info(text)  # flow: llm-output -> log
    loguru_logger.success(text)  # flow: llm-output -> log
    loguru_logger.bind(user=1).info(text)  # flow: llm-output -> log
    print(text)  # flow: llm-output -> log
    print(text, file=sys.stderr)  # noflow
