from diffusers import StableDiffusionPipeline
from google.genai import types
from openai import OpenAI

pipeline = StableDiffusionPipeline.from_pretrained("a/b", safety_checker=None)  # expect: safety-disabled "unsafe pictures"
config = types.GenerateContentConfig(
    safety_settings=[types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold="BLOCK_NONE")],  # expect: safety-disabled
)
picture = OpenAI().images.generate(prompt="a", moderation="low")  # expect: safety-disabled
