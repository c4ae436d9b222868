import os

from diffusers import StableDiffusionPipeline
from google.genai import types
from openai import OpenAI

pipeline = StableDiffusionPipeline.from_pretrained("a/b")  # ok: safety-disabled
config = types.GenerateContentConfig(
    safety_settings=[types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold="BLOCK_MEDIUM_AND_ABOVE")],
)
picture = OpenAI().images.generate(prompt="a", moderation=os.environ["MODERATION"])
