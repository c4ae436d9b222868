"""The Hub: what is downloaded, at which revision, and what of it is run."""
from datasets import load_dataset, load_dataset_builder
from diffusers import DiffusionPipeline
from huggingface_hub import HfApi, hf_hub_download, snapshot_download
from peft import PeftModel
from sentence_transformers import CrossEncoder, SentenceTransformer, SparseEncoder
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, pipeline
from vllm import LLM, AsyncEngineArgs, EngineArgs

COMMIT = "5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d"
BRANCH = "main"
CONFIGURED = {"revision": "abc1234567"}


def models(path, args, base):
    AutoModel.from_pretrained("bert-base-uncased")  # flow: hazard -> unpinned-download
    AutoModel.from_pretrained("google-bert/bert-base-uncased", revision=BRANCH)  # flow: hazard -> unpinned-download
    AutoTokenizer.from_pretrained(pretrained_model_name_or_path="org/model", revision="v1.0")  # flow: hazard -> unpinned-download
    AutoModel.from_pretrained("org/model", revision=COMMIT)
    AutoModel.from_pretrained("org/model", revision=CONFIGURED["revision"])
    AutoModel.from_pretrained("org/model", revision=args.revision)
    AutoModel.from_pretrained("org/model", **args)
    AutoModel.from_pretrained("org/model", local_files_only=True)
    AutoModel.from_pretrained("./checkpoints/best")
    AutoModel.from_pretrained("/srv/models/best")
    AutoModel.from_pretrained("output/checkpoint-500")
    AutoModel.from_pretrained("saved_model")
    AutoModel.from_pretrained(path)
    DiffusionPipeline.from_pretrained("org/diffusion")  # flow: hazard -> unpinned-download
    PeftModel.from_pretrained(base, "org/adapter")  # flow: hazard -> unpinned-download
    PeftModel.from_pretrained(base, "./adapter")


def code(path, args):
    AutoModelForCausalLM.from_pretrained(path, trust_remote_code=True)  # flow: hazard -> remote-code
    AutoModelForCausalLM.from_pretrained(path, trust_remote_code=False)
    AutoModelForCausalLM.from_pretrained(path, trust_remote_code=args.trust)
    SentenceTransformer(path, trust_remote_code=True)  # flow: hazard -> remote-code
    LLM(model=path, trust_remote_code=True)  # flow: hazard -> remote-code
    load_dataset(path, trust_remote_code=True)  # flow: hazard -> remote-code
    pipeline("text-generation", model=path, trust_remote_code=True)  # flow: hazard -> remote-code


def others(path):
    pipeline("text-generation", model="org/model")  # flow: hazard -> unpinned-download
    pipeline("text-generation", "org/model", revision=COMMIT)
    pipeline("text-generation")
    SentenceTransformer("all-MiniLM-L6-v2")  # flow: hazard -> unpinned-download
    SentenceTransformer("all-MiniLM-L6-v2", revision=COMMIT)
    CrossEncoder("cross-encoder/ms-marco")  # flow: hazard -> unpinned-download
    SparseEncoder("org/sparse")  # flow: hazard -> unpinned-download
    LLM("org/model")  # flow: hazard -> unpinned-download
    LLM(model="org/model", revision=COMMIT)
    EngineArgs(model="org/model")  # flow: hazard -> unpinned-download
    AsyncEngineArgs(model="org/model")  # flow: hazard -> unpinned-download


def files(name):
    hf_hub_download(repo_id=name, filename="config.json")  # flow: hazard -> unpinned-download
    hf_hub_download(name, "config.json", revision=COMMIT)
    snapshot_download("org/model", revision="v1.0")  # flow: hazard -> unpinned-download
    snapshot_download("org/model", local_files_only=True)
    HfApi().hf_hub_download("org/model", "config.json")  # flow: hazard -> unpinned-download
    HfApi().snapshot_download("org/model", revision=COMMIT)
    HfApi().snapshot_download("org/model")  # flow: hazard -> unpinned-download


def data(path):
    load_dataset("imdb")  # flow: hazard -> unpinned-download
    load_dataset("org/data", revision="main")  # flow: hazard -> unpinned-download
    load_dataset("org/data", revision=COMMIT)
    load_dataset("csv", data_files="train.csv")
    load_dataset("./data")
    load_dataset("loaders/mine.py")
    load_dataset(path)
    load_dataset_builder("imdb")  # flow: hazard -> unpinned-download
