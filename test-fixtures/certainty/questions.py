# A person who sees what is to be done and says yes has been asked; one who chose from a menu, or typed what the model is asked for, has not.
import subprocess

import click
from openai import OpenAI

client = OpenAI()


def ask(text):
    return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "user", "content": text}]).choices[0].message.content


def shown():
    command = ask("list files")
    print(command)
    if input("Run it? [y/N] ").strip().lower() in ("y", "yes"):
        subprocess.run(command, shell=True)  # warning


def refused():
    command = ask("list files")
    answer = input("Run it? ")
    if answer != "y":
        return
    subprocess.run(command, shell=True)  # warning


def menu():
    choice = input("1 to run, 2 to leave: ")
    if choice == "1":
        command = ask("list files")
        subprocess.run(command, shell=True)  # error


def conversation():
    while True:
        text = input("> ")
        if text == "exit":
            break
        subprocess.run(ask(text), shell=True)  # error


def agree(text):
    print(text)
    return click.confirm("Go on?")


def by_helper():
    command = ask("list files")
    if not agree(command):
        return
    subprocess.run(command, shell=True)  # warning


def aborted():
    command = ask("list files")
    click.confirm("Go on?", abort=True)
    subprocess.run(command, shell=True)  # warning


def told():
    command = ask("list files")
    click.confirm("Go on?")
    subprocess.run(command, shell=True)  # error


def run(command):
    subprocess.run(command, shell=True)  # warning


def above():
    command = ask("list files")
    if click.confirm("Go on?"):
        run(command)


def both(command):
    subprocess.run(command, shell=True)  # error


def one_is_not():
    command = ask("list files")
    both(ask("list folders"))
    if click.confirm("Go on?"):
        both(command)


def other_branch():
    command = ask("list files")
    if input("Quiet? ") == "y":
        print("quiet")
    subprocess.run(command, shell=True)  # error
