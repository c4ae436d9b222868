import click
import questionary
import typer
from InquirerPy import inquirer
from openai import OpenAI
from rich.prompt import Confirm, Prompt

client = OpenAI()


def ask():
    return client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": "code"}]).choices[0].message.content


def confirmed():
    code = ask()
    if click.confirm("Run it?"):
        exec(code)  # flow: llm-output -> code


def chosen():
    code = ask()
    if typer.prompt("Run it?") == "y":
        exec(code)  # flow: llm-output -> code


def rich_confirmed():
    code = ask()
    if Confirm.ask("Run it?"):
        exec(code)  # flow: llm-output -> code


def rich_chosen():
    code = ask()
    if Prompt.ask("Run it?", choices=["y", "n"]) == "y":
        exec(code)  # flow: llm-output -> code


def questionary_confirmed():
    code = ask()
    if questionary.confirm("Run it?").ask():
        exec(code)  # flow: llm-output -> code


def questionary_unsafe():
    code = ask()
    if questionary.confirm("Run it?").unsafe_ask():
        exec(code)  # flow: llm-output -> code


async def questionary_later():
    code = ask()
    if await questionary.confirm("Run it?").ask_async():
        exec(code)  # flow: llm-output -> code


def executed():
    code = ask()
    if inquirer.confirm(message="Run it?").execute():
        exec(code)  # flow: llm-output -> code


def other(questions):
    if questions.confirm("Run it?"):
        exec("1")
