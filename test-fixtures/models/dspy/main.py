# DSPy: modules, language models, tools and retrievers.
import sys

import dspy

words = sys.argv[1]
lm = dspy.LM("openai/gpt-5")
answer = dspy.ChainOfThought("question -> code")


def calculate(expression: str) -> str:
    return eval(expression)  # flow: tool-arguments -> code


def wrapped(expression: str) -> str:
    return eval(expression)  # flow: tool-arguments -> code


def act(expression: str) -> str:
    return eval(expression)  # flow: tool-arguments -> code


def helper(expression: str) -> str:
    return eval(expression)  # noflow


agent = dspy.ReAct("question -> answer", tools=[calculate, dspy.Tool(wrapped)])
dspy.CodeAct("question -> answer", tools=[act])
dspy.Signature("question -> answer", instructions=words)  # flow: untrusted-input -> system-prompt


async def main():
    prediction = answer(question=words)
    eval(prediction.code)  # flow: llm-output -> code
    eval((await answer.acall(question="a")).code)  # flow: llm-output -> code
    eval(answer.forward(question="a").code)  # flow: llm-output -> code
    eval((await answer.aforward(question="a")).code)  # flow: llm-output -> code
    eval(agent(question="a").answer)  # flow: llm-output -> code
    eval((await dspy.asyncify(answer)(question="a")).code)  # flow: llm-output -> code
    eval(dspy.syncify(answer)(question="a").code)  # flow: llm-output -> code
    eval(lm(f"Tell me of {words}")[0])  # flow: llm-output -> code # flow: untrusted-input -> undivided-prompt
    eval((await lm.acall(messages=[{"role": "system", "content": words}]))[0])  # flow: llm-output -> code # flow: untrusted-input -> system-prompt
    for passage in dspy.Retrieve(k=3)(words).passages:
        eval(passage)  # flow: retrieved-content -> code
    eval(dspy.ColBERTv2(url="http://localhost")(words)[0]["text"])  # flow: retrieved-content -> code
