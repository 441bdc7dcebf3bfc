"""SQL that one node of a graph has a model write and another runs: the state carries it."""
from typing import TypedDict

import psycopg2
from langchain_openai import ChatOpenAI
from langgraph.graph import StateGraph

llm = ChatOpenAI(model="gpt-4.1-2025-04-14", timeout=30, max_tokens=500)


class AskState(TypedDict):
    question: str
    sql: str
    note: str
    rows: list


def write_query(state: AskState) -> dict:
    answer = llm.invoke(f"Write SQL for: {state['question']}")
    return {"sql": answer.content.strip(), "note": "SELECT 1"}


def run_query(state: AskState) -> dict:
    with psycopg2.connect("dbname=shop", connect_timeout=5) as db:
        cursor = db.cursor()
        cursor.execute(state["sql"])  # expect: model-output-execution
        return {"rows": cursor.fetchall()}


def run_note(state: AskState) -> dict:
    with psycopg2.connect("dbname=shop", connect_timeout=5) as db:
        cursor = db.cursor()
        cursor.execute(state["note"])
        return {"rows": cursor.fetchall()}


graph = StateGraph(AskState)
graph.add_node("write", write_query)
graph.add_node("run", run_query)
