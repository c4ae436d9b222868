# A value that one of these services has judged, where its verdict decided; and the same values where nothing was decided.
import os

import requests
from azure.ai.contentsafety import ContentSafetyClient
from azure.ai.contentsafety.models import AnalyzeTextOptions
from azure.core.credentials import AzureKeyCredential
from guardrails import Guard
from guardrails.hub import ToxicLanguage
from llm_guard import scan_output, scan_prompt
from openai import OpenAI

client = OpenAI()
safety = ContentSafetyClient("https://example.cognitiveservices.azure.com", AzureKeyCredential("k"))
guard = Guard().use(ToxicLanguage, on_fail="noop")


def azure():
    text = client.responses.create(model="m", input="hi").output_text
    result = safety.analyze_text(AnalyzeTextOptions(text=text))
    os.system(text)  # flow: llm-output -> shell-command
    if result.categories_analysis[0].severity > 2:
        raise ValueError("refused")
    os.system(text)  # noflow


def scanned(question):
    text = client.responses.create(model="m", input="hi").output_text
    sanitized, valid, score = scan_output([], question, text)
    if not all(valid.values()):
        raise ValueError("refused")
    os.system(text)  # noflow
    os.system(sanitized)  # noflow


def prompted():
    text = client.responses.create(model="m", input="hi").output_text
    sanitized, valid, score = scan_prompt([], text)
    os.system(sanitized)  # flow: llm-output -> shell-command
    if any(not result for result in valid.values()):
        return
    os.system(text)  # noflow


def validated():
    text = client.responses.create(model="m", input="hi").output_text
    if guard.validate(text).validation_passed:
        os.system(text)  # noflow
    outcome = guard.parse(text)
    if outcome.validation_passed:
        os.system(outcome.validated_output)  # noflow
    os.system(outcome.validated_output)  # flow: llm-output -> shell-command


def lakera():
    text = client.responses.create(model="m", input="hi").output_text
    verdict = requests.post("https://api.lakera.ai/v2/guard", json={"messages": [{"role": "user", "content": text}]}, timeout=10).json()
    if verdict["flagged"]:
        raise ValueError("refused")
    os.system(text)  # noflow
