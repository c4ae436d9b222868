import transformers
from transformers import AutoModelForCausalLM, AutoProcessor, LlamaForCausalLM, LlamaTokenizerFast, LlavaProcessor


def models(name):
    LlamaForCausalLM.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted "if that brings its own `generate`"
    transformers.Qwen2VLForConditionalGeneration.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted
    LlamaTokenizerFast.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted "looked up there"
    LlavaProcessor.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted "looked up there"
    LlamaForCausalLM.from_pretrained(name, trust_remote_code=False)  # ok: remote-code-trusted
    transformers.AutoProcessor.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted "downloads Python code"
    return AutoProcessor.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted


def chosen(name, is_small):
    kind = LlamaForCausalLM if is_small else AutoModelForCausalLM
    return kind.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted
