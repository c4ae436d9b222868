# From 5.4 on the full loader makes plain data only.
import yaml
from openai import OpenAI

client = OpenAI()


def read():
    text = client.responses.create(model="m", input="hi").output_text
    yaml.load(text, Loader=yaml.FullLoader)  # noflow
    yaml.full_load(text)  # noflow
    yaml.load(text, Loader=yaml.UnsafeLoader)  # flow: llm-output -> deserializer
