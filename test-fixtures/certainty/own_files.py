# A file that comes with the code, or that this file of code writes under the same name, is most likely the program's own; one of another folder or name is not.
import os
import pickle
from importlib import resources
from pathlib import Path

import joblib
import torch

HERE = os.path.dirname(__file__)


class Model:
    def __init__(self, path, other):
        self.path = path
        self.other = other

    def save(self, model):
        joblib.dump(model, self.path)

    def load(self):
        one = joblib.load(self.path)  # warning
        return one, joblib.load(self.other)  # error


def beside():
    first = joblib.load(os.path.join(HERE, "model.joblib"))  # warning
    with resources.open_binary(__package__, "model.joblib") as file:
        return first, joblib.load(file)  # warning


def save_state(folder: Path, state):
    torch.save(state, folder / "state.pt")


def load_state(folder: Path, elsewhere: Path):
    one = torch.load(folder / "state.pt", weights_only=False)  # warning
    return one, torch.load(elsewhere / "state.pt", weights_only=False)  # error


def keep(vectorizer):
    with open("vectorizer.pkl", "wb") as file:
        pickle.dump(vectorizer, file)


def again():
    with open("vectorizer.pkl", "rb") as file:
        first = pickle.load(file)  # warning
    with open("tokenizer.pkl", "rb") as file:
        return first, pickle.load(file)  # error
