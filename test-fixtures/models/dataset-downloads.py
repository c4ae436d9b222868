"""Data for training that is fetched by an address."""
import urllib.request
from urllib.request import urlretrieve

import keras
import pandas as pd
import pooch
import tensorflow as tf
from datasets import load_dataset
from torchvision.datasets.utils import download_and_extract_archive, download_url

DATA = "https://data.acme.dev/train.csv"
FIXED = "https://raw.githubusercontent.com/acme/data/5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d/train.csv"


def helpers(url, known):
    pooch.retrieve(url, known_hash=None)  # flow: hazard -> unverified-data
    pooch.retrieve(url, None)  # flow: hazard -> unverified-data
    pooch.retrieve(url, known_hash=known)
    pooch.retrieve(url, "sha256:0a1b2c")
    keras.utils.get_file("train.zip", url)  # flow: hazard -> unverified-data
    keras.utils.get_file("train.zip", url, file_hash=known)
    tf.keras.utils.get_file("train.zip", origin=url, extract=True)  # flow: hazard -> unverified-data
    tf.keras.utils.get_file("train.zip", origin=url, md5_hash=known)
    download_url(url, "data")  # flow: hazard -> unverified-data
    download_url(url, "data", md5=known)
    download_url(url, "data", "train.zip", known)
    download_and_extract_archive(url, "data", md5=None)  # flow: hazard -> unverified-data
    download_and_extract_archive(url, "data", None, "train.zip", known)


def tables(path):
    pd.read_csv("https://data.acme.dev/train.csv")  # flow: hazard -> unverified-data
    pd.read_csv(DATA)  # flow: hazard -> unverified-data
    pd.read_csv(FIXED)
    pd.read_csv("http://localhost:8000/train.csv")
    pd.read_csv("http://files:8000/train.csv")
    pd.read_csv("train.csv")
    pd.read_csv(path)
    pd.read_table("https://data.acme.dev/train.tsv")  # flow: hazard -> unverified-data
    pd.read_json("https://data.acme.dev/train.json")  # flow: hazard -> unverified-data
    pd.read_parquet("https://data.acme.dev/train.parquet")  # flow: hazard -> unverified-data
    pd.read_feather("https://data.acme.dev/train.feather")  # flow: hazard -> unverified-data
    pd.read_excel("https://data.acme.dev/train.xlsx")  # flow: hazard -> unverified-data


def hub(path):
    load_dataset("csv", data_files="https://data.acme.dev/train.csv")  # flow: hazard -> unverified-data
    load_dataset("csv", data_files={"train": DATA})  # flow: hazard -> unverified-data
    load_dataset("csv", data_files=path)
    load_dataset(path, verification_mode="no_checks")  # flow: hazard -> unverified-data
    load_dataset(path, verification_mode="all_checks")


def files(url):
    urllib.request.urlretrieve("https://data.acme.dev/train.zip", "train.zip")  # flow: hazard -> unverified-data
    urlretrieve("https://acme.dev/logo.png", "logo.png")
    urlretrieve(url, "train.zip")
