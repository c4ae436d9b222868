from .base import Model
from .others import complete


class Chat(Model):
    def call(self, prompt):
        return complete(prompt)


class Terse(Model):
    def call(self, prompt):
        return complete(prompt + " Be brief.")
