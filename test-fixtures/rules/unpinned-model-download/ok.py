import torch
from datasets import load_dataset
from huggingface_hub import hf_hub_download
from transformers import AutoModel

COMMIT = "5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d"


class Registry:
    @staticmethod
    def from_pretrained(name):
        return name


def download(path, args):
    AutoModel.from_pretrained("org/model_name", revision=COMMIT)  # ok: unpinned-model-download
    AutoModel.from_pretrained("org/model_name", revision=args.revision)
    AutoModel.from_pretrained("./local_model")
    AutoModel.from_pretrained("output/checkpoint-500")
    AutoModel.from_pretrained(path)
    Registry.from_pretrained("org/model_name")
    load_dataset("csv", data_files="train.csv")
    torch.hub.load("checkouts/vision", "resnet50", source="local")
    return hf_hub_download("org/model_name", "config.json", revision=COMMIT)
