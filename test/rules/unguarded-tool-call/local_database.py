# A file of the process's own answers what the code asks; what the model asks may be wrong.
import sqlite3

from pydantic_ai import Agent, RunContext

agent = Agent("openai:gpt-4.1", deps_type=str)
FIND = "SELECT * FROM orders WHERE id = ?"


def read(order_id: str):
    with sqlite3.connect("orders.db") as db:
        return db.execute(FIND, (order_id,)).fetchone()


def ask(statement: str):
    with sqlite3.connect("orders.db") as db:
        return db.execute(statement).fetchall()


@agent.tool
def order(ctx: RunContext[str], order_id: str) -> str:
    """Looks an order up."""
    with sqlite3.connect("orders.db") as db:
        cursor = db.cursor()
        cursor.execute("SELECT * FROM orders WHERE id = ?", (order_id,))
        row = cursor.fetchone()
    return str(row)


@agent.tool
def order_by_helper(ctx: RunContext[str], order_id: str) -> str:
    """Looks an order up."""
    return str(read(order_id))


@agent.tool
def query(ctx: RunContext[str], sql: str) -> str:
    """Runs a query over the orders."""
    with sqlite3.connect("orders.db") as db:
        return str(db.execute(sql).fetchall())  # expect: unguarded-tool-call


@agent.tool
def query_by_helper(ctx: RunContext[str], sql: str) -> str:
    """Runs a query over the orders."""
    return str(ask(sql))  # expect: unguarded-tool-call
