"""Statements a model wrote, in databases of many makers."""
import clickhouse_connect
import pyodbc
import snowflake.connector
from google.cloud import bigquery
from langchain_community.utilities import SQLDatabase
from openai import OpenAI

client = OpenAI(timeout=20)


def written(question: str) -> str:
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", max_tokens=200, messages=[{"role": "user", "content": question}])
    return (answer.choices[0].message.content or "").strip()


def in_snowflake(question: str) -> list:
    connection = snowflake.connector.connect(account="shop", network_timeout=30)
    cursor = connection.cursor()
    cursor.execute(written(question))  # expect: model-output-execution
    return cursor.fetchall()


def in_bigquery(question: str):
    return bigquery.Client().query(written(question)).result()  # expect: model-output-execution


def in_clickhouse(question: str):
    return clickhouse_connect.get_client(host="numbers").query(written(question))  # expect: model-output-execution


def over_odbc(question: str) -> list:
    cursor = pyodbc.connect("DSN=shop", timeout=5).cursor()
    cursor.execute(written(question))  # expect: model-output-execution
    return cursor.fetchall()


def over_langchain(question: str) -> str:
    return SQLDatabase.from_uri("postgresql://numbers/shop").run(written(question))  # expect: model-output-execution


def bound(question: str) -> list:
    cursor = pyodbc.connect("DSN=shop", timeout=5).cursor()
    cursor.execute("SELECT * FROM orders WHERE note = ?", written(question))
    return cursor.fetchall()
