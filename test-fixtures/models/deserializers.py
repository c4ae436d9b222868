# pickle and its kin; what comes out is still the model's.
import base64
import io
import json
import pickle

import dill
import jsonpickle
from openai import OpenAI

client = OpenAI()


def read():
    text = client.responses.create(model="m", input="hi").output_text
    pickle.loads(base64.b64decode(text))  # flow: llm-output -> deserializer
    eval(pickle.loads(text))  # flow: llm-output -> deserializer, flow: llm-output -> code
    dill.loads(text)  # flow: llm-output -> deserializer
    pickle.load(text)  # flow: llm-output -> deserializer
    pickle.Unpickler(text)  # flow: llm-output -> deserializer
    jsonpickle.decode(text)  # flow: llm-output -> deserializer
    jsonpickle.loads(text)  # flow: llm-output -> deserializer
    pickle.dumps(text)  # noflow
    json.loads(text)  # noflow
