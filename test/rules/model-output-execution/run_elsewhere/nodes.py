from typing import TYPE_CHECKING

import psycopg2

if TYPE_CHECKING:
    from ledger import Ledger


async def run_statement(state: dict, session, ledger: "Ledger") -> dict:
    statement = state.get("generated_sql", "")
    return {"rows": await ledger.read(session, statement)}  # expect: model-output-execution


def run_here(state: dict) -> dict:
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(state["generated_sql"])  # expect: model-output-execution
        return {"rows": cursor.fetchall()}


def run_report(state: dict) -> dict:
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(state["report_sql"])
        return {"rows": cursor.fetchall()}


def run_allowed(state: dict) -> dict:
    statement = state["generated_sql"]
    if not statement.lower().startswith("select"):
        return {"rows": []}
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(statement)
        return {"rows": cursor.fetchall()}
