"""PyTorch: what is loaded, and how much of it is trusted."""
import torch
from torch.serialization import load as read_checkpoint

SAFE = True
UNSAFE = False


def weights(path, options):
    torch.load("weights.pth")  # flow: hazard -> unsafe-load
    torch.load(path, map_location="cpu")  # flow: hazard -> unsafe-load
    torch.load(path, weights_only=False)  # flow: hazard -> unsafe-load
    torch.load(path, weights_only=UNSAFE)  # flow: hazard -> unsafe-load
    torch.load(path, weights_only=options.safe)  # flow: hazard -> unsafe-load
    torch.load(path, weights_only=True)
    torch.load(path, weights_only=SAFE)
    torch.load(path, **options)
    read_checkpoint(path)  # flow: hazard -> unsafe-load
    torch.serialization.load(path, weights_only=None)  # flow: hazard -> unsafe-load
    torch.jit.load("script.pt")
    torch.save(path, "weights.pth")


def from_address(address):
    torch.hub.load_state_dict_from_url(address, check_hash=True)  # flow: hazard -> unsafe-load
    torch.hub.load_state_dict_from_url(address, weights_only=True)
    torch.utils.model_zoo.load_url(address)  # flow: hazard -> unsafe-load
    torch.utils.model_zoo.load_url(address, weights_only=True)


def from_hub(name):
    torch.hub.load("pytorch/vision", "resnet50")  # flow: hazard -> unpinned-download
    torch.hub.load("pytorch/vision:v0.10.0", "resnet50")  # flow: hazard -> unpinned-download
    torch.hub.load(repo_or_dir="pytorch/vision:main", model="resnet50", source="github")  # flow: hazard -> unpinned-download
    torch.hub.load("pytorch/vision:c2ab0c5f1c3f0f5f1d0a0e4d2c1b3a4f5e6d7c8b", "resnet50")
    torch.hub.load("checkouts/vision", "resnet50", source="local")
    torch.hub.load(name, "resnet50")
