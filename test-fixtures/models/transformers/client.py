# Transformers. A source is shown by eval of it, a sink by the command line's argument in it.
import sys

from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    TextIteratorStreamer,
    pipeline,
)

user_input = sys.argv[1]
generator = pipeline("text-generation", model="Qwen/Qwen2.5-0.5B-Instruct")  # flow: hazard -> unpinned-download
output = generator([{"role": "system", "content": user_input}], max_new_tokens=100)  # flow: untrusted-input -> system-prompt
eval(output[0]["generated_text"][-1]["content"])  # flow: llm-output -> code
eval(generator(f"Sum up: {user_input}")[0]["generated_text"])  # flow: llm-output -> code flow: untrusted-input -> undivided-prompt
eval(pipeline("summarization")("hi")[0]["summary_text"])  # flow: llm-output -> code
eval(pipeline("automatic-speech-recognition")("a.wav")["text"])  # flow: llm-output -> code
eval(pipeline("sentiment-analysis")("hi")[0]["label"])  # noflow

tokenizer = AutoTokenizer.from_pretrained("a/b")  # flow: hazard -> unpinned-download
model = AutoModelForCausalLM.from_pretrained("a/b")  # flow: hazard -> unpinned-download
prompt = tokenizer.apply_chat_template([{"role": "system", "content": user_input}], tokenize=False)  # flow: untrusted-input -> system-prompt
inputs = tokenizer(prompt, return_tensors="pt").to(model.device)
tokens = model.generate(**inputs, max_new_tokens=100)
eval(tokenizer.decode(tokens[0], skip_special_tokens=True))  # flow: llm-output -> code
eval(tokenizer.batch_decode(tokens, skip_special_tokens=True)[0])  # flow: llm-output -> code
eval(tokenizer.decode(tokens[0][inputs["input_ids"].shape[-1] :]))  # flow: llm-output -> code
streamer = TextIteratorStreamer(tokenizer)
for text in streamer:
    eval(text)  # flow: llm-output -> code
