# A file in a temporary folder was put there while the program ran, most likely by itself; one beside it was not.
import glob
import os
import tempfile
from pathlib import Path

import torch


def merged(model):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        split(model, folder)
        files = glob.glob(os.path.join(folder, "*.bin"))
        first = torch.load(files[0], weights_only=False)  # warning
        for index, each in enumerate(files):
            first.update(torch.load(each, weights_only=False))  # warning
        return first, torch.load(os.path.join(model, "last.bin"), weights_only=False)  # error


def split(model, folder):
    for each in glob.glob(os.path.join(model, "*.bin")):
        torch.save(torch.load(each, weights_only=False), os.path.join(folder, Path(each).name))  # error


def kept():
    path = Path(tempfile.mkdtemp()) / "state.pt"
    torch.save({}, path)
    return torch.load(path, weights_only=False)  # warning
