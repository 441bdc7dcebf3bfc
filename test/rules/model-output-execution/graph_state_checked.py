"""A node between them looks at the query first."""
from typing import TypedDict

import psycopg2
from langchain_openai import ChatOpenAI
from langgraph.graph import StateGraph

llm = ChatOpenAI(model="gpt-4.1-2025-04-14", timeout=30, max_tokens=500)


class AskState(TypedDict):
    question: str
    sql: str
    allowed: bool


def write_query(state: AskState) -> dict:
    return {"sql": llm.invoke(f"Write SQL for: {state['question']}").content}


def validate_query(state: AskState) -> dict:
    return {"allowed": state["sql"].lower().startswith("select ")}


def run_query(state: AskState) -> dict:
    with psycopg2.connect("dbname=shop", connect_timeout=5) as db:
        cursor = db.cursor()
        cursor.execute(state["sql"])
        return {"rows": cursor.fetchall()}


graph = StateGraph(AskState)
