import pandas as pd
import pooch
from datasets import load_dataset

FIXED = "https://raw.githubusercontent.com/acme/data/5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d/train.csv"


def download(url, digest):
    pooch.retrieve(url, known_hash=digest)  # ok: unverified-dataset
    load_dataset("csv", data_files="train.csv")
    pd.read_csv(FIXED)
    pd.read_csv("http://localhost:8000/train.csv")
    return pd.read_csv("train.csv")
