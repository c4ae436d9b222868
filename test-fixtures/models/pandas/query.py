import pandas as pd
from openai import OpenAI
from pandas import read_sql_query

reply = OpenAI().chat.completions.create(model="gpt-4o", messages=[]).choices[0].message.content
connection = "sqlite:///shop.db"

pd.read_sql(reply, connection)  # flow: llm-output -> sql
rows = read_sql_query(sql=reply, con=connection)  # flow: llm-output -> sql
pd.read_sql_query("SELECT * FROM orders WHERE name = ?", connection, params=[reply])  # noflow
pd.eval(reply, target=rows)  # flow: llm-output -> code
rows.query(reply)  # flow: llm-output -> code
rows.query("name == @reply")  # noflow
frame = pd.read_csv("orders.csv")
frame.eval(expr=reply)  # flow: llm-output -> code
pd.DataFrame({"text": [reply]}).head()  # noflow
