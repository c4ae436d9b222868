# Switches of safety filters, in Python.
import boto3
import cohere
import fal_client
import google.generativeai as genai_old
import litellm
import replicate
import vertexai.preview.generative_models as preview
from azure.mgmt.cognitiveservices.models import RaiPolicyContentFilter
from diffusers import StableDiffusionPipeline
from google import genai
from google.genai import types
from google.generativeai.types import HarmBlockThreshold, HarmCategory
from langchain_google_genai import ChatGoogleGenerativeAI
from nemoguardrails import LLMRails
from openai import OpenAI
from together import Together
from vertexai.generative_models import GenerativeModel
from vertexai.generative_models import SafetySetting as VertexSetting
from vertexai.preview.vision_models import ImageGenerationModel

HATE = HarmCategory.HARM_CATEGORY_HATE_SPEECH
OPEN = {HATE: HarmBlockThreshold.BLOCK_NONE}
SHUT = {HATE: HarmBlockThreshold.BLOCK_ONLY_HIGH}

genai_old.GenerativeModel("gemini-pro", safety_settings=OPEN)  # flow: hazard -> safety-off
genai_old.GenerativeModel("gemini-pro", safety_settings=SHUT)  # noflow
model = genai_old.GenerativeModel("gemini-pro")  # noflow
model.generate_content("a", safety_settings=[{"category": "x", "threshold": "BLOCK_NONE"}])  # flow: hazard -> safety-off
model.generate_content("a", safety_settings=[{"category": "x", "threshold": "BLOCK_LOW_AND_ABOVE"}])  # noflow
types.SafetySetting(category="x", threshold="OFF")  # flow: hazard -> safety-off
types.SafetySetting(category="x", threshold=types.HarmBlockThreshold.BLOCK_ONLY_HIGH)  # noflow
client = genai.Client()
client.models.generate_images(model="imagen", prompt="a", config={"safety_filter_level": "BLOCK_NONE"})  # flow: hazard -> safety-off
genai_old.types.SafetySetting(category="x", threshold=HarmBlockThreshold.BLOCK_NONE)  # flow: hazard -> safety-off
GenerativeModel("gemini-pro", safety_settings=OPEN)  # flow: hazard -> safety-off
preview.GenerativeModel("gemini-pro", safety_settings=OPEN)  # flow: hazard -> safety-off
VertexSetting(category="x", threshold=VertexSetting.HarmBlockThreshold.BLOCK_NONE)  # flow: hazard -> safety-off
ImageGenerationModel.from_pretrained("imagen").generate_images(prompt="a", safety_filter_level="block_fewest")  # flow: hazard -> safety-off
ImageGenerationModel.from_pretrained("imagen").generate_images(prompt="a", safety_filter_level="block_most")  # noflow
ChatGoogleGenerativeAI(model="gemini-pro", safety_settings=OPEN)  # flow: hazard -> safety-off
ChatGoogleGenerativeAI(model="gemini-pro")  # noflow
litellm.completion(model="gemini/x", messages=[], safety_settings=[{"category": "x", "threshold": "BLOCK_NONE"}])  # flow: hazard -> safety-off
OpenAI().images.generate(prompt="a", moderation="low")  # flow: hazard -> safety-off
OpenAI().images.generate(prompt="a", moderation="auto")  # noflow
StableDiffusionPipeline.from_pretrained("a", revision="5f0e1c4b5a6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f", safety_checker=None)  # flow: hazard -> safety-off
StableDiffusionPipeline.from_pretrained("a", revision="5f0e1c4b5a6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f", requires_safety_checker=False)  # flow: hazard -> safety-off
StableDiffusionPipeline.from_pretrained("a", revision="5f0e1c4b5a6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f")  # noflow
StableDiffusionPipeline.from_single_file("a", safety_checker=None)  # flow: hazard -> safety-off
replicate.run("sdxl", input={"prompt": "a", "disable_safety_checker": True})  # flow: hazard -> safety-off
replicate.run("sdxl", input={"prompt": "a", "disable_safety_checker": False})  # noflow
replicate.predictions.create(model="sdxl", input={"disable_safety_checker": True})  # flow: hazard -> safety-off
Together().images.generate(prompt="a", disable_safety_checker=True)  # flow: hazard -> safety-off
fal_client.run("flux", arguments={"enable_safety_checker": False})  # flow: hazard -> safety-off
fal_client.submit("flux", {"enable_safety_checker": False})  # flow: hazard -> safety-off
fal_client.submit("flux", {"enable_safety_checker": True})  # noflow
cohere.ClientV2().chat(model="command-r", messages=[], safety_mode="OFF")  # flow: hazard -> safety-off
cohere.ClientV2().chat(model="command-r", messages=[], safety_mode="STRICT")  # noflow
OPEN_FILTERS = {"filtersConfig": [{"type": "HATE", "inputStrength": "NONE", "outputStrength": "HIGH"}]}
boto3.client("bedrock").create_guardrail(name="a", contentPolicyConfig=OPEN_FILTERS)  # flow: hazard -> safety-off
boto3.client("bedrock").update_guardrail(name="a", contentPolicyConfig=OPEN_FILTERS)  # flow: hazard -> safety-off
ATTACKS = {"filtersConfig": [{"type": "PROMPT_ATTACK", "inputStrength": "HIGH", "outputStrength": "NONE"}]}
boto3.client("bedrock").create_guardrail(name="a", contentPolicyConfig=ATTACKS)  # noflow
RaiPolicyContentFilter(name="Hate", enabled=False)  # flow: hazard -> safety-off
RaiPolicyContentFilter(name="Hate", enabled=True, blocking=True)  # noflow
rails = LLMRails(None)
rails.generate(messages=[], options={"rails": {"output": False}})  # flow: hazard -> safety-off
rails.generate(messages=[], options={"rails": ["input"]})  # noflow
rails.generate_async(messages=[], options={"rails": {"input": False}})  # flow: hazard -> safety-off
