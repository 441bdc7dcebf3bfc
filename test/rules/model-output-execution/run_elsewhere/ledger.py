"""The project's database: what it is handed, it runs."""
import psycopg2
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

READABLE = {"bookings", "rooms"}


def rows_of(statement: str, values: tuple = ()) -> list:
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(statement, values)
        return cursor.fetchall()


def rows_of_checked(statement: str) -> list:
    if not statement.lower().startswith("select"):
        raise ValueError("only reading is allowed")
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(statement)
        return cursor.fetchall()


def rows_in(table: str) -> list:
    if table not in READABLE:
        raise ValueError("no such table")
    with psycopg2.connect("dbname=hotel", connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(f"SELECT * FROM {table} LIMIT 20")
        return cursor.fetchall()


class Ledger:
    async def read(self, session: AsyncSession, statement: str) -> list:
        prepared = text(statement)
        result = await session.execute(prepared)
        return list(result)
