# LlamaIndex for Python. A source is shown by eval of it, a sink by the command line's argument in it.
import os
import sys

from llama_index.core import Settings, SimpleDirectoryReader, SQLDatabase, VectorStoreIndex
from llama_index.core.agent import ReActAgent
from llama_index.core.agent.workflow import AgentWorkflow, CodeActAgent, FunctionAgent
from llama_index.core.chat_engine import ContextChatEngine
from llama_index.core.ingestion.pipeline import run_transformations
from llama_index.core.llms import ChatMessage, ChatResponse, CompletionResponse, MessageRole
from llama_index.core.query_engine import NLSQLTableQueryEngine
from llama_index.core.response_synthesizers import get_response_synthesizer
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from llama_index.core.tools import FunctionTool, QueryEngineTool
from llama_index.core.workflow import Context
from llama_index.agent.openai import OpenAIAgent
from llama_index.core.agent import AgentRunner, FunctionCallingAgent
from llama_index.agent.anthropic import AnthropicAgent
from llama_index.experimental.query_engine import PandasQueryEngine
from llama_index.llms.azure_openai import AzureOpenAI
from llama_index.llms.bedrock_converse import BedrockConverse
from llama_index.llms.cohere import Cohere
from llama_index.llms.fireworks import Fireworks
from llama_index.llms.google_genai import GoogleGenAI
from llama_index.llms.huggingface import HuggingFaceLLM
from llama_index.llms.huggingface_api import HuggingFaceInferenceAPI
from llama_index.llms.litellm import LiteLLM
from llama_index.llms.openai_like import OpenAILike
from llama_index.llms.openrouter import OpenRouter
from llama_index.llms.replicate import Replicate
from llama_index.llms.vertex import Vertex
from llama_index.llms.openai import OpenAI
from llama_index.readers.web import SimpleWebPageReader

from in_house import FunctionTool as OtherTool

