# Hugging Face inference for Python.
import sys

from huggingface_hub import AsyncInferenceClient, InferenceClient

user_input = sys.argv[1]
client = InferenceClient("meta-llama/Llama-3.1-8B-Instruct", token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncInferenceClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
completion = client.chat_completion(
    [{"role": "system", "content": user_input}],  # flow: untrusted-input -> system-prompt
    max_tokens=100,
)
eval(completion.choices[0].message.content)  # flow: llm-output -> code
eval(completion.id)  # noflow
created = client.chat.completions.create(messages=[{"role": "user", "content": user_input}])  # flow: untrusted-input -> user-prompt
eval(created.choices[0].message.content)  # flow: llm-output -> code
for chunk in client.chat_completion(messages=[], stream=True):
    eval(chunk.choices[0].delta.content)  # flow: llm-output -> code
eval(client.text_generation(f"Sum up: {user_input}"))  # flow: llm-output -> code flow: untrusted-input -> undivided-prompt
for token in client.text_generation("hi", stream=True):
    eval(token)  # flow: llm-output -> code
eval(client.text_generation("hi", details=True).generated_text)  # flow: llm-output -> code
eval(client.summarization(user_input).summary_text)  # flow: llm-output -> code
eval(client.translation(user_input).translation_text)  # flow: llm-output -> code
eval(client.automatic_speech_recognition("a.flac").text)  # flow: llm-output -> code
eval(client.feature_extraction(user_input)[0])  # noflow
