# Tools, stores and loaders of LangChain for Python.
import os
from typing import Annotated, Any

from langchain_chroma import Chroma
from langchain_community.document_loaders import (
    AsyncHtmlLoader,
    Docx2txtLoader,
    PlaywrightURLLoader,
    PyMuPDFLoader,
    PyPDFDirectoryLoader,
    PyPDFLoader,
    SeleniumURLLoader,
    UnstructuredFileLoader,
    UnstructuredPDFLoader,
    UnstructuredURLLoader,
    WebBaseLoader,
    WikipediaLoader,
)
from langchain_community.tools import DuckDuckGoSearchRun
from langchain_core.callbacks import CallbackManagerForToolRun
from langchain_core.messages import SystemMessage
from langchain_core.runnables import RunnableConfig
from langchain.tools import ToolRuntime
from langchain_core.tools import BaseTool, InjectedToolArg, InjectedToolCallId, StructuredTool, Tool, tool
from langchain_openai import ChatOpenAI
from langchain_text_splitters import RecursiveCharacterTextSplitter
from langgraph.prebuilt import InjectedState, InjectedStore
from langgraph.prebuilt import ToolRuntime as PrebuiltRuntime

from in_house import tool as other_tool


@tool
def run(command: str, times: int, config: RunnableConfig) -> str:
    """Runs a command."""
    os.system(command)  # flow: tool-arguments -> shell-command
    os.system(config["configurable"]["command"])
    return "done"


Runtime = ToolRuntime[dict[str, Any], dict]


@tool
def with_runtime(command: str, runtime: Runtime, other: "PrebuiltRuntime[dict, dict] | None" = None) -> str:
    """Runs a command in the folder of the run."""
    os.system(command)  # flow: tool-arguments -> shell-command
    os.system(runtime.state["command"])
    os.system(other.state["command"])
    return "done"


@tool
def with_marks(
    command: Annotated[str, "what to run"],
    state: Annotated[dict, InjectedState],
    store: Annotated[Any, InjectedStore()],
    user: Annotated[str, InjectedToolArg()],
    call: Annotated[str, InjectedToolCallId],
) -> str:
    """Runs a command."""
    os.system(command)  # flow: tool-arguments -> shell-command
    os.system(state["command"])
    os.system(store.get("command"))
    os.system(f"audit {user} {call}")
    return "done"


@tool("named", return_direct=True)
async def named(command: str) -> str:
    """Runs a command."""
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


@other_tool
def other(command: str) -> str:
    """Runs a command."""
    os.system(command)
    return "done"


def execute(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


async def execute_later(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


def first(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


def second(command: str) -> str:
    os.system(command)  # flow: tool-arguments -> shell-command
    return "done"


tools = [
    Tool(name="execute", func=execute, description="Runs a command."),
    StructuredTool.from_function(func=first, coroutine=execute_later, name="later", description="Runs a command."),
    Tool.from_function(func=second, name="second", description="Runs a command."),
]


class Runner(BaseTool):
    name: str = "runner"
    description: str = "Runs a command."

    def _run(self, command: str) -> str:
        os.system(command)  # flow: tool-arguments -> shell-command
        return "done"


async def stores(question, embeddings, texts):
    store = Chroma.from_texts(texts, embeddings)
    SystemMessage(store.similarity_search(question)[0].page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage((await store.asimilarity_search(question))[0].page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage(store.similarity_search_by_vector([0.1])[0].page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage(store.search(question, "mmr")[0].page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage(store.similarity_search_with_relevance_scores(question)[0][0].page_content)  # flow: retrieved-content -> system-prompt
    retriever = store.as_retriever(search_kwargs={"k": 1})
    SystemMessage(retriever.invoke(question)[0].page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage((await retriever.ainvoke(question))[0].page_content)  # flow: retrieved-content -> system-prompt
    context = "\n".join(doc.page_content for doc in retriever.get_relevant_documents(question))
    SystemMessage(content=f"Use this: {context}")  # flow: retrieved-content -> system-prompt
    retriever | (lambda docs: SystemMessage(docs[0].page_content))  # flow: retrieved-content -> system-prompt
    SystemMessage(DuckDuckGoSearchRun().run(question))  # flow: retrieved-content -> system-prompt


async def loaders():
    reply = ChatOpenAI().invoke("Name a file.").content
    AsyncHtmlLoader(reply)  # flow: llm-output -> url
    Docx2txtLoader(reply)  # flow: llm-output -> path
    PlaywrightURLLoader(urls=[reply])  # flow: llm-output -> url
    PyMuPDFLoader(reply)  # flow: llm-output -> path
    PyPDFDirectoryLoader(reply)  # flow: llm-output -> path
    PyPDFLoader(reply)  # flow: llm-output -> path
    SeleniumURLLoader(urls=[reply])  # flow: llm-output -> url
    UnstructuredFileLoader(reply)  # flow: llm-output -> path
    UnstructuredPDFLoader(reply)  # flow: llm-output -> path
    UnstructuredURLLoader(urls=[reply])  # flow: llm-output -> url
    WebBaseLoader(reply)  # flow: llm-output -> url
    WebBaseLoader(web_paths=[reply])  # flow: llm-output -> url
    docs = WebBaseLoader("https://example.com").load()
    SystemMessage(docs[0].page_content)  # flow: retrieved-content -> system-prompt
    for doc in WikipediaLoader(query="x").lazy_load():
        SystemMessage(doc.page_content)  # flow: retrieved-content -> system-prompt
    async for doc in WikipediaLoader(query="x").alazy_load():
        SystemMessage(doc.page_content)  # flow: retrieved-content -> system-prompt
    SystemMessage((await WikipediaLoader(query="x").aload())[0].page_content)  # flow: retrieved-content -> system-prompt
    pieces = RecursiveCharacterTextSplitter(chunk_size=100).split_documents(docs)
    SystemMessage(pieces[0].page_content)  # flow: retrieved-content -> system-prompt
    Chroma(reply).save_local(reply)  # flow: llm-output -> path


class TypedCommand:
    """Typed by people too, but the model is given it."""

    name = "typed"
    aliases = ["t"]
    description = "Runs a command"
    parameters = ["command"]

    def execute(self, command: str):
        os.system(command)  # flow: tool-arguments -> shell-command


TYPED = StructuredTool.from_function(func=TypedCommand().execute, name="typed", description="Runs a command")
