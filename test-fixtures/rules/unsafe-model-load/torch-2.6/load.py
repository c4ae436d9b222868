import torch


def checkpoint(path):
    torch.load(path, weights_only=False)  # expect: unsafe-model-load
    return torch.load(path)  # ok: unsafe-model-load
