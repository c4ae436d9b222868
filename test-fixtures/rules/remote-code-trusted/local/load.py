# From a folder of the machine no data set's code is downloaded; a model's configuration may still name some.
import os
from pathlib import Path

from datasets import load_dataset
from transformers import AutoModelForCausalLM

from paths import in_project, maybe_in_project

HERE = Path(__file__).parent


def data_sets(path, name):
    load_dataset(in_project(path), name, trust_remote_code=True)  # ok: remote-code-trusted
    load_dataset(os.path.abspath(path), trust_remote_code=True)  # ok: remote-code-trusted
    load_dataset(str(HERE / "script"), trust_remote_code=True)  # ok: remote-code-trusted
    load_dataset(f"{os.getcwd()}/{name}", trust_remote_code=True)  # ok: remote-code-trusted
    load_dataset("./script", trust_remote_code=True)  # ok: remote-code-trusted
    load_dataset(maybe_in_project(path), trust_remote_code=True)  # expect: remote-code-trusted
    load_dataset(os.path.join(path, name), trust_remote_code=True)  # expect: remote-code-trusted
    load_dataset(str(Path(path)), trust_remote_code=True)  # expect: remote-code-trusted
    load_dataset(f"owner/{name}", trust_remote_code=True)  # expect: remote-code-trusted
    if os.path.isdir(path):
        return load_dataset(path, trust_remote_code=True)  # ok: remote-code-trusted
    if Path(name).is_dir():
        return load_dataset(name, trust_remote_code=True)  # ok: remote-code-trusted
    return load_dataset(path, trust_remote_code=True)  # expect: remote-code-trusted


def models(path, other):
    AutoModelForCausalLM.from_pretrained(in_project(path), trust_remote_code=True)  # expect: remote-code-trusted "configuration names"
    if os.path.exists(path):
        AutoModelForCausalLM.from_pretrained(other, trust_remote_code=True)  # expect: remote-code-trusted
