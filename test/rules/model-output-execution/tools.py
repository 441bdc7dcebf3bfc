# Parameters that a model fills, and text it wrote, as code, commands, SQL and paths.
import os
import shlex
import sqlite3
import subprocess
from pathlib import Path

from agents import function_tool
from mcp.server.fastmcp import FastMCP
from openai import OpenAI

client = OpenAI(timeout=30)
mcp = FastMCP("desk")
ROOT = Path("reports").resolve()
ALLOWED = {"ls", "pwd"}


@function_tool
def calculate(expression: str) -> str:
    """Value of an arithmetic expression."""
    return str(eval(expression))  # expect: model-output-execution


@mcp.tool()
def shell(command: str) -> str:
    """Run a command."""
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout  # expect: model-output-execution


@mcp.tool()
def shell_split(command: str) -> str:
    """Run a command."""
    parts = shlex.split(command)
    return subprocess.run(parts, capture_output=True, text=True, timeout=10).stdout  # expect: model-output-execution


@mcp.tool()
def ping(host: str) -> str:
    """Is a host up?"""
    os.system(f"ping -c 1 {host}")  # expect: model-output-execution
    return "sent"


@function_tool
def order(number: str) -> str:
    """Status of one order."""
    db = sqlite3.connect("orders.db")
    query = "SELECT status FROM orders WHERE number = '" + number + "'"
    return str(db.execute(query).fetchone())  # expect: model-output-execution


@function_tool
def orders(customer: str, limit: int) -> str:
    """Orders of a customer."""
    db = sqlite3.connect("orders.db")
    return str(db.execute(f"SELECT number FROM orders WHERE customer = '{customer}' LIMIT {limit}").fetchall())  # expect: model-output-execution


@mcp.tool()
def read_report(name: str) -> str:
    """Text of a report."""
    with open(os.path.join("reports", name)) as file:  # expect: model-output-execution
        return file.read()


def generated(task):
    response = client.responses.create(model="gpt-4.1", input=task)
    code = response.output_text.strip("`")
    exec(code)  # expect: model-output-execution


def run_query(sql: str, connection: sqlite3.Connection):
    return connection.execute(sql).fetchall()  # expect: model-output-execution


QUERY_TOOL = {"type": "function", "function": {"name": "run_query", "description": "Run SQL", "parameters": {"type": "object"}}}


# --- bounded


@function_tool
def bound(number: str) -> str:
    """Status of one order."""
    db = sqlite3.connect("orders.db")
    return str(db.execute("SELECT status FROM orders WHERE number = ?", (number,)).fetchone())


@mcp.tool()
def allowed(command: str) -> str:
    """Run one of the allowed commands."""
    if command not in ALLOWED:
        return "not allowed"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout


@mcp.tool()
def fixed_program(url: str) -> str:
    """Clone a repository."""
    return subprocess.run(["git", "clone", "--", url], capture_output=True, text=True, timeout=60).stdout


@mcp.tool()
def kept_inside(name: str) -> str:
    """Text of a report."""
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT):
        return "no such report"
    return open(path).read()


@mcp.tool()
def asked(command: str) -> str:
    """Run a command when the user agrees."""
    if input(f"Run {command}? ") != "yes":
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout


@function_tool(needs_approval=True)
def approved(command: str) -> str:
    """Run a command after approval."""
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout


@function_tool
def page(number: int) -> str:
    """One page of orders."""
    db = sqlite3.connect("orders.db")
    return str(db.execute(f"SELECT number FROM orders LIMIT 10 OFFSET {number}").fetchall())


# --- not a model's choice


def migrate(table: str):
    db = sqlite3.connect("orders.db")
    db.execute(f"DROP TABLE {table}")


def build(target: str):
    subprocess.run(f"make {target}", shell=True, timeout=60)
