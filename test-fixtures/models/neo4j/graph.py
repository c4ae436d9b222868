import json
import sys

from neo4j import AsyncGraphDatabase, GraphDatabase, ManagedTransaction, Query

value = sys.argv[1]
driver = GraphDatabase.driver("neo4j://localhost")

driver.execute_query(f"MATCH (n {{name: '{value}'}}) RETURN n")  # flow: untrusted-input -> sql
driver.execute_query(query_=value)  # flow: untrusted-input -> sql
driver.execute_query("EXPLAIN " + value)  # noflow
driver.execute_query(query_=f"EXPLAIN {value}")  # noflow
driver.execute_query("PROFILE " + value)  # flow: untrusted-input -> sql
driver.execute_query(("EXPLAIN " if len(sys.argv) > 2 else "") + value)  # flow: untrusted-input -> sql
driver.execute_query("MATCH (n {name: $name}) RETURN n", name=value)  # noflow
driver.execute_query("MATCH (n {name: $name}) RETURN n", parameters_={"name": value})  # noflow


def through(query, **given):
    # its text is the first argument; what is given by name is bound, whatever the names are
    return driver.execute_query(query, parameters_={}, **given)  # flow: untrusted-input -> sql


through("MATCH (n {name: $name}) RETURN n", name=value)
through("MATCH (n {name: '" + value + "'}) RETURN n", name=1)


def row(**given):
    return driver.execute_query("MERGE (n {name: $name})", **given)  # noflow


row(**json.loads(value))
driver.execute_query("MERGE (n {name: $name})", **json.loads(value))  # noflow
driver.execute_query(**json.loads(value))  # flow: untrusted-input -> sql


def find(tx, name):
    return tx.run("MATCH (n {name: '" + name + "'}) RETURN n")  # flow: untrusted-input -> sql


def bound(tx: ManagedTransaction, name):
    return tx.run("MATCH (n {name: $name}) RETURN n", name=name)  # noflow


with driver.session() as session:
    session.run(value)  # flow: untrusted-input -> sql
    session.run(Query(value, timeout=1))  # flow: untrusted-input -> sql
    session.run("MATCH (n {name: $name}) RETURN n", {"name": value})  # noflow
    session.execute_read(find, value)
    session.execute_write(bound, value)
    session.execute_write(lambda tx: tx.run(value))  # flow: untrusted-input -> sql
    with session.begin_transaction() as tx:
        tx.run(value)  # flow: untrusted-input -> sql


async def later():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as opened:
        async with opened.session() as reading:
            await reading.run(value)  # flow: untrusted-input -> sql