asked = sys.argv[1]
llm = OpenAI(model="gpt-5")
OpenAI(api_key=os.environ["OPENAI_API_KEY"])
AzureOpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
BedrockConverse(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Cohere(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Fireworks(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
GoogleGenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFaceInferenceAPI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
HuggingFaceLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
LiteLLM(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
OpenAILike(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
OpenRouter(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Replicate(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Vertex(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


async def chat(schema, prompt):
    reply = llm.chat([ChatMessage(role="user", content="hi")])
    eval(reply.message.content)  # flow: llm-output -> code
    eval(reply.message.additional_kwargs["tool_calls"][0].function.arguments)  # flow: tool-arguments -> code
    eval(reply.message.additional_kwargs["tool_calls"][0].function.name)  # flow: tool-name -> code
    eval(reply.raw.model)
    eval((await llm.achat([])).message.content)  # flow: llm-output -> code
    for part in llm.stream_chat([]):
        eval(part.delta)  # flow: llm-output -> code
    async for part in await llm.astream_chat([]):
        eval(part.delta)  # flow: llm-output -> code
    eval(llm.complete("hi").text)  # flow: llm-output -> code
    eval(str(llm.complete("hi")))  # flow: llm-output -> code
    eval((await llm.acomplete("hi")).text)  # flow: llm-output -> code
    for part in llm.stream_complete("hi"):
        eval(part.delta)  # flow: llm-output -> code
    async for part in await llm.astream_complete("hi"):
        eval(part.delta)  # flow: llm-output -> code
    eval(llm.predict(prompt))  # flow: llm-output -> code
    eval(llm.structured_predict(schema, prompt).command)  # flow: llm-output -> code
    eval(Settings.llm.complete("hi").text)  # flow: llm-output -> code
    llm.complete(f"Answer {asked}.")  # flow: untrusted-input -> undivided-prompt
    ChatMessage(role="system", content=f"You help {asked}.")  # flow: untrusted-input -> system-prompt
    ChatMessage(role=MessageRole.SYSTEM, content=asked)  # flow: untrusted-input -> system-prompt
    ChatMessage(role=MessageRole.USER, content=asked)  # flow: untrusted-input -> user-prompt
    ChatMessage(role=sys.argv[2], content="hi")  # flow: untrusted-input -> system-prompt
    ChatMessage(role=sys.argv[2] if sys.argv[2] in ("user", "assistant") else "user", content="hi")
    ChatMessage(role="assistant", content=asked)


def execute(ctx: Context, command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    os.system(ctx.command)
    return "done"


def first(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


def second(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


def other(command: str) -> str:
    os.system(command)
    return "done"


OtherTool.from_defaults(fn=other)


async def agents():
    tools = [FunctionTool.from_defaults(fn=first, name="first", description="Runs a command.")]
    agent = FunctionAgent(tools=[execute], llm=llm, system_prompt=f"You help {asked}.")  # flow: untrusted-input -> system-prompt
    result = await agent.run("x")
    eval(str(result))  # flow: llm-output -> code, flow: tool-arguments -> code
    eval(result.response.content)  # flow: llm-output -> code
    eval(result.tool_calls[0].tool_kwargs["code"])  # flow: tool-arguments -> code
    workflow = AgentWorkflow.from_tools_or_functions([second], llm=llm, system_prompt="You help.")
    eval((await workflow.run(user_msg="x")).response.content)  # flow: llm-output -> code
    AgentWorkflow(agents=[agent], root_agent="helper")
    CodeActAgent(code_execute_fn=exec, llm=llm, tools=tools)
    old = ReActAgent.from_tools(tools, llm=llm)
    eval(old.chat("x").response)  # flow: llm-output -> code
    eval((await old.achat("x")).response)  # flow: llm-output -> code
    for text in old.stream_chat("x").response_gen:
        eval(text)  # flow: llm-output -> code
    eval(OpenAIAgent.from_tools(tools, system_prompt=asked).chat("x").response)  # flow: untrusted-input -> system-prompt, flow: llm-output -> code
    FunctionCallingAgent(tools=tools)
    AgentRunner(tools=tools)
    AnthropicAgent(tools=tools)


async def engines(documents, frame):
    index = VectorStoreIndex.from_documents(documents)
    answer = index.as_query_engine().query("x")
    eval(answer.response)  # flow: llm-output -> code
    eval(str(answer))  # flow: llm-output -> code
    eval((await index.as_query_engine().aquery("x")).response)  # flow: llm-output -> code
    ChatMessage(role="system", content=answer.source_nodes[0].text)  # flow: retrieved-content -> system-prompt
    ChatMessage(role="system", content=answer.source_nodes[0].node.get_content())  # flow: retrieved-content -> system-prompt
    engine = index.as_chat_engine(system_prompt=asked)  # flow: untrusted-input -> system-prompt
    eval(engine.chat("x").response)  # flow: llm-output -> code
    eval((await engine.achat("x")).response)  # flow: llm-output -> code
    for text in engine.stream_chat("x").response_gen:
        eval(text)  # flow: llm-output -> code
    retriever = index.as_retriever()
    ChatMessage(role="system", content=retriever.retrieve("x")[0].text)  # flow: retrieved-content -> system-prompt
    ChatMessage(role="system", content=retriever.retrieve("x")[0].get_text())  # flow: retrieved-content -> system-prompt
    ChatMessage(role="system", content=(await retriever.aretrieve("x"))[0].get_content())  # flow: retrieved-content -> system-prompt
    ContextChatEngine.from_defaults(retriever=retriever, system_prompt=asked)  # flow: untrusted-input -> system-prompt
    text = llm.complete("Ask.").text
    PandasQueryEngine(df=frame).query(text)  # flow: llm-output -> code flow: hazard -> unsafe-capability
    os.system((await PandasQueryEngine(df=frame).aquery("How many?")).response)  # flow: llm-output -> shell-command flow: hazard -> unsafe-capability
    database = SQLDatabase.from_uri("sqlite:///data.db")
    database.run_sql(text)  # flow: llm-output -> sql
    database.run_sql("SELECT 1")
    eval(NLSQLTableQueryEngine(sql_database=database, tables=["a"]).query("x").response)  # flow: llm-output -> code


def readers():
    text = llm.complete("Name a folder.").text
    documents = SimpleDirectoryReader(text).load_data()  # flow: llm-output -> path
    SimpleDirectoryReader(input_files=[text])  # flow: llm-output -> path
    ChatMessage(role="system", content=documents[0].text)  # flow: retrieved-content -> system-prompt
    pages = SimpleWebPageReader(html_to_text=True).load_data([text])  # flow: llm-output -> url
    ChatMessage(role="system", content=pages[0].text)  # flow: retrieved-content -> system-prompt


async def synthesis():
    text = llm.complete("x").text
    eval(get_response_synthesizer().synthesize("x", nodes=[]).response)  # flow: llm-output -> code
    eval((await get_response_synthesizer().asynthesize("x", nodes=[])).response)  # flow: llm-output -> code
    found = NodeWithScore(node=TextNode(text=text), score=0.5)
    eval(found.node.text)  # flow: llm-output -> code
    eval(found.score)  # noflow
    eval(QueryBundle(query_str=text).query_str)  # flow: llm-output -> code
    eval(QueryBundle(text).query_str)  # flow: llm-output -> code
    eval(CompletionResponse(text=text).text)  # flow: llm-output -> code
    eval(ChatResponse(message=text).message)  # flow: llm-output -> code
    eval(run_transformations([TextNode(text=text)], [])[0].text)  # flow: llm-output -> code
    QueryEngineTool.from_defaults(query_engine=None, name="docs", description="Documents.")  # noflow
