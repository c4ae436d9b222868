# A class that stands in for a provider in a test does not run beside it; another provider does.
import subprocess

from app.base import Provider
from app.writers import Writer


class Agent:
    def __init__(self, provider: Provider, writer: Writer):
        self.provider = provider
        self.writer = writer

    def run(self):
        subprocess.run(self.provider.ask("list files"), shell=True)  # error

    def write(self):
        subprocess.run(self.writer.write("list files"), shell=True)  # warning
