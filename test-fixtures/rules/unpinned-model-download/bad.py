import torch
from datasets import load_dataset
from huggingface_hub import hf_hub_download, snapshot_download
from transformers import AutoModel, AutoTokenizer

BRANCH = "main"


def download(name):
    AutoModel.from_pretrained("org/model_name")  # expect: unpinned-model-download
    AutoTokenizer.from_pretrained(  # expect: unpinned-model-download
        "org/model_name",
        revision=BRANCH,
    )
    load_dataset("imdb", revision="v1.0")  # expect: unpinned-model-download
    hf_hub_download(repo_id=name, filename="config.json")  # expect: unpinned-model-download "full hash of a reviewed commit"
    torch.hub.load("pytorch/vision", "resnet50")  # expect: unpinned-model-download "hubconf.py"
    return snapshot_download("org/model_name", revision="main")
    #      ^^^^^^^^^^^^^^^^^ expect: unpinned-model-download
