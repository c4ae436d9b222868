"""Since 2.6 only weights are loaded, unless somebody says otherwise."""
import torch


def weights(path):
    torch.load(path)
    torch.load(path, map_location="cpu")
    torch.load(path, weights_only=False)  # flow: hazard -> unsafe-load
    torch.hub.load_state_dict_from_url(path)  # flow: hazard -> unsafe-load
