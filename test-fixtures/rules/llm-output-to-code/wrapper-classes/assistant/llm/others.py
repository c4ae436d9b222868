# in a package that imports itself by dots, `openai` is the library and not the neighbour of that name
import openai

from .base import Model


def complete(prompt):
    return openai.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


class One(Model):
    def call(self, prompt):
        return complete(prompt)


class Two(Model):
    def call(self, prompt):
        return complete(prompt)


class Three(Model):
    def call(self, prompt):
        return complete(prompt)


class Four(Model):
    def call(self, prompt):
        return complete(prompt)


class Five(Model):
    def call(self, prompt):
        return complete(prompt)


class Six(Model):
    def call(self, prompt):
        return complete(prompt)


class Seven(Model):
    def call(self, prompt):
        return complete(prompt)


class Fake(Model):
    def call(self, prompt):
        return "print(1)"
