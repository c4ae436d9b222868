# The service's name stands in another file.
import boto3

from services import SERVICE, STORAGE

runtime = boto3.client(SERVICE)
eval(runtime.converse(modelId="m", messages=[])["output"]["message"]["content"][0]["text"])  # flow: llm-output -> code
storage = boto3.client(STORAGE)
eval(storage.converse(modelId="m", messages=[])["output"]["message"]["content"][0]["text"])  # noflow
