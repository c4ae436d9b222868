# PyYAML of an unknown version: a loader that is named decides, and what loads without one is the old way.
import yaml
from openai import OpenAI

client = OpenAI()


def read():
    text = client.responses.create(model="m", input="hi").output_text
    yaml.load(text, Loader=yaml.Loader)  # flow: llm-output -> deserializer
    yaml.load_all(text, yaml.UnsafeLoader)  # flow: llm-output -> deserializer
    yaml.load(text)  # flow: llm-output -> deserializer
    yaml.load(text, Loader=yaml.SafeLoader)  # noflow
    yaml.load(text, yaml.CSafeLoader)  # noflow
    yaml.unsafe_load(text)  # flow: llm-output -> deserializer
    yaml.unsafe_load_all(text)  # flow: llm-output -> deserializer
    yaml.full_load(text)  # flow: llm-output -> deserializer
    yaml.full_load_all(text)  # flow: llm-output -> deserializer
    eval(yaml.safe_load(text)["code"])  # flow: llm-output -> code
    eval(yaml.safe_load_all(text)[0])  # flow: llm-output -> code
