"""Readers of model files, and the options that make them run what is in the file."""
import pickle

import cloudpickle
import dill
import joblib
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras.saving import load_model
from tensorflow.keras.models import load_model as load_tf_model


def by_name(path):
    with open("sentiment_model.pkl", "rb") as handle:
        pickle.load(handle)  # flow: hazard -> unsafe-load
    with open("visited_pages.pkl", "rb") as handle:
        pickle.load(handle)
    pickle.load(open(f"{path}/classifier.pickle", "rb"))  # flow: hazard -> unsafe-load
    dill.load(open("weights.ckpt", "rb"))  # flow: hazard -> unsafe-load
    cloudpickle.load(open(path, "rb"))
    pd.read_pickle("tfidf_vectorizer.pkl")  # flow: hazard -> unsafe-load
    pd.read_pickle("sales.pkl")
    pd.read_csv("model.csv")


def by_library(path):
    joblib.load(path)  # flow: hazard -> unsafe-load
    joblib.dump({}, path)
    np.load(path, allow_pickle=True)  # flow: hazard -> unsafe-load
    np.load(path, None, True)  # flow: hazard -> unsafe-load
    np.load(path)
    np.load(path, allow_pickle=False)


def by_mode(path):
    load_model(path, safe_mode=False)  # flow: hazard -> unsafe-load
    load_model(path)
    keras.models.load_model(path, safe_mode=False)  # flow: hazard -> unsafe-load
    keras.models.load_model(path, safe_mode=True)
    keras.config.enable_unsafe_deserialization()  # flow: hazard -> unsafe-load
    load_tf_model(path, safe_mode=False)  # flow: hazard -> unsafe-load
    tf.keras.saving.load_model(path, safe_mode=False)  # flow: hazard -> unsafe-load
    tf.keras.saving.load_model(path, compile=False)
    tf.keras.config.enable_unsafe_deserialization()  # flow: hazard -> unsafe-load
