import os
from pathlib import Path


def root():
    return str(Path(__file__).resolve().parents[1])


def in_project(path):
    if not os.path.isabs(path):
        path = os.path.join(root(), path)
    return path


def maybe_in_project(path):
    if path.startswith("data"):
        path = os.path.join(root(), path)
    return path
