# Instructor for Python.
import sys
from typing import Literal

import instructor
from openai import OpenAI
from pydantic import BaseModel

user_input = sys.argv[1]


class Answer(BaseModel):
    code: str
    grade: Literal["a", "b"]
    count: int


client = instructor.from_openai(OpenAI())
answer = client.chat.completions.create(
    model="gpt-4o",
    response_model=Answer,
    messages=[
        {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
        {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
    ],
)
eval(answer.code)  # flow: llm-output -> code
eval(client.create(response_model=Answer, messages=[]).code)  # flow: llm-output -> code
eval(client.messages.create(response_model=Answer, messages=[]).code)  # flow: llm-output -> code
for part in client.chat.completions.create_partial(response_model=Answer, messages=[]):
    eval(part.code)  # flow: llm-output -> code
for part in client.create_partial(response_model=Answer, messages=[]):
    eval(part.code)  # flow: llm-output -> code
for each in client.chat.completions.create_iterable(response_model=Answer, messages=[]):
    eval(each.code)  # flow: llm-output -> code
for each in client.create_iterable(response_model=Answer, messages=[]):
    eval(each.code)  # flow: llm-output -> code
user, completion = client.chat.completions.create_with_completion(response_model=Answer, messages=[])
eval(user.code)  # flow: llm-output -> code
pair = client.create_with_completion(response_model=Answer, messages=[])
eval(pair[0].code)  # flow: llm-output -> code
instructor.from_provider("openai/gpt-4o", api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
for each in [
    instructor.patch(OpenAI()),
    instructor.apatch(OpenAI()),
    instructor.from_anthropic(OpenAI()),
    instructor.from_litellm(OpenAI()),
    instructor.from_gemini(OpenAI()),
    instructor.from_genai(OpenAI()),
    instructor.from_mistral(OpenAI()),
    instructor.from_cohere(OpenAI()),
    instructor.from_groq(OpenAI()),
    instructor.from_bedrock(OpenAI()),
    instructor.from_vertexai(OpenAI()),
    instructor.from_fireworks(OpenAI()),
    instructor.from_cerebras(OpenAI()),
    instructor.from_perplexity(OpenAI()),
    instructor.from_xai(OpenAI()),
]:
    eval(each.chat.completions.create(response_model=Answer, messages=[]).code)  # flow: llm-output -> code
