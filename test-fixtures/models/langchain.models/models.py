# LangChain for Python: models of all providers, most of them by the packages that also exist for JavaScript.
import os

from langchain.chat_models import init_chat_model
from langchain_anthropic import ChatAnthropic
from langchain_aws import BedrockLLM, ChatBedrock
from langchain_community.chat_models import ChatLiteLLM
from langchain_community.llms import CTransformers, GPT4All, HuggingFaceHub, VLLM
from langchain_google_genai import ChatGoogleGenerativeAI, GoogleGenerativeAI
from langchain_groq import ChatGroq
from langchain_huggingface import ChatHuggingFace, HuggingFaceEmbeddings, HuggingFaceEndpoint, HuggingFacePipeline
from langchain_mistralai import ChatMistralAI
from langchain_nvidia_ai_endpoints import ChatNVIDIA
from langchain_ollama import OllamaLLM
from langchain_openai import ChatOpenAI
from langchain_together import ChatTogether, Together

BedrockLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
CTransformers(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatAnthropic(anthropic_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatBedrock(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatGoogleGenerativeAI(google_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatGroq(groq_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatHuggingFace(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatLiteLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatMistralAI(mistral_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatNVIDIA(nvidia_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatOpenAI(openai_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatTogether(together_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
GPT4All(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
GoogleGenerativeAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFaceEmbeddings(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFaceEndpoint(huggingfacehub_api_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFaceHub(huggingfacehub_api_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFacePipeline(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
OllamaLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Together(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
VLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
ChatOpenAI(openai_api_key=os.environ["OPENAI_API_KEY"], base_url="https://models.example.com/v1")
init_chat_model("gpt-5", api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


def answers(prompt):
    eval(ChatAnthropic().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatBedrock().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatGoogleGenerativeAI().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatGroq().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatHuggingFace().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatLiteLLM().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatMistralAI().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatNVIDIA().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatOpenAI().invoke(prompt).content)  # flow: llm-output -> code
    eval(ChatTogether().invoke(prompt).content)  # flow: llm-output -> code
    eval(BedrockLLM().invoke(prompt))  # flow: llm-output -> code
    eval(CTransformers().invoke(prompt))  # flow: llm-output -> code
    eval(GPT4All().invoke(prompt))  # flow: llm-output -> code
    eval(GoogleGenerativeAI().invoke(prompt))  # flow: llm-output -> code
    eval(HuggingFaceEndpoint().invoke(prompt))  # flow: llm-output -> code
    eval(HuggingFaceHub().invoke(prompt))  # flow: llm-output -> code
    eval(HuggingFacePipeline().invoke(prompt))  # flow: llm-output -> code
    eval(OllamaLLM().invoke(prompt))  # flow: llm-output -> code
    eval(Together().invoke(prompt))  # flow: llm-output -> code
    eval(VLLM().invoke(prompt))  # flow: llm-output -> code
    eval(init_chat_model("gpt-5").invoke(prompt).content)  # flow: llm-output -> code
    eval(str(HuggingFaceEmbeddings().embed_query(prompt)))
