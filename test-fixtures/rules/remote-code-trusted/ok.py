from transformers import AutoModelForCausalLM
from vllm import LLM


def wrapper(name, trust_remote_code=True):
    return name, trust_remote_code


def models(name, args, options):
    AutoModelForCausalLM.from_pretrained(name, trust_remote_code=False)  # ok: remote-code-trusted
    AutoModelForCausalLM.from_pretrained(name, trust_remote_code=args.trust_remote_code)
    AutoModelForCausalLM.from_pretrained(name, **options)
    wrapper(name, trust_remote_code=True)
    return LLM(model=name)


def chosen(name, args):
    options = {}
    if args.trust_remote_code:
        options["trust_remote_code"] = True
    return AutoModelForCausalLM.from_pretrained(name, **options)  # ok: remote-code-trusted


def asked(name, trust_remote_code=False):
    options = {}
    if trust_remote_code:
        options["trust_remote_code"] = True
    return AutoModelForCausalLM.from_pretrained(name, **options)  # ok: remote-code-trusted
