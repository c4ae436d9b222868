# What was made on one branch is not what is used on another one of the same question.
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


def listed(name):
    return {"list": "ls", "disk": "df"}.get(name, "true")


def by_parameter(kind, task):
    if kind == "model":
        command = ask(task).choices[0].message.content
    elif kind == "listed":
        command = listed(task)
    else:
        return
    if kind == "listed":
        subprocess.run(command, shell=True)
    if kind == "model":
        subprocess.run(command, shell=True)  # expect: llm-output-to-shell


def by_field(request):
    if request.purpose == "model":
        command = ask(request.task).choices[0].message.content
    elif request.purpose in ("listed", "fixed"):
        command = listed(request.task)
    else:
        command = "true"

    def run():
        if request.purpose == "listed":
            subprocess.run(command, shell=True)
        elif request.purpose == "model":
            subprocess.run(command, shell=True)  # expect: llm-output-to-shell

    return run


def changed(request):
    command = "true"
    if request.purpose == "model":
        command = ask(request.task).choices[0].message.content
        request.purpose = "done"
    if request.purpose == "done":
        subprocess.run(command, shell=True)  # expect: llm-output-to-shell


def by_flag(task, is_model=False):
    command = ask(task).choices[0].message.content if is_model else "true"
    if not is_model:
        subprocess.run(command, shell=True)
    else:
        subprocess.run(command, shell=True)  # expect: llm-output-to-shell


class Asking:
    def command(self, task):
        return ask(task).choices[0].message.content


class Listing:
    def command(self, task):
        return listed(task)


def by_object(request):
    if request.purpose == "model":
        maker = Asking()
    elif request.purpose == "listed":
        maker = Listing()
    else:
        return None

    def run():
        if request.purpose == "listed":
            subprocess.run(maker.command(request.task), shell=True)
        elif request.purpose == "model":
            subprocess.run(maker.command(request.task), shell=True)  # expect: llm-output-to-shell

    return run
