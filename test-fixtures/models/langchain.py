# LangChain for Python. A source is shown by eval of it, a sink by the command line's argument in it.
import os
import sys

from langchain import hub
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.output_parsers import JsonOutputParser, PydanticOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, HumanMessagePromptTemplate, PromptTemplate, SystemMessagePromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAI

asked = sys.argv[1]
model = ChatOpenAI(model="gpt-5", temperature=0)
llm = OpenAI()


# Chat models
async def chat():
    reply = model.invoke("Say a command.")
    eval(reply.content)  # flow: llm-output -> code
    eval(reply.tool_calls[0]["args"]["code"])  # flow: tool-arguments -> code
    eval(reply.tool_calls[0]["name"])  # flow: tool-name -> code
    eval(reply.id)
    eval(f"{reply}")  # flow: llm-output -> code, flow: tool-arguments -> code, flow: tool-name -> code
    eval((await model.ainvoke("hi")).content)  # flow: llm-output -> code
    for chunk in model.stream("hi"):
        eval(chunk.content)  # flow: llm-output -> code
    async for chunk in model.astream("hi"):
        eval(chunk.content)  # flow: llm-output -> code
    async for event in model.astream_events("hi", version="v2"):
        eval(event["data"]["chunk"].content)  # flow: llm-output -> code
    eval(model.batch(["a", "b"])[0].content)  # flow: llm-output -> code
    eval((await model.abatch(["a", "b"]))[0].content)  # flow: llm-output -> code
    eval(model([HumanMessage(content="hi")]).content)  # flow: llm-output -> code
    eval(model.predict("hi"))  # flow: llm-output -> code
    eval(model.generate([[HumanMessage(content="hi")]]).generations[0][0].text)  # flow: llm-output -> code
    eval((await model.agenerate([[]])).generations[0][0].text)  # flow: llm-output -> code
    eval(model.bind_tools([]).invoke("hi").content)  # flow: llm-output -> code
    eval(model.with_structured_output(dict).invoke("hi")["command"])  # flow: llm-output -> code
    eval((await model.with_structured_output(dict).ainvoke("hi"))["command"])  # flow: llm-output -> code
    eval(llm("hi"))  # flow: llm-output -> code
    eval(llm.invoke("hi"))  # flow: llm-output -> code
    eval(await llm.ainvoke("hi"))  # flow: llm-output -> code
    async for text in llm.astream("hi"):
        eval(text)  # flow: llm-output -> code


def annotated(given: ChatOpenAI):
    eval(given.invoke("hi").content)  # flow: llm-output -> code


# Messages
def messages():
    model.invoke([SystemMessage(content=f"You help {asked}."), HumanMessage(content="hi")])  # flow: untrusted-input -> system-prompt
    model.invoke([SystemMessage(asked)])  # flow: untrusted-input -> system-prompt
    model.invoke([SystemMessage(content="You help."), HumanMessage(content=asked)])  # flow: untrusted-input -> user-prompt
    model.invoke([AIMessage(content=asked)])
    model.invoke(
        [
            ("system", asked),  # flow: untrusted-input -> system-prompt
            ("human", asked),  # flow: untrusted-input -> user-prompt
            ("ai", asked),
        ]
    )
    model.invoke([{"role": "system", "content": asked}])  # flow: untrusted-input -> system-prompt
    llm.invoke(f"Answer: {asked}")  # flow: untrusted-input -> undivided-prompt


# Prompts
def prompts():
    ChatPromptTemplate.from_messages(
        [
            ("system", f"You help {asked}."),  # flow: untrusted-input -> system-prompt
            ("human", "{input}"),
            ("human", asked),  # flow: untrusted-input -> user-prompt
        ]
    )
    ChatPromptTemplate([("system", asked)])  # flow: untrusted-input -> system-prompt
    ChatPromptTemplate(messages=[("system", asked), ("human", "{input}")])  # flow: untrusted-input -> system-prompt
    SystemMessagePromptTemplate.from_template(f"You help {asked}.")  # flow: untrusted-input -> system-prompt
    HumanMessagePromptTemplate.from_template(asked)  # flow: untrusted-input -> user-prompt
    PromptTemplate.from_template(f"Answer {asked}.")  # flow: untrusted-input -> undivided-prompt
    PromptTemplate(template=f"Answer {asked}.", input_variables=[])  # flow: untrusted-input -> undivided-prompt
    prompt = ChatPromptTemplate.from_messages([("system", "You help."), ("human", "{input}")])
    model.invoke(prompt.invoke({"input": asked}))
    model.invoke(prompt.ainvoke({"input": asked}))
    model.invoke(prompt.format_messages(input=asked))
    model.invoke(prompt.format_prompt(input=asked))


# Pipelines
async def pipelines(retriever, unknown):
    prompt = ChatPromptTemplate.from_template("Answer {input}.")
    eval((prompt | model).invoke({"input": "x"}).content)  # flow: llm-output -> code
    eval((prompt | unknown).invoke({"input": "x"}).content)  # flow: llm-output -> code
    chain = prompt | model | StrOutputParser()
    eval(chain.invoke({"input": "x"}))  # flow: llm-output -> code
    eval(await chain.ainvoke({"input": "x"}))  # flow: llm-output -> code
    eval((await chain.abatch([{"input": "x"}]))[0])  # flow: llm-output -> code
    async for text in chain.astream({"input": "x"}):
        eval(text)  # flow: llm-output -> code
    (chain | (lambda text: os.system(text))).invoke({"input": "x"})  # flow: llm-output -> shell-command
    (model | (lambda message: os.system(message.content))).invoke("x")  # flow: llm-output -> shell-command
    (model | RunnableLambda(lambda message: os.system(message.content))).invoke("x")  # flow: llm-output -> shell-command
    (llm | (lambda text: os.system(text))).invoke("x")  # flow: llm-output -> shell-command
    (model.with_structured_output(dict) | (lambda plan: os.system(plan["command"]))).invoke("x")  # flow: llm-output -> shell-command
    mapped = {"context": retriever, "question": RunnablePassthrough()} | prompt | model | StrOutputParser()
    eval(mapped.invoke("x"))  # flow: llm-output -> code
    parallel = RunnableParallel(question=RunnablePassthrough()) | hub.pull("team/prompt") | model
    eval(parallel.invoke("x").content)  # flow: llm-output -> code
    eval({"a": "1"} | {"b": "2"})
    eval((JsonOutputParser() | StrOutputParser()).invoke("fixed"))


# Parsers
def parsers():
    reply = model.invoke("hi")
    eval(StrOutputParser().invoke(reply))  # flow: llm-output -> code
    eval(JsonOutputParser().parse(reply.content)["code"])  # flow: llm-output -> code
    eval(PydanticOutputParser(pydantic_object=dict).parse(reply.content).code)  # flow: llm-output -> code
