# A database in the process is not outside; a helper that asks elsewhere is.
import sqlite3

import requests
from langchain_core.tools import tool


def _row(month):
    with sqlite3.connect("orders.db") as db:
        return db.execute("SELECT total FROM orders WHERE month = ?", (month,)).fetchone()


def _row_with_rate(month):
    row = _row(month)
    return row, requests.get("https://rates.example.com", timeout=10).json()


@tool
def order_total(month: str) -> str:
    """Total of a month."""
    return str(_row(month))


@tool
def order_total_in_euro(month: str) -> str:
    """Total of a month in euro."""
    return str(_row_with_rate(month))  # expect: unguarded-tool-call
