from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor
from langchain_community.vectorstores import FAISS
from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_experimental.tools import PythonREPLTool
from smolagents import CodeAgent


def agents(llm, frame, embeddings):
    create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=True)  # expect: dangerous-llm-framework "allow_dangerous_code"
    FAISS.load_local("index", embeddings, allow_dangerous_deserialization=True)  # expect: dangerous-llm-framework
    CodeAgent(tools=[], model=llm, additional_authorized_imports=["os"])  # expect: dangerous-llm-framework
    LocalCommandLineCodeExecutor(work_dir="coding")  # expect: dangerous-llm-framework
    return PythonREPLTool()
    #      ^^^^^^^^^^^^^^ expect: dangerous-llm-framework
