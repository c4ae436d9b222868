# Chains and agents of LangChain for Python. A source is shown by eval of it.
import os

from langchain.agents.format_scratchpad import format_log_to_str, format_to_openai_function_messages, format_to_openai_tool_messages
from langchain.chains import OpenAIModerationChain
from langchain.agents import AgentExecutor, create_agent, create_sql_agent, initialize_agent
from langchain.chains import LLMChain, RetrievalQA, create_sql_query_chain
from langchain_community.graphs import Neo4jGraph
from langchain_community.tools import QuerySQLDatabaseTool, ShellTool
from langchain_community.utilities import SQLDatabase
from langchain_core.output_parsers import StrOutputParser
from langchain_core.tools import tool
from langchain_experimental.agents import create_csv_agent, create_pandas_dataframe_agent, create_spark_dataframe_agent
from langchain_experimental.agents.agent_toolkits import create_python_agent
from langchain_experimental.pal_chain import PALChain
from langchain_experimental.sql import SQLDatabaseChain
from langchain_experimental.tools import PythonAstREPLTool
from langchain_experimental.utilities import PythonREPL
from langchain_openai import ChatOpenAI

from in_house import PythonREPL as OtherREPL

llm = ChatOpenAI()


async def chains(prompt, retriever):
    chain = LLMChain(llm=llm, prompt=prompt)
    eval(chain.run("x"))  # flow: llm-output -> code
    eval(await chain.arun("x"))  # flow: llm-output -> code
    eval(chain.predict(input="x"))  # flow: llm-output -> code
    eval(await chain.apredict(input="x"))  # flow: llm-output -> code
    eval(chain.predict_and_parse(input="x"))  # flow: llm-output -> code
    eval(chain({"input": "x"})["text"])  # flow: llm-output -> code
    eval(chain({"input": "x"})["input"])
    eval(chain.invoke({"input": "x"})["text"])  # flow: llm-output -> code
    eval((await chain.ainvoke({"input": "x"}))["text"])  # flow: llm-output -> code
    eval((await chain.acall({"input": "x"}))["text"])  # flow: llm-output -> code
    eval(RetrievalQA.from_chain_type(llm=llm, retriever=retriever)({"query": "x"})["result"])  # flow: llm-output -> code


async def databases():
    db = SQLDatabase.from_uri("sqlite:///data.db")
    query = llm.invoke("Write a query.").content
    db.run(query)  # flow: llm-output -> sql
    db.run(command=query)  # flow: llm-output -> sql
    db.run("SELECT name FROM people WHERE id = :id", parameters={"id": query})
    db.run_no_throw(query)  # flow: llm-output -> sql
    queries = create_sql_query_chain(llm, db)
    db.run(queries.invoke({"question": "x"}))  # flow: llm-output -> sql
    db.run(await queries.ainvoke({"question": "x"}))  # flow: llm-output -> sql
    db.run((queries | StrOutputParser()).invoke({"question": "x"}))  # flow: llm-output -> sql
    QuerySQLDatabaseTool(db=db).run(query)  # flow: llm-output -> sql
    Neo4jGraph().query(query)  # flow: llm-output -> sql
    Neo4jGraph().query("MATCH (n {name: $name}) RETURN n", params={"name": query})
    eval(SQLDatabaseChain.from_llm(llm, db).run("x"))  # flow: llm-output -> code


async def interpreters(frame):
    text = llm.invoke("Write code.").content
    PythonREPL().run(text)  # flow: llm-output -> code flow: hazard -> unsafe-capability
    PythonREPL().run("print(1)", timeout=5)  # flow: hazard -> unsafe-capability
    OtherREPL().run(text)
    PythonAstREPLTool(locals={"df": frame}).invoke({"query": text})  # flow: llm-output -> code flow: hazard -> unsafe-capability
    ShellTool().run({"commands": [text]})  # flow: llm-output -> shell-command flow: hazard -> unsafe-capability
    ShellTool().invoke("ls")  # flow: hazard -> unsafe-capability
    agent = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=True)  # flow: hazard -> unsafe-capability
    agent.run(text)  # flow: llm-output -> code
    agent.invoke({"input": text})  # flow: llm-output -> code
    os.system(agent.invoke("How many rows?")["output"])  # flow: llm-output -> shell-command
    os.system((await agent.ainvoke("How many rows?"))["output"])  # flow: llm-output -> shell-command
    create_csv_agent(llm, "data.csv").run(text)  # flow: llm-output -> code
    create_python_agent(llm, PythonAstREPLTool())(text)  # flow: llm-output -> code flow: hazard -> unsafe-capability
    create_spark_dataframe_agent(llm, frame).run(text)  # flow: llm-output -> code
    PALChain.from_math_prompt(llm).run(text)  # flow: llm-output -> code


@tool
def calculate(expression: str) -> str:
    """Calculates."""
    PythonREPL().run(expression)  # flow: tool-arguments -> code flow: hazard -> unsafe-capability
    return "done"


async def agents(tools, agent, toolkit):
    executor = AgentExecutor(agent=agent, tools=tools)
    eval(executor.invoke({"input": "x"})["output"])  # flow: llm-output -> code
    eval((await executor.ainvoke({"input": "x"}))["output"])  # flow: llm-output -> code
    eval(executor.invoke({"input": "x"})["intermediate_steps"][0][0].tool_input)  # flow: tool-arguments -> code
    eval(executor({"input": "x"})["output"])  # flow: llm-output -> code
    eval(initialize_agent(tools, llm, agent="zero-shot-react-description").run("x"))  # flow: llm-output -> code
    eval(await initialize_agent(tools, llm).arun("x"))  # flow: llm-output -> code
    eval(create_sql_agent(llm, toolkit=toolkit).invoke({"input": "x"})["output"])  # flow: llm-output -> code
    graph = create_agent(llm, tools, system_prompt="You help.")
    eval(graph.invoke({"messages": []})["messages"][-1].content)  # flow: llm-output -> code
    eval((await graph.ainvoke({"messages": []}))["messages"][-1].content)  # flow: llm-output -> code
    async for part in graph.astream({"messages": []}, stream_mode="values"):
        eval(part["messages"][-1].content)  # flow: llm-output -> code


async def further(asked=None):
    asked = llm.invoke("x").content
    eval(format_to_openai_tool_messages([(None, asked)])[0].content)  # flow: llm-output -> code
    eval(format_to_openai_function_messages([(None, asked)])[0].content)  # flow: llm-output -> code
    eval((await OpenAIModerationChain().ainvoke({"input": asked}))["output"])  # flow: llm-output -> code
