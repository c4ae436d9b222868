from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor
from langchain_community.vectorstores import FAISS
from langchain_experimental.agents import create_pandas_dataframe_agent
from smolagents import CodeAgent


class PythonREPLTool:
    pass


def agents(llm, frame, embeddings):
    create_pandas_dataframe_agent(llm, frame)  # ok: dangerous-llm-framework
    FAISS.load_local("index", embeddings)
    CodeAgent(tools=[], model=llm, additional_authorized_imports=["os"], executor_type="docker")
    CodeAgent(tools=[], model=llm, additional_authorized_imports=["numpy"])
    DockerCommandLineCodeExecutor(work_dir="coding")
    return PythonREPLTool()
