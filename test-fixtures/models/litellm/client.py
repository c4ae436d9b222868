# LiteLLM. A source is shown by eval of it, a sink by the command line's argument in it.
import sys

import litellm
from litellm import (
    Router,
    acompletion,
    aembedding,
    aresponses,
    atext_completion,
    completion,
    completion_with_retries,
    embedding,
    image_generation,
    moderation,
    responses,
    stream_chunk_builder,
    text_completion,
    transcription,
)

user_input = sys.argv[1]
model = "gpt-4o"
litellm.api_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
litellm.openai_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
litellm.anthropic_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
router = Router(
    model_list=[
        {
            "model_name": "gpt-4o",
            "litellm_params": {"model": "azure/gpt-4o", "api_key": "Zq81mAd3upKd93jfKs02mdkeiQ"},  # flow: literal -> api-key
        }
    ]
)

response = completion(
    model=model,
    messages=[
        {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
        {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
        {"role": "assistant", "content": user_input},  # noflow
    ],
    api_key="Zq81mAd3upKd93jfKs02mdkeiQ",  # flow: literal -> api-key
)
eval(response.choices[0].message.content)  # flow: llm-output -> code
eval(response["choices"][0]["message"]["content"])  # flow: llm-output -> code
eval(response.choices[0].message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
eval(response.choices[0].message.tool_calls[0].function.name)  # flow: tool-name -> code
eval(response.model)  # noflow
completion(model, [{"role": "system", "content": user_input}])  # flow: untrusted-input -> system-prompt
chunks = []
for chunk in completion(model=model, messages=[], stream=True):
    eval(chunk.choices[0].delta.content)  # flow: llm-output -> code
    chunks.append(chunk)
eval(stream_chunk_builder(chunks).choices[0].message.content)  # flow: llm-output -> code
eval(completion_with_retries(model=model, messages=[]).choices[0].message.content)  # flow: llm-output -> code
eval(text_completion(model=model, prompt=f"Sum up: {user_input}").choices[0].text)  # flow: llm-output -> code flow: untrusted-input -> undivided-prompt
answer = responses(model=model, instructions=user_input, input="hi")  # flow: untrusted-input -> system-prompt
eval(answer.output_text)  # flow: llm-output -> code
eval(embedding(model=model, input=[user_input]).data[0])  # noflow
image_generation(prompt=user_input)  # noflow
eval(transcription(model="whisper-1", file=user_input).text)  # flow: llm-output -> code
eval(moderation(input=user_input).results[0])  # noflow
eval(router.completion(model=model, messages=[]).choices[0].message.content)  # flow: llm-output -> code
eval(router.text_completion(model=model, prompt="hi").choices[0].text)  # flow: llm-output -> code
eval(router.embedding(model=model, input=user_input).data[0])  # noflow


async def later():
    a = await acompletion(model=model, messages=[])
    eval(a.choices[0].message.content)  # flow: llm-output -> code
    b = await atext_completion(model=model, prompt="hi")
    eval(b.choices[0].text)  # flow: llm-output -> code
    c = await aresponses(model=model, input="hi")
    eval(c.output[0].content[0].text)  # flow: llm-output -> code
    d = await aembedding(model=model, input="hi")
    eval(d.data[0])  # noflow
    e = await router.acompletion(model=model, messages=[])
    eval(e.choices[0].message.content)  # flow: llm-output -> code
    f = await router.atext_completion(model=model, prompt="hi")
    eval(f.choices[0].text)  # flow: llm-output -> code
