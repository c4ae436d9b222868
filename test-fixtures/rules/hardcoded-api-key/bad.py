import os
from openai import OpenAI

OPENAI_API_KEY = "{{key:openai:3}}"  # expect: hardcoded-api-key "`OPENAI_API_KEY` holds"
os.environ["ANTHROPIC_API_KEY"] = "{{key:anthropic:2}}"  # expect: hardcoded-api-key "`ANTHROPIC_API_KEY` holds"
client = OpenAI(api_key="{{key:openai:2}}")  # expect: hardcoded-api-key "`api_key` holds"
login(token='{{key:hugging-face}}')  # expect: hardcoded-api-key "`token` holds what looks like a Hugging Face key"
genai.configure(api_key="{{key:google-ai}}")  # expect: hardcoded-api-key "Google AI"
llm = Llm(
    api_key=(
        "{{key:together-ai}}"  # expect: hardcoded-api-key "Together AI"
    ),
)
LANGSMITH: str = "{{key:langsmith}}"
#                 ^^^^^^^^^^^^^^^^^ expect: hardcoded-api-key "`LANGSMITH` holds"
