# Code beside a model on the machine: whether its configuration names a repository is not seen.
import os
from pathlib import Path

from transformers import AutoModel

HERE = Path(__file__).parent


def load(path, other):
    AutoModel.from_pretrained(HERE / "model", trust_remote_code=True)  # warning
    AutoModel.from_pretrained(os.path.abspath(path), trust_remote_code=True)  # warning
    AutoModel.from_pretrained(other, trust_remote_code=True)  # error
