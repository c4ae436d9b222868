import transformers
from transformers import AutoTokenizer, LlamaForCausalLM, LlamaTokenizerFast


def models(name):
    LlamaForCausalLM.from_pretrained(name, trust_remote_code=True)  # ok: remote-code-trusted
    transformers.GPT2LMHeadModel.from_pretrained(name, trust_remote_code=True)  # ok: remote-code-trusted
    AutoTokenizer.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted
    return LlamaTokenizerFast.from_pretrained(name, trust_remote_code=True)  # expect: remote-code-trusted
