import os

from model import PlanError, StepError, again, ask, check, named, plan, planned, quiet, stepped


def direct(question):
    try:
        plan(question)
    except ValueError as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell
        os.system("logger " + str(error))  # expect: llm-output-to-shell
        os.system(f"logger {error.args[0]}")  # expect: llm-output-to-shell
    try:
        plan(question)
    except KeyError as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell
    except Exception as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell


def classes(question):
    try:
        planned(question)
    except StepError as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell
    except (OSError, PlanError) as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell
    except Exception as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell
    try:
        stepped(question)
    except PlanError as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell
        os.system(f"logger {error.step}")  # expect: llm-output-to-shell


def taken(question):
    try:
        again(question)
    except Exception as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell
    try:
        named(question)
    except Exception as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell
    try:
        quiet(question)
    except Exception as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell


def elsewhere(question):
    plan(question)
    try:
        os.remove("plan.txt")
    except Exception as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell


def checked(question):
    try:
        check("a title")
    except ValueError as error:
        os.system(f"logger {error}")  # ok: llm-output-to-shell
    try:
        check(ask(question))
    except ValueError as error:
        os.system(f"logger {error}")  # expect: llm-output-to-shell
