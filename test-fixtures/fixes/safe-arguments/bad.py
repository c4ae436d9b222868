import joblib
import numpy as np
import requests
import torch
from keras.models import load_model
from torch import load as read_checkpoint
from transformers import AutoModel

SERVICE = "https://api.openai.com/v1/chat/completions"


def files(path, options, strict):
    torch.load(path)  # fix: review
    torch.load(path, map_location="cpu")  # fix: review
    torch.load(  # fix: review
        path,
        map_location="cpu",
    )
    torch.load(path, weights_only=False)  # fix: review
    torch.load(path, weights_only=strict)  # fix: none
    torch.load(path, weights_only=False, **options)  # fix: none
    read_checkpoint(path, weights_only=None)  # fix: review
    np.load(path, allow_pickle=True)  # fix: review
    np.load(path, None, True)  # fix: none
    load_model(path, safe_mode=False)  # fix: review
    joblib.load(path)  # fix: none


def services(path, body):
    AutoModel.from_pretrained(path, trust_remote_code=True)  # fix: review
    requests.post(SERVICE, json=body, verify=False)  # fix: review
