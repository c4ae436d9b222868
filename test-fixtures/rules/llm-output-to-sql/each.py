# Elements of a list that are each checked before they are put into a query, and lists of which that is not so.
import json
import re

from neo4j import GraphDatabase
from openai import OpenAI

client = OpenAI()
driver = GraphDatabase.driver("neo4j://localhost")
NAME = re.compile(r"^[A-Za-z_][A-Za-z0-9_]*$")
LOOSE = re.compile(r"^[A-Za-z_]")


def answer():
    reply = client.chat.completions.create(model="gpt-5", messages=[])
    return reply.choices[0].message.content


def require_names(labels):
    if not labels:
        return True
    wrong = [label for label in labels if not NAME.match(label)]
    if wrong:
        raise ValueError(wrong)
    return True


def require_each(labels):
    if labels is None:
        return
    for label in labels:
        if not NAME.fullmatch(label):
            raise ValueError(label)


def require_name(label):
    if not NAME.fullmatch(label):
        raise ValueError(label)


def require_beginnings(labels):
    for label in labels:
        if not LOOSE.match(label):
            raise ValueError(label)


def require_first(labels):
    for label in labels:
        if NAME.match(label):
            break
        raise ValueError(label)


def require_unless(labels, strict):
    if not strict:
        return
    for label in labels:
        if not NAME.match(label):
            raise ValueError(label)



def by_helper():
    labels = answer().split(",")
    require_names(labels)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # ok: llm-output-to-sql


def by_loop_in_helper():
    labels = answer().split(",")
    require_each(labels)
    for label in labels:
        driver.execute_query("MATCH (n:" + label + ") RETURN n")  # ok: llm-output-to-sql


def by_helper_of_one():
    labels = answer().split(",")
    for label in labels:
        require_name(label)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # ok: llm-output-to-sql


def by_all():
    labels = answer().split(",")
    if not all(NAME.match(label) for label in labels):
        raise ValueError
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # ok: llm-output-to-sql


def by_any():
    labels = answer().split(",")
    if any(not NAME.match(label) for label in labels):
        return
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # ok: llm-output-to-sql


def by_count():
    labels = answer().split(",")
    if len([label for label in labels if not NAME.match(label)]) == 0:
        driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # ok: llm-output-to-sql


def unchecked():
    labels = answer().split(",")
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def loosely():
    labels = answer().split(",")
    require_beginnings(labels)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def first_only():
    labels = answer().split(",")
    require_first(labels)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def not_always(strict):
    labels = answer().split(",")
    require_unless(labels, strict)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def some_only():
    labels = answer().split(",")
    if not any(NAME.match(label) for label in labels):
        raise ValueError
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def some_left_out():
    labels = answer().split(",")
    wrong = [label for label in labels if label if len(label) > 3 and not NAME.match(label)]
    if wrong:
        raise ValueError
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def other_list():
    labels, others = answer().split(","), answer().split(";")
    require_names(others)
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def more_behind():
    labels = answer().split(",")
    require_names(labels)
    labels.append(answer())
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql


def values_of_keys():
    record = json.loads(answer())
    for key in record:
        require_name(key)
    driver.execute_query("MERGE (n {name: '" + "|".join(record.values()) + "'})")  # expect: llm-output-to-sql


def replaced():
    labels = answer().split(",")
    for label in labels:
        require_name(label)
        labels = answer().split(",")
    driver.execute_query("MATCH (n:" + "|".join(labels) + ") RETURN n")  # expect: llm-output-to-sql
