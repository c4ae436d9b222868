import pandas as pd
import pooch
from datasets import load_dataset

TRAIN = "https://data.acme.dev/train.csv"


def download(url):
    pooch.retrieve(url, known_hash=None)  # expect: unverified-dataset "compares it with nothing"
    load_dataset("csv", data_files=TRAIN)  # expect: unverified-dataset
    return pd.read_csv(TRAIN)
    #      ^^^^^^^^^^^ expect: unverified-dataset
