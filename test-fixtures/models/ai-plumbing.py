# Calls of AI libraries that are no source and no sink, in Python. What holds its arguments shows them by eval of a part.
import sys

import openai
from anthropic.types import ContentBlockDeltaEvent, Message, MessageStartEvent, TextBlock, TextDelta, Usage
from langchain_core.output_parsers import PydanticOutputParser
from llama_index.core import StorageContext
from llama_index.core.async_utils import run_jobs
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.evaluation import SemanticSimilarityEvaluator
from llama_index.core.llms import LLMMetadata, MockLLM
from llama_index.core.llms.callbacks import llm_chat_callback, llm_completion_callback
from llama_index.core.node_parser import CodeSplitter, MarkdownNodeParser, SentenceSplitter, SimpleNodeParser, TokenTextSplitter
from llama_index.core.postprocessor import LLMRerank, SentenceTransformerRerank
from llama_index.core.vector_stores import SimpleVectorStore
from llama_index.embeddings.azure_openai import AzureOpenAIEmbedding
from llama_index.embeddings.gemini import GeminiEmbedding
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.embeddings.ollama import OllamaEmbedding
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.postprocessor.cohere_rerank import CohereRerank
from llama_index.postprocessor.colbert_rerank import ColbertRerank
from llama_index.postprocessor.flag_embedding_reranker import FlagEmbeddingReranker
from openai import APITimeoutError, APIStatusError
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessage, ChatCompletionMessageToolCall
from openai.types.chat.chat_completion import Choice
from openai.types.chat.chat_completion_chunk import ChoiceDelta
from openai.types.chat.chat_completion_message_tool_call import Function
from qdrant_client import QdrantClient, models
from qdrant_client.http.models import VectorParams

given = sys.argv[1]

eval(Usage(given))  # noflow
eval(MockEmbedding(given))  # noflow
eval(MockLLM(given))  # noflow
eval(LLMMetadata(given))  # noflow
eval(SemanticSimilarityEvaluator(given))  # noflow
eval(LLMRerank(given))  # noflow
eval(SentenceTransformerRerank(given))  # noflow
eval(AzureOpenAIEmbedding(given))  # noflow
eval(GeminiEmbedding(given))  # noflow
eval(HuggingFaceEmbedding(given))  # noflow
eval(OllamaEmbedding(given))  # noflow
eval(OpenAIEmbedding(given))  # noflow
eval(CohereRerank(given))  # noflow
eval(ColbertRerank(given))  # noflow
eval(FlagEmbeddingReranker(given))  # noflow
eval(APITimeoutError(given))  # noflow
eval(APIStatusError(given))  # noflow
eval(CompletionUsage(given))  # noflow
eval(StorageContext.from_defaults(given))  # noflow
eval(llm_chat_callback(given))  # noflow
eval(llm_completion_callback(given))  # noflow
eval(openai.APIConnectionError(given))  # noflow
eval(PydanticOutputParser(pydantic_object=given).get_format_instructions())  # noflow
eval(Message(content=given).content)  # flow: untrusted-input -> code
eval(TextBlock(text=given).text)  # flow: untrusted-input -> code
eval(TextDelta(text=given).text)  # flow: untrusted-input -> code
eval(ContentBlockDeltaEvent(delta=given).delta)  # flow: untrusted-input -> code
eval(MessageStartEvent(message=given).message)  # flow: untrusted-input -> code
eval(ChatCompletion(choices=given).choices)  # flow: untrusted-input -> code
eval(ChatCompletionChunk(choices=given).choices)  # flow: untrusted-input -> code
eval(Choice(message=given).message)  # flow: untrusted-input -> code
eval(ChatCompletionMessage(content=given).content)  # flow: untrusted-input -> code
eval(ChoiceDelta(content=given).content)  # flow: untrusted-input -> code
eval(ChatCompletionMessageToolCall(function=given).function)  # flow: untrusted-input -> code
eval(Function(arguments=given, name="x").arguments)  # flow: untrusted-input -> code
eval(models.PointStruct(id=1, payload=given).payload)  # flow: untrusted-input -> code
eval(Function(arguments=given, name="x").name)  # noflow
eval(Message(content=given).role)  # noflow
eval(models.PointStruct(id=1, payload=given).id)  # noflow
eval(models.Filter(given))  # noflow
eval(models.FieldCondition(given))  # noflow
eval(models.MatchValue(given))  # noflow
eval(models.MatchAny(given))  # noflow
eval(models.MatchExcept(given))  # noflow
eval(models.MatchText(given))  # noflow
eval(models.Range(given))  # noflow
eval(models.DatetimeRange(given))  # noflow
eval(models.HasIdCondition(given))  # noflow
eval(models.IsEmptyCondition(given))  # noflow
eval(models.NestedCondition(given))  # noflow
eval(models.Nested(given))  # noflow
eval(models.FilterSelector(given))  # noflow
eval(models.PointIdsList(given))  # noflow
eval(models.SparseVectorParams(given))  # noflow
eval(models.SparseIndexParams(given))  # noflow
eval(models.HnswConfigDiff(given))  # noflow
eval(models.OptimizersConfigDiff(given))  # noflow
eval(models.ScalarQuantization(given))  # noflow
eval(models.ScalarQuantizationConfig(given))  # noflow
eval(models.BinaryQuantization(given))  # noflow
eval(models.BinaryQuantizationConfig(given))  # noflow
eval(models.TextIndexParams(given))  # noflow
eval(models.KeywordIndexParams(given))  # noflow
eval(models.SearchParams(given))  # noflow
eval(models.QuantizationSearchParams(given))  # noflow
eval(models.Prefetch(given))  # noflow
eval(models.FusionQuery(given))  # noflow
eval(models.NearestQuery(given))  # noflow
eval(models.SparseVector(given))  # noflow
eval(VectorParams(given))  # noflow
eval(SimpleVectorStore().delete(given))  # noflow
eval(SimpleVectorStore().persist(given))  # noflow
eval(SimpleVectorStore().clear(given))  # noflow
eval(StorageContext.from_defaults().persist(given))  # noflow
eval(CodeSplitter().get_nodes_from_documents([given])[0])  # flow: untrusted-input -> code
eval(MarkdownNodeParser().get_nodes_from_documents([given])[0])  # flow: untrusted-input -> code
eval(SentenceSplitter().get_nodes_from_documents([given])[0])  # flow: untrusted-input -> code
eval(SimpleNodeParser().get_nodes_from_documents([given])[0])  # flow: untrusted-input -> code
eval(TokenTextSplitter().get_nodes_from_documents([given])[0])  # flow: untrusted-input -> code
eval(SentenceSplitter().split_text(given)[0])  # flow: untrusted-input -> code
eval(SentenceSplitter(given).split_text("x")[0])  # noflow


async def jobs():
    eval((await run_jobs([given]))[0])  # flow: untrusted-input -> code
    eval((await run_jobs([], desc=given))[0])  # noflow
